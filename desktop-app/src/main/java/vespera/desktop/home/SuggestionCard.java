package vespera.desktop.home;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Desk;
import vespera.desktop.passages.Quote;
import vespera.desktop.passages.QuoteLine;
import vespera.desktop.suggestions.SuggestionWork;
import vespera.desktop.suggestions.Targets;
import vespera.desktop.suggestions.Wording;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.suggestions.Suggestion;

/** The first few suggestions, to be accepted or dismissed in passing, and the way to all of them. */
final class SuggestionCard extends VBox {

    private static final Texts TEXTS = Texts.of(SuggestionCard.class);

    private final Targets targets;
    private final SuggestionWork work;

    SuggestionCard(final Desk desk, final List<Suggestion> first, final int open) {
        super(2);
        targets = new Targets(desk);
        work = new SuggestionWork(desk, new SuggestionWork.Watch() {});
        setId("home-suggestions");
        getStyleClass().add("card");
        final Label head = new Label(TEXTS.say("suggestions"));
        head.getStyleClass().add("card-head");
        getChildren().add(head);
        first.forEach(one -> getChildren().add(row(one)));
        getChildren()
                .add(Rows.link(
                        "home-all-suggestions",
                        TEXTS.say("see-all", open),
                        () -> desk.navigator().show("suggestions")));
    }

    private Node row(final Suggestion one) {
        final String sentence = targets.sentence(one);
        final Label title = new Label(sentence);
        title.setMinWidth(0);
        final QuoteLine passage = new QuoteLine();
        passage.show(Quote.line(one.passage().isBlank() ? one.reason() : one.passage(), targets.marks(one)));
        final VBox lines = new VBox(1, title, passage);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        final HBox row = new HBox(
                10,
                new FontIcon(Wording.icon(one.kind())),
                lines,
                Rows.small("fth-check", Wording.verb(one.kind()), sentence, () -> work.accept(List.of(one))),
                Rows.small("fth-x", TEXTS.say("dismiss"), sentence, () -> work.dismiss(List.of(one))));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("away-row");
        return row;
    }
}
