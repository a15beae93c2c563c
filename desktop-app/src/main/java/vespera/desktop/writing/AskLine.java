package vespera.desktop.writing;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks for a name or a folder in a line of the binder, instead of in a dialog. Enter answers, Esc lets it be. */
final class AskLine extends VBox {

    private final Label question = new Label();
    private final TextField field = new TextField();
    private final ListView<String> choices = new ListView<>();
    private List<String> all = List.of();
    private Consumer<String> answer = text -> {};
    private Runnable after = () -> {};

    AskLine() {
        super(4);
        getStyleClass().add("ask-line");
        question.setWrapText(true);
        question.setLabelFor(field);
        choices.setPrefHeight(160);
        choices.accessibleTextProperty().bind(question.textProperty());
        getChildren().addAll(question, field, choices);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::inField);
        field.textProperty().subscribe(this::narrow);
        choices.setOnKeyPressed(this::inChoices);
        choices.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                take(choices.getSelectionModel().getSelectedItem());
            }
        });
        close();
    }

    /** Asks; with choices there is a list to pick from as well. */
    void ask(final String words, final String start, final List<String> from, final Consumer<String> then) {
        all = from;
        answer = then;
        question.setText(words);
        field.setAccessibleText(words);
        setVisible(true);
        setManaged(true);
        choices.setVisible(!from.isEmpty());
        choices.setManaged(!from.isEmpty());
        field.setText(start);
        narrow(start);
        field.requestFocus();
        field.selectAll();
    }

    /** Asks for one of several; nothing else can be answered. */
    void choose(final String words, final List<String> from, final IntConsumer then) {
        ask(words, "", from, name -> {
            final int at = from.indexOf(name);
            if (at >= 0) {
                then.accept(at);
            }
        });
    }

    /** Is called when it is answered or let be. */
    void onClosed(final Runnable listener) {
        after = listener;
    }

    private void narrow(final String words) {
        final String wanted = words.strip().toLowerCase(Locale.ROOT);
        choices.getItems()
                .setAll(all.stream()
                        .filter(c -> c.toLowerCase(Locale.ROOT).contains(wanted))
                        .toList());
        choices.getSelectionModel().selectFirst();
    }

    private void inField(final KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            final String chosen = choices.getSelectionModel().getSelectedItem();
            take(all.isEmpty() || chosen == null ? field.getText() : chosen);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && choices.isVisible()) {
            choices.requestFocus();
            event.consume();
        }
    }

    private void inChoices(final KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take(choices.getSelectionModel().getSelectedItem());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    private void take(final @Nullable String text) {
        if (text != null && !text.isBlank()) {
            final Consumer<String> then = answer;
            close();
            then.accept(text.strip());
        }
    }

    private void close() {
        setVisible(false);
        setManaged(false);
        after.run();
    }
}
