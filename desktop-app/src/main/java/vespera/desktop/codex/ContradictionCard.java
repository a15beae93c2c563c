package vespera.desktop.codex;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.passages.Quote;
import vespera.desktop.passages.QuoteFlow;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.codex.Attribute;
import vespera.scriptorium.codex.Contradiction;

/** Two passages that do not agree, side by side, for her to judge. */
final class ContradictionCard extends VBox {

    private static final Texts TEXTS = Texts.of(ContradictionCard.class);
    private static final double GAP = 12;
    /** Left and right of the two sides together. */
    private static final double AROUND = 36;

    ContradictionCard(final Contradiction one, final CodexWork work) {
        super(10);
        getStyleClass().addAll("codex-card", "codex-contradiction");
        final Label title = new Label(
                TEXTS.say(
                        "or",
                        sentence(one.about()),
                        one.one().value(),
                        one.other().value()),
                new FontIcon("fth-help-circle"));
        title.setGraphicTextGap(8);
        title.getStyleClass().add("codex-card-title");
        title.setWrapText(true);
        final HBox sides = new HBox(GAP, side(one, one.one(), work), side(one, one.other(), work));
        final Button fine = new Button(TEXTS.say("not-a-contradiction"), new FontIcon("fth-check"));
        fine.getStyleClass().add("codex-fine");
        fine.setOnAction(event -> work.fine(one));
        final Button task = new Button(TEXTS.say("note-it-as-a-task"), new FontIcon("fth-check-square"));
        task.getStyleClass().add("codex-note");
        task.setOnAction(event -> work.note(one));
        getChildren().addAll(title, sides, Parts.quiet(one.reason()), new FlowPane(8, 8, fine, task));
    }

    private Node side(final Contradiction of, final Attribute said, final CodexWork work) {
        final Label value = new Label(said.value());
        value.getStyleClass().add("codex-value");
        final QuoteFlow flow = new QuoteFlow(Quote.of(
                said.where().passage(), List.of(said.value(), said.where().name(), of.about())));
        final Node at = Parts.link(Parts.at(said.where()), () -> work.open(said.where()));
        final VBox box = new VBox(6, value, flow, at);
        box.setAlignment(Pos.TOP_LEFT);
        box.getStyleClass().add("codex-side");
        box.setMinWidth(0);
        // As wide as half the card: else its height would be reckoned for a narrower one.
        box.prefWidthProperty().bind(widthProperty().subtract(AROUND + GAP).divide(2));
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static String sentence(final String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
