package vespera.desktop.artifactview;

import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** A line of a difference. The sign before it tells as much as its colour. */
final class DiffCell extends ListCell<DiffRow> {

    private static final double AROUND = 40;
    private static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");
    private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");
    private static final PseudoClass GAP = PseudoClass.getPseudoClass("gap");

    private final javafx.scene.text.Text text = new javafx.scene.text.Text();

    DiffCell(final ListView<DiffRow> list) {
        getStyleClass().add("diff-cell");
        text.getStyleClass().add("diff-text");
        text.wrappingWidthProperty().bind(list.widthProperty().map(w -> Math.max(w.doubleValue() - AROUND, 60)));
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(final @Nullable DiffRow row, final boolean empty) {
        super.updateItem(row, empty);
        final boolean none = empty || row == null;
        pseudoClassStateChanged(GAP, !none && row instanceof DiffRow.Gap);
        pseudoClassStateChanged(ADDED, !none && kind(row) == LineDiff.Kind.ADDED);
        pseudoClassStateChanged(REMOVED, !none && kind(row) == LineDiff.Kind.REMOVED);
        if (none) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        text.setText(
                switch (row) {
                    case DiffRow.Gap gap ->
                        gap.lines() == 1 ? "… 1 unchanged line" : "… " + gap.lines() + " unchanged lines";
                    case DiffRow.OfLine one -> sign(one.line().kind()) + one.line().text();
                });
        setGraphic(text);
        setAccessibleText(text.getText());
    }

    private static LineDiff.Kind kind(final DiffRow row) {
        return row instanceof DiffRow.OfLine one ? one.line().kind() : LineDiff.Kind.SAME;
    }

    private static String sign(final LineDiff.Kind kind) {
        return switch (kind) {
            case SAME -> "   ";
            case ADDED -> "+ ";
            case REMOVED -> "− ";
        };
    }
}
