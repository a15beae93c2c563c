package vespera.desktop.searchview;

import java.util.function.BiConsumer;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vespera.scriptorium.search.Hit;
import vespera.scriptorium.search.SavedSearch;

/**
 * The keys of the search pane: arrows go from the field into the hits and back, Enter opens, with Ctrl it only looks,
 * letters typed among the hits go on in the field.
 *
 * @param open is given the hit, and whether the focus stays where it is
 */
record SearchKeys(TextField field, ListView<Hit> list, ListView<SavedSearch> saved, BiConsumer<Hit, Boolean> open) {

    void listen() {
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::inField);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::inList);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        saved.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.UP && saved.getSelectionModel().getSelectedIndex() <= 0) {
                event.consume();
                field.requestFocus();
            }
        });
    }

    private void inField(final KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                if (list.isVisible() && !list.getItems().isEmpty()) {
                    into(list);
                } else if (saved.isVisible() && !saved.getItems().isEmpty()) {
                    into(saved);
                }
            }
            case ENTER -> {
                if (!list.getItems().isEmpty()) {
                    open.accept(list.getItems().getFirst(), event.isShortcutDown());
                    if (event.isShortcutDown()) {
                        list.getSelectionModel().selectFirst();
                    }
                }
            }
            case ESCAPE -> {
                if (field.getText().isEmpty()) {
                    return;
                }
                field.clear();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static void into(final ListView<?> list) {
        list.requestFocus();
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void inList(final KeyEvent event) {
        final Hit hit = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && hit != null) {
            event.consume();
            open.accept(hit, event.isShortcutDown());
        } else if (event.getCode() == KeyCode.UP && list.getSelectionModel().getSelectedIndex() <= 0) {
            event.consume();
            field.requestFocus();
            field.end();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            field.requestFocus();
            field.selectAll();
        }
    }

    private void typed(final KeyEvent event) {
        final String letters = event.getCharacter();
        final boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (plain && !letters.isEmpty() && !Character.isISOControl(letters.charAt(0)) && !letters.isBlank()) {
            event.consume();
            field.requestFocus();
            field.end();
            field.appendText(letters);
        }
    }
}
