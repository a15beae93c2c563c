package vespera.desktop.merging;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.versions.Merged;

/** A place where two texts do not agree: both side by side, and what can be taken. */
final class DisputeCard extends VBox {

    private static final Texts TEXTS = Texts.of(DisputeCard.class);
    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");
    private static final PseudoClass LEFT = PseudoClass.getPseudoClass("left");
    private static final PseudoClass DECIDED = PseudoClass.getPseudoClass("decided");

    private final Merged.Conflict part;
    private final Consumer<Choice> chosen;
    private final Label head = new Label();
    private final String place;
    private final VBox mine;
    private final VBox theirs;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<KeyCode, ToggleButton> buttons;
    private final TextArea own = new TextArea();
    private boolean telling = true;

    /**
     * Shows it.
     *
     * @param place which of how many, for example “1 of 3”
     * @param others what the other side is called
     */
    DisputeCard(final Merged.Conflict part, final String place, final String others, final Consumer<Choice> chosen) {
        super(10);
        this.part = part;
        this.chosen = chosen;
        this.place = place;
        getStyleClass().add("dispute");
        setFocusTraversable(true);
        mine = side(TEXTS.say("mine"), part.mine());
        theirs = side(others, part.theirs());
        final HBox both = new HBox(12, mine, theirs);
        buttons = Map.of(
                KeyCode.M, button(TEXTS.say("take-mine-m"), new Choice.Mine()),
                KeyCode.T, button(TEXTS.say("take-theirs-t"), new Choice.Theirs()),
                KeyCode.B, button(TEXTS.say("take-both-b"), new Choice.Both()),
                KeyCode.E, button(TEXTS.say("write-it-anew-e"), new Choice.Own("")));
        final HBox row = new HBox(8);
        List.of(KeyCode.M, KeyCode.T, KeyCode.B, KeyCode.E)
                .forEach(key -> row.getChildren().add(buttons.get(key)));
        own.setWrapText(true);
        own.setPrefRowCount(3);
        own.setAccessibleText(TEXTS.say("your-own-words"));
        own.textProperty().addListener((value, before, text) -> {
            if (own.isVisible() && telling) {
                chosen.accept(new Choice.Own(text));
            }
        });
        head.getStyleClass().add("dispute-head");
        getChildren().addAll(head, both, row, own);
        show(new Choice.Open());
    }

    private static VBox side(final String name, final String words) {
        final Label label = new Label(name);
        label.getStyleClass().add("dispute-name");
        final Text text = new Text(words.isEmpty() ? TEXTS.say("taken-out") : words.strip());
        text.getStyleClass().addAll("merge-text", words.isEmpty() ? "dispute-none" : "dispute-words");
        final VBox side = new VBox(6, label, new TextFlow(text));
        side.getStyleClass().add("dispute-side");
        side.setPrefWidth(300);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    private ToggleButton button(final String words, final Choice choice) {
        final ToggleButton button = new ToggleButton(words);
        button.getStyleClass().add("small");
        button.setToggleGroup(group);
        button.setUserData(choice);
        button.setOnAction(event -> take(button));
        return button;
    }

    private void take(final ToggleButton button) {
        button.setSelected(true);
        final Choice choice = button.getUserData() instanceof Choice.Own
                ? new Choice.Own(own.getText().isEmpty() ? new Choice.Both().of(part) : own.getText())
                : (Choice) button.getUserData();
        chosen.accept(choice);
        if (choice instanceof Choice.Own) {
            own.requestFocus();
            own.end();
        }
    }

    /** Takes what a key stands for; false where it stands for nothing here. */
    boolean take(final KeyCode key) {
        final ToggleButton button = buttons.get(key);
        if (button == null) {
            return false;
        }
        take(button);
        return true;
    }

    /** Shows what is decided here. */
    void show(final Choice choice) {
        telling = false;
        final boolean writing = choice instanceof Choice.Own;
        if (choice instanceof Choice.Own(final String text) && !own.getText().equals(text)) {
            own.setText(text);
        }
        own.setVisible(writing);
        own.setManaged(writing);
        final boolean first = choice instanceof Choice.Mine || choice instanceof Choice.Both;
        final boolean second = choice instanceof Choice.Theirs || choice instanceof Choice.Both;
        final boolean open = choice instanceof Choice.Open;
        state(mine, first, !first && !open);
        state(theirs, second, !second && !open);
        pseudoClassStateChanged(DECIDED, !open);
        head.setText(TEXTS.say("place", place, choice.words()));
        setAccessibleText(TEXTS.say("place-name", place, choice.words(), part.mine(), part.theirs()));
        telling = true;
    }

    private static void state(final VBox side, final boolean taken, final boolean left) {
        side.pseudoClassStateChanged(TAKEN, taken);
        side.pseudoClassStateChanged(LEFT, left);
        side.getChildren().stream()
                .filter(TextFlow.class::isInstance)
                .flatMap(flow -> ((TextFlow) flow).getChildren().stream())
                .forEach(text -> ((Text) text).setStrikethrough(left));
    }
}
