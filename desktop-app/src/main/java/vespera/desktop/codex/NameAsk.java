package vespera.desktop.codex;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import vespera.desktop.texts.Texts;

/** Asks for a name under the head of a page, with names to choose from. Enter answers, Esc lets it be. */
final class NameAsk extends VBox {

    private static final Texts TEXTS = Texts.of(NameAsk.class);
    private static final int MOST = 60;
    private static final double ROW = 32;
    private static final int ROWS = 5;

    private final Label question = new Label();
    private final TextField field = new TextField();
    private final ListView<String> names = new ListView<>();
    private List<String> all = List.of();
    private Consumer<String> answer = name -> {};

    NameAsk() {
        super(6);
        getStyleClass().add("codex-ask");
        question.setWrapText(true);
        question.setLabelFor(field);
        field.setId("codex-name");
        names.setPrefHeight(ROW * ROWS);
        names.setAccessibleText(TEXTS.say("names-to-choose-from"));
        field.textProperty().subscribe(this::narrow);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        names.setOnKeyPressed(this::key);
        names.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                take();
            }
        });
        getChildren().addAll(question, field, names);
        hide();
    }

    /** Asks; without names to choose from any name will do. */
    void ask(final String words, final String start, final List<String> from, final Consumer<String> then) {
        all = from;
        answer = then;
        question.setText(words);
        field.setAccessibleText(words);
        names.setVisible(!from.isEmpty());
        names.setManaged(!from.isEmpty());
        setVisible(true);
        setManaged(true);
        field.setText(start);
        narrow(start);
        field.requestFocus();
        field.selectAll();
    }

    private void narrow(final String typed) {
        final String wanted = typed.strip().toLowerCase(Locale.ROOT);
        names.getItems()
                .setAll(all.stream()
                        .filter(n -> n.toLowerCase(Locale.ROOT).contains(wanted))
                        .limit(MOST)
                        .toList());
        names.getSelectionModel().selectFirst();
    }

    private void key(final KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            hide();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && field.isFocused() && names.isVisible()) {
            names.requestFocus();
            event.consume();
        }
    }

    private void take() {
        final String chosen = names.getSelectionModel().getSelectedItem();
        final String name = all.isEmpty() ? field.getText() : chosen;
        if (name != null && !name.isBlank()) {
            hide();
            answer.accept(name.strip());
        }
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }
}
