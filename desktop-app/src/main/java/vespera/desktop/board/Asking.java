package vespera.desktop.board;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/** Asks for a word or for one of many things, in a small field beside what it is about. */
final class Asking {

    private static final int SHOWN = 8;
    private static final double WIDTH = 300;
    private static final double ROW = 30;

    private Asking() {}

    /** Asks for a word. */
    static void word(final Node beside, final String question, final String now, final Consumer<String> then) {
        one(beside, question, now, typed -> List.<String>of(), text -> text, (text, none) -> {
            if (!text.isBlank()) {
                then.accept(text.strip());
            }
        });
    }

    /** Asks for one of the things that fit what is typed. */
    static <T> void choice(
            final Node beside,
            final String question,
            final Function<String, List<T>> fitting,
            final Function<T, String> words,
            final Consumer<T> then) {
        one(beside, question, "", fitting, words, (text, thing) -> {
            if (thing != null) {
                then.accept(thing);
            }
        });
    }

    /** What is done with the answer. */
    private interface Answer<T> {
        void given(String text, @Nullable T thing);
    }

    private static <T> void one(
            final Node beside,
            final String question,
            final String now,
            final Function<String, List<T>> fitting,
            final Function<T, String> words,
            final Answer<T> answer) {
        final Popup popup = new Popup();
        final TextField field = new TextField(now);
        field.setAccessibleText(question);
        final ListView<T> list = new ListView<>();
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(final @Nullable T item, final boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : words.apply(item));
                setPrefWidth(0);
            }
        });
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        final Runnable fill = () -> {
            list.getItems()
                    .setAll(fitting.apply(field.getText()).stream().limit(SHOWN).toList());
            list.getSelectionModel().selectFirst();
            list.setPrefHeight(list.getItems().size() * ROW + 4);
            list.setVisible(!list.getItems().isEmpty());
            list.setManaged(list.isVisible());
        };
        field.textProperty().subscribe(text -> fill.run());
        final Runnable done = () -> {
            popup.hide();
            answer.given(field.getText(), list.getSelectionModel().getSelectedItem());
        };
        field.setOnAction(e -> done.run());
        list.setOnMouseClicked(e -> done.run());
        field.setOnKeyPressed(e -> {
            final int step = e.getCode() == KeyCode.DOWN ? 1 : e.getCode() == KeyCode.UP ? -1 : 0;
            if (step != 0 && !list.getItems().isEmpty()) {
                list.getSelectionModel()
                        .select(Math.clamp(
                                list.getSelectionModel().getSelectedIndex() + step,
                                0,
                                list.getItems().size() - 1));
                e.consume();
            }
        });
        final Label label = new Label(question);
        label.setStyle("-fx-font-weight: bold;");
        final VBox box = new VBox(8, label, field, list);
        box.setPrefWidth(WIDTH);
        box.getStyleClass().add("asking");
        box.setStyle("-fx-background-color: -color-bg-overlay; -fx-background-radius: 8; -fx-padding: 12;"
                + " -fx-border-color: -color-border-default; -fx-border-radius: 8;");
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        final Bounds at = beside.localToScreen(beside.getLayoutBounds());
        if (at != null) {
            popup.show(beside, at.getMinX(), at.getMaxY() + 4);
            field.requestFocus();
            field.selectAll();
        }
    }
}
