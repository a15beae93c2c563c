package vespera.desktop.codex;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.codex.Ambiguity;

/** A name that several bear: where nothing in the passage decides, she can. */
final class AmbiguityCard extends VBox {

    private static final Texts TEXTS = Texts.of(AmbiguityCard.class);
    private static final int FIRST = 3;

    /** @param named what the one with an id is called */
    AmbiguityCard(final Ambiguity one, final Function<String, String> named, final CodexWork work) {
        super(10);
        getStyleClass().addAll("codex-card", "codex-ambiguity");
        final Label title = new Label(TEXTS.say("can-be-several", one.name()), new FontIcon("fth-git-branch"));
        title.setGraphicTextGap(8);
        title.getStyleClass().add("codex-card-title");
        title.setWrapText(true);
        final FlowPane who = new FlowPane(6, 6);
        who.setAlignment(Pos.CENTER_LEFT);
        for (final String id : one.candidates()) {
            final String name = named.apply(id);
            final Button means = new Button(TEXTS.say("it-means", name));
            means.getStyleClass().addAll("small", "codex-means");
            means.setAccessibleText(TEXTS.say("always-means", one.name(), name));
            means.setOnAction(event -> work.means(one, name));
            who.getChildren().add(means);
        }
        getChildren().addAll(title, Parts.quiet(told(one)));
        if (!one.open().isEmpty()) {
            getChildren()
                    .add(Parts.some(
                            one.open(),
                            FIRST,
                            at -> new PassageRow(at, List.of(one.name()), Parts.at(at), () -> work.open(at))));
        }
        getChildren().add(who);
    }

    private static String told(final Ambiguity one) {
        final List<String> parts = new ArrayList<>();
        if (!one.reason().isBlank()) {
            parts.add(one.reason() + (one.reason().endsWith(".") ? "" : "."));
        }
        if (one.decided() > 0) {
            parts.add(TEXTS.say("decided-around", one.decided()));
        }
        parts.add(
                one.open().isEmpty()
                        ? TEXTS.say("nothing-is-left-open")
                        : TEXTS.say("left-open", one.open().size()));
        return String.join(" ", parts);
    }
}
