package vespera.desktop.artifactview;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A line of a difference. The sign before it tells as much as its colour. */
final class DiffCell extends ListCell<DiffRow> {

    private static final double AROUND = 64;
    private static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");
    private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");
    private static final PseudoClass GAP = PseudoClass.getPseudoClass("gap");

    private final Label sign = new Label();
    private final Text text = new Text();
    private final HBox line = new HBox(sign, text);

    DiffCell(final ListView<DiffRow> list) {
        getStyleClass().add("diff-cell");
        text.getStyleClass().add("diff-text");
        sign.getStyleClass().add("diff-sign");
        text.wrappingWidthProperty().bind(list.widthProperty().map(w -> Math.max(w.doubleValue() - AROUND, 60)));
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(final @Nullable DiffRow row, final boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            states(false, LineDiff.Kind.SAME);
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        states(row instanceof DiffRow.Gap, kind(row));
        text.setText(
                switch (row) {
                    case DiffRow.Gap gap ->
                        gap.lines() == 1 ? "… 1 unchanged line" : "… " + gap.lines() + " unchanged lines";
                    case DiffRow.OfLine one -> one.line().text();
                });
        sign.setText(sign(row));
        setGraphic(line);
        setAccessibleText(sign.getText() + " " + text.getText());
    }

    private void states(final boolean gap, final LineDiff.Kind kind) {
        pseudoClassStateChanged(GAP, gap);
        pseudoClassStateChanged(ADDED, kind == LineDiff.Kind.ADDED);
        pseudoClassStateChanged(REMOVED, kind == LineDiff.Kind.REMOVED);
    }

    private static LineDiff.Kind kind(final DiffRow row) {
        return row instanceof DiffRow.OfLine one ? one.line().kind() : LineDiff.Kind.SAME;
    }

    private static String sign(final DiffRow row) {
        return switch (kind(row)) {
            case SAME -> "";
            case ADDED -> "+";
            case REMOVED -> "−";
        };
    }
}
