package vespera.desktop.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import vespera.desktop.texts.Texts;

/** The difference of two texts by words, a row a paragraph; what did not change is folded. FX thread only. */
public final class DiffList extends ListView<DiffRow> {

    private static final Texts TEXTS = Texts.of(DiffList.class);

    private List<DiffRow.Paragraph> all = List.of();

    public DiffList() {
        getStyleClass().addAll("diff-list", "edge-to-edge");
        getStylesheets()
                .add(Objects.requireNonNull(DiffList.class.getResource("/vespera/desktop/versions/diff.css"))
                        .toExternalForm());
        setAccessibleText(TEXTS.say("what-changed-by-words"));
        setCellFactory(DiffCell::new);
        setPlaceholder(new Label());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                unfold(getSelectionModel().getSelectedIndex());
                event.consume();
            }
        });
        setOnMouseClicked(event -> unfold(getSelectionModel().getSelectedIndex()));
    }

    /** Shows a difference. */
    public void show(final List<DiffRun> runs) {
        all = DiffRow.paragraphs(runs);
        getItems().setAll(DiffRow.folded(all));
        say(getItems().isEmpty() ? TEXTS.say("no-words-changed") : "");
        getSelectionModel().clearSelection();
        scrollTo(0);
    }

    /** Shows words in its place. */
    public void say(final String words) {
        final Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("diff-nothing");
        setPlaceholder(label);
        if (!words.isEmpty()) {
            getItems().clear();
        }
    }

    /** Unfolds everything, or folds what did not change. */
    public void whole(final boolean wanted) {
        getItems().setAll(wanted ? all : DiffRow.folded(all));
    }

    private void unfold(final int at) {
        if (at >= 0 && getItems().get(at) instanceof DiffRow.Gap gap) {
            final List<DiffRow> rows = new ArrayList<>(getItems());
            rows.remove(at);
            rows.addAll(at, gap.inside());
            getItems().setAll(rows);
            getSelectionModel().clearAndSelect(at);
        }
    }

    /** Goes to the next change or the one before. */
    public void step(final boolean forward) {
        final int from = getSelectionModel().getSelectedIndex();
        final int by = forward ? 1 : -1;
        for (int i = from < 0 && !forward ? getItems().size() - 1 : from + by;
                i >= 0 && i < getItems().size();
                i += by) {
            if (getItems().get(i) instanceof DiffRow.Paragraph one && one.changed()) {
                getSelectionModel().clearAndSelect(i);
                scrollTo(Math.max(0, i - 2));
                return;
            }
        }
    }
}
