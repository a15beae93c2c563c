package vespera.desktop.board;

import java.util.Optional;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** One card in a column's list. */
final class CardCell extends ListCell<Card> {

    /** Left and right of a card in its list together; the scroll bar has its room there. */
    private static final double AROUND = 18;

    private final ListView<Card> list;
    private final CardFace face;
    private final TitleEditor editor;

    CardCell(final ListView<Card> list, final TitleEditor editor, final CardMenu menu) {
        this.list = list;
        this.editor = editor;
        face = new CardFace();
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

    /** The height at the width that the card will have: a list asks before it has laid the card out. */
    @Override
    protected double computePrefHeight(final double width) {
        return isEmpty() || getItem() == null
                ? super.computePrefHeight(width)
                : snappedTopInset() + face.heightAt(cardWidth()) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() != null) {
            face.resizeRelocate(
                    snappedLeftInset(),
                    snappedTopInset(),
                    cardWidth(),
                    getHeight() - snappedTopInset() - snappedBottomInset());
        }
    }

    private double cardWidth() {
        return Math.max(list.getWidth() - AROUND, 80);
    }

    private void edited() {
        final boolean here =
                editor.cardProperty().get().equals(Optional.of(getItem().id()));
        face.editing(editor.field(), here);
        if (here && !editor.field().isFocused()) {
            editor.field().requestFocus();
            editor.field().end();
        }
    }
}
