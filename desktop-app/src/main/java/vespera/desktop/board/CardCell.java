package vespera.desktop.board;

import java.util.Optional;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** One card in a column's list. */
final class CardCell extends ListCell<Card> {

    /** Padding of list, cell and face, and the scroll bar, left and right together. */
    private static final double AROUND = 52;

    private final CardFace face;
    private final TitleEditor editor;

    CardCell(final ListView<Card> list, final TitleEditor editor, final CardMenu menu) {
        this.editor = editor;
        face = new CardFace(list.widthProperty().map(w -> Math.max(w.doubleValue() - AROUND, 60)));
        getStyleClass().add("card-cell");
        setPrefWidth(0);
        setText(null);
        editor.cardProperty().subscribe(() -> {
            if (!isEmpty()) {
                edited();
            }
        });
        setOnContextMenuRequested(e -> {
            final Card card = getItem();
            if (card != null) {
                menu.show(card, this, e.getScreenX(), e.getScreenY());
                e.consume();
            }
        });
    }

    @Override
    protected void updateItem(final @Nullable Card card, final boolean empty) {
        super.updateItem(card, empty);
        if (empty || card == null) {
            face.editing(editor.field(), false);
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        face.show(card);
        setGraphic(face);
        setAccessibleText(card.spoken());
        edited();
    }

    private void edited() {
        final boolean here = editor.cardProperty().get().equals(Optional.of(getItem().id()));
        face.editing(editor.field(), here);
        if (here && !editor.field().isFocused()) {
            editor.field().requestFocus();
            editor.field().end();
        }
    }
}
