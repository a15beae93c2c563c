package vespera.desktop.palette;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import vespera.desktop.texts.Texts;

/**
 * A field and what fits it: arrows choose, Enter takes, Shift+Enter does something else with what was typed. FX thread
 * only.
 */
public final class Chooser extends VBox {

    private static final Texts TEXTS = Texts.of(Chooser.class);
    private static final int PAGE = 8;

    private final TextField field = new TextField();
    private final ListView<Choice> list = new ListView<>();
    private final Function<String, List<Choice>> source;
    private final Consumer<Choice> taken;
    private Consumer<String> other = typed -> {};
    private Consumer<Choice> beside;

    /**
     * Makes one.
     *
     * @param source what fits what was typed, best first; quick, since it is asked on every key
     * @param taken is given the choice; it runs it
     */
    public Chooser(
            final String prompt,
            final String hint,
            final Function<String, List<Choice>> source,
            final Consumer<Choice> taken) {
        this.source = source;
        this.taken = taken;
        this.beside = taken;
        getStyleClass().add("chooser");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        list.setAccessibleText(TEXTS.say("what-fits"));
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new ChoiceCell(this::take));
        final Label below = new Label(hint);
        below.getStyleClass().add("chooser-hint");
        final Label none = new Label(TEXTS.say("nothing-fits"));
        list.setPlaceholder(none);
        getChildren().addAll(field, list, below);
        field.textProperty().subscribe(text -> fill());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** What Shift+Enter does with what was typed. */
    public void onOther(final Consumer<String> action) {
        other = action;
    }

    /** What Ctrl+Enter does with what is chosen; the same as Enter where nothing is said. */
    public void onBeside(final Consumer<Choice> action) {
        beside = action;
    }

    /** The field to be focused. */
    public TextField field() {
        return field;
    }

    ListView<Choice> list() {
        return list;
    }

    /** What there is to choose from has changed: shows what fits now, with the same chosen where it is still there. */
    void refill() {
        final Choice chosen = list.getSelectionModel().getSelectedItem();
        fill();
        if (chosen != null) {
            list.getItems().stream()
                    .filter(c -> c.id().equals(chosen.id()))
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
        }
    }

    /** What stands where nothing fits. */
    void placeholder(final String words) {
        list.setPlaceholder(new Label(words));
    }

    private void fill() {
        list.getItems().setAll(source.apply(field.getText()));
        if (!list.getItems().isEmpty()) {
            list.getSelectionModel().selectFirst();
            list.scrollTo(0);
        }
    }

    private void key(final KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case PAGE_DOWN -> step(PAGE);
            case PAGE_UP -> step(-PAGE);
            case ENTER -> {
                if (event.isShiftDown()) {
                    other.accept(field.getText());
                } else {
                    final Choice choice = list.getSelectionModel().getSelectedItem();
                    if (choice != null && event.isShortcutDown()) {
                        beside.accept(choice);
                    } else if (choice != null) {
                        take(choice);
                    }
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void take(final Choice choice) {
        taken.accept(choice);
    }

    private void step(final int by) {
        final int size = list.getItems().size();
        if (size > 0) {
            final int at = list.getSelectionModel().getSelectedIndex();
            final int to = Math.abs(by) == 1 ? Math.floorMod(at + by, size) : Math.clamp(at + by, 0, size - 1);
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - 4));
        }
    }
}
