package vespera.desktop.codex;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.passages.Quote;
import vespera.desktop.passages.QuoteFlow;
import vespera.scriptorium.codex.Ambiguity;
import vespera.scriptorium.codex.Appearance;

/** A name that several bear: where nothing in the passage decides, she can. */
final class AmbiguityCard extends VBox {

    private static final int FIRST = 3;

    /** @param named what the one with an id is called */
    AmbiguityCard(final Ambiguity one, final Function<String, String> named, final CodexWork work) {
        super(10);
        getStyleClass().addAll("codex-card", "codex-ambiguity");
        final Label title = new Label("“" + one.name() + "” can be several", new FontIcon("fth-git-branch"));
        title.setGraphicTextGap(8);
        title.getStyleClass().add("codex-card-title");
        title.setWrapText(true);
        final FlowPane who = new FlowPane(6, 6);
        who.setAlignment(Pos.CENTER_LEFT);
        one.candidates().forEach(id -> who.getChildren().add(Parts.chip(named.apply(id), () -> work.entity(id))));
        getChildren().addAll(title, who, Parts.quiet(told(one)));
        if (!one.open().isEmpty()) {
            getChildren()
                    .add(Parts.some(one.open(), FIRST, at -> open(one, at, named, work)));
        }
    }

    private static String told(final Ambiguity one) {
        final List<String> parts = new ArrayList<>();
        if (!one.reason().isBlank()) {
            parts.add(one.reason());
        }
        if (one.decided() > 0) {
            parts.add(Wording.count(one.decided(), "passage") + " decided by what stands around it.");
        }
        parts.add(
                one.open().isEmpty()
                        ? "Nothing is left open."
                        : Wording.count(one.open().size(), "passage") + " left open: who is meant?");
        return String.join(" ", parts);
    }

    private static Node open(
            final Ambiguity of, final Appearance at, final Function<String, String> named, final CodexWork work) {
        final QuoteFlow flow = new QuoteFlow(Quote.around(at.passage(), List.of(of.name()), 240));
        final FlowPane choose = new FlowPane(6, 6);
        choose.setAlignment(Pos.CENTER_LEFT);
        for (final String id : of.candidates()) {
            final Button means = Parts.chip("Means " + named.apply(id), () -> work.means(of, at, id));
            means.getStyleClass().add("codex-means");
            choose.getChildren().add(means);
        }
        choose.getChildren().add(Parts.link(Parts.at(at), () -> work.open(at)));
        final VBox box = new VBox(6, flow, choose);
        box.getStyleClass().add("codex-open");
        return box;
    }
}
