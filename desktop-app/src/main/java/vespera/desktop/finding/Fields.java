package vespera.desktop.finding;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;

/** The fields and buttons that say what is looked for and what comes in its place. */
final class Fields {

    private static final Texts TEXTS = Texts.of(Fields.class);

    private final TextField words = field(TEXTS.say("find"));
    private final TextField with = field(TEXTS.say("replace-with"));
    private final ToggleButton matchCase = toggle("Aa", TEXTS.say("match-case"));
    private final ToggleButton whole = toggle("“w”", TEXTS.say("whole-word"));
    private final ToggleButton pattern = toggle(".*", TEXTS.say("pattern"));

    Fields(final Runnable changed) {
        words.textProperty().addListener((value, before, now) -> changed.run());
        with.textProperty().addListener((value, before, now) -> changed.run());
        matchCase.selectedProperty().addListener((value, before, now) -> changed.run());
        whole.selectedProperty().addListener((value, before, now) -> changed.run());
        pattern.selectedProperty().addListener((value, before, now) -> changed.run());
    }

    private static TextField field(final String name) {
        final TextField field = new TextField();
        field.setPromptText(name);
        field.setAccessibleText(name);
        field.setPrefColumnCount(22);
        return field;
    }

    private static ToggleButton toggle(final String face, final String name) {
        final ToggleButton button = new ToggleButton(face);
        button.getStyleClass().addAll("flat", "find-toggle");
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        return button;
    }

    static Button button(final String icon, final String name, final Runnable run) {
        final Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        button.setOnAction(event -> run.run());
        return button;
    }

    TextField words() {
        return words;
    }

    TextField with() {
        return with;
    }

    ToggleButton matchCase() {
        return matchCase;
    }

    ToggleButton whole() {
        return whole;
    }

    ToggleButton pattern() {
        return pattern;
    }

    Wanted wanted() {
        return new Wanted(words.getText(), matchCase.isSelected(), whole.isSelected(), pattern.isSelected());
    }

    /** Takes over what others were set to. */
    void like(final Fields other) {
        words.setText(other.words.getText());
        with.setText(other.with.getText());
        matchCase.setSelected(other.matchCase.isSelected());
        whole.setSelected(other.whole.isSelected());
        pattern.setSelected(other.pattern.isSelected());
    }
}
