package vespera.desktop.canvas;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Catalogue;
import vespera.scriptorium.documents.Document;

/** A list of documents to choose one from, narrowed by typing. */
final class DocumentPicker {

    private static final Texts TEXTS = Texts.of(DocumentPicker.class);
    private static final int MOST = 200;

    private final Catalogue catalogue;
    private final Consumer<Document> chosen;
    private final Popup popup = new Popup();
    private final TextField field = new TextField();
    private final ListView<Document> list = new ListView<>();
    /** Whether no key went down here yet: the letter that called for it still comes. */
    private boolean called;

    DocumentPicker(final Catalogue catalogue, final Consumer<Document> chosen) {
        this.catalogue = catalogue;
        this.chosen = chosen;
        field.setPromptText(TEXTS.say("pick-document"));
        field.setAccessibleText(TEXTS.say("pick-document"));
        list.setAccessibleText(TEXTS.say("documents"));
        list.setPrefSize(360, 260);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(final @Nullable Document item, final boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : item.path());
            }
        });
        list.setOnMouseClicked(event -> take());
        field.textProperty().subscribe(this::narrow);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (called) {
                event.consume();
            }
        });
        final VBox box = new VBox(6, field, list);
        box.getStyleClass().add("canvas-picker");
        popup.getContent().add(box);
        popup.setAutoHide(true);
    }

    /** Shows it at the top of a node, in the window's look. */
    void show(final Node at) {
        called = true;
        field.clear();
        narrow("");
        final Bounds bounds = at.localToScreen(at.getBoundsInLocal());
        if (at.getScene() != null && popup.getContent().getFirst() instanceof VBox box) {
            box.getStylesheets().setAll(at.getScene().getRoot().getStylesheets());
        }
        popup.show(at, bounds.getMinX() + bounds.getWidth() / 2 - 180, bounds.getMinY() + 24);
        field.requestFocus();
    }

    private void narrow(final String words) {
        final String wanted = words.strip().toLowerCase(Locale.ROOT);
        list.getItems()
                .setAll(catalogue.here().stream()
                        .filter(d -> d.path().toLowerCase(Locale.ROOT).contains(wanted)
                                || d.name().toLowerCase(Locale.ROOT).contains(wanted))
                        .limit(MOST)
                        .toList());
        list.getSelectionModel().selectFirst();
    }

    private void key(final KeyEvent event) {
        called = false;
        if (event.getCode() == KeyCode.ENTER) {
            take();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            popup.hide();
        } else if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
        } else {
            return;
        }
        event.consume();
    }

    private void take() {
        final Document document = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (document != null) {
            chosen.accept(document);
        }
    }
}
