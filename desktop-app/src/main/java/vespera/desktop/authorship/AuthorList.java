package vespera.desktop.authorship;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vespera.desktop.authorship.Stretches.Stretch;
import vespera.desktop.texts.Texts;
import vespera.desktop.versions.Actors;

/** Who wrote what as a list, in the order of the text: for the keyboard and for who hears the screen. */
public final class AuthorList extends ListView<AuthorList.Line> {

    private static final Texts TEXTS = Texts.of(AuthorList.class);
    private static final int WORDS = 60;

    /** A stretch with its first words. */
    record Line(Stretch<Hand> stretch, String words) {}

    /** @param go shows a stretch in the text */
    public AuthorList(final Consumer<Stretch<Hand>> go) {
        getStyleClass().addAll("author-list", "edge-to-edge");
        setAccessibleText(TEXTS.say("who-wrote-what-list"));
        setPlaceholder(new Label());
        setCellFactory(view -> new Cell());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                go(go);
            }
        });
        setOnMouseClicked(event -> go(go));
    }

    private void go(final Consumer<Stretch<Hand>> go) {
        final Line line = getSelectionModel().getSelectedItem();
        if (line != null) {
            go.accept(line.stretch());
        }
    }

    /** Shows what is known of a text; neighbours by one hand in one version are one line. */
    public void show(final Stretches<Hand> hands, final String text) {
        final List<Line> lines = new ArrayList<>();
        // The text may have become shorter since its hands were found out; they are told again in a moment.
        final int all = text.codePointCount(0, text.length());
        int chars = 0;
        int points = 0;
        for (final Stretch<Hand> one : hands.all()) {
            final int from = text.offsetByCodePoints(chars, Math.min(one.from(), all) - points);
            final int to = text.offsetByCodePoints(from, Math.min(one.to(), all) - Math.min(one.from(), all));
            final String words = text.substring(from, to).strip().replaceAll("\\s+", " ");
            if (!words.isEmpty()) {
                lines.add(new Line(one, words.length() <= WORDS ? words : words.substring(0, WORDS) + "…"));
            }
            chars = to;
            points = Math.min(one.to(), all);
        }
        final int at = getSelectionModel().getSelectedIndex();
        getItems().setAll(lines);
        if (at >= 0 && at < lines.size()) {
            getSelectionModel().select(at);
        }
    }

    private static final class Cell extends ListCell<Line> {

        private final Region mark = new Region();
        private final Label words = new Label();
        private final Label who = new Label();
        private final HBox box;

        Cell() {
            setPrefWidth(0);
            mark.setMinWidth(6);
            mark.setPrefWidth(6);
            words.getStyleClass().add("author-words");
            who.getStyleClass().add("author-who");
            final VBox lines = new VBox(1, words, who);
            HBox.setHgrow(lines, Priority.ALWAYS);
            box = new HBox(8, mark, lines);
        }

        @Override
        protected void updateItem(final @Nullable Line line, final boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            final Hand hand = line.stretch().what();
            mark.getStyleClass().setAll("author-part", Actors.style(hand.actor()));
            words.setText(line.words());
            who.setText(hand.words());
            setAccessibleText(hand.words() + ": " + line.words());
            setGraphic(box);
        }
    }
}
