package vespera.desktop.versions;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import vespera.desktop.texts.Texts;

/**
 * A paragraph of a difference: removed words are struck through and red, added ones underlined and green, so that they
 * are told apart without colours as well.
 */
final class DiffCell extends ListCell<DiffRow> {

    private static final Texts TEXTS = Texts.of(DiffCell.class);
    private static final double WIDEST = 680;
    private static final double AROUND = 72;
    private static final PseudoClass GAP = PseudoClass.getPseudoClass("gap");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final Label sign = new Label();
    private final TextFlow words = new TextFlow();
    private final HBox line = new HBox(8, sign, words);

    DiffCell(final ListView<DiffRow> list) {
        getStyleClass().add("diff-cell");
        sign.getStyleClass().add("diff-sign");
        words.getStyleClass().add("diff-words");
        words.maxWidthProperty().bind(list.widthProperty().map(w -> Math.clamp(w.doubleValue() - AROUND, 60, WIDEST)));
        HBox.setHgrow(words, Priority.ALWAYS);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(final @Nullable DiffRow row, final boolean empty) {
        super.updateItem(row, empty);
        words.getChildren().clear();
        pseudoClassStateChanged(GAP, row instanceof DiffRow.Gap);
        pseudoClassStateChanged(CHANGED, row instanceof DiffRow.Paragraph one && one.changed());
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case DiffRow.Gap gap -> {
                final long count =
                        gap.inside().stream().filter(p -> !p.runs().isEmpty()).count();
                final String said = count == 0 ? "…" : TEXTS.say("unchanged-paragraphs", count);
                sign.setText("");
                words.getChildren().add(run(said, "diff-folded"));
                setAccessibleText(TEXTS.say("enter-unfolds-it", said));
            }
            case DiffRow.Paragraph paragraph -> {
                sign.setText(paragraph.sign());
                paragraph.runs().forEach(one -> words.getChildren().add(run(one.text(), style(one.kind()))));
                setAccessibleText(paragraph.spoken());
            }
        }
        setGraphic(line);
    }

    private static String style(final DiffRun.Kind kind) {
        return switch (kind) {
            case SAME -> "diff-same";
            case ADDED -> "diff-added";
            case REMOVED -> "diff-removed";
        };
    }

    private static Text run(final String words, final String style) {
        final Text text = new Text(words);
        text.getStyleClass().addAll("diff-text", style);
        return text;
    }
}
