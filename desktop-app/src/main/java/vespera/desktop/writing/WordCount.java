package vespera.desktop.writing;

import java.util.function.BooleanSupplier;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import vespera.desktop.desk.Desk;
import vespera.desktop.editor.TextEditor;
import vespera.desktop.fx.Debounce;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.markdown.MarkdownReader;

/** How much there is to read: words and minutes, of what is selected also characters. */
final class WordCount {

    private static final Texts TEXTS = Texts.of(WordCount.class);

    /** What a grown-up reads of a story in a minute, in words. */
    private static final int PACE = 230;

    /** So many minutes are told in hours. */
    private static final int LONG = 90;

    private static final long CALM_MILLIS = 120;

    private final Desk desk;
    private final TextEditor editor;
    private final BooleanSupplier open;
    private final MarkdownReader reader = new MarkdownReader();
    private final Label label = new Label();
    private final Debounce counting = new Debounce(CALM_MILLIS, this::count);
    private int total;

    WordCount(final Desk desk, final TextEditor editor, final BooleanSupplier open) {
        this.desk = desk;
        this.editor = editor;
        this.open = open;
        label.getStyleClass().add("sheet-words");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setTooltip(new Tooltip());
        editor.onMove(counting::call);
    }

    Label label() {
        return label;
    }

    /** So many words are in the whole text. */
    void total(final int words) {
        total = words;
        count();
    }

    private void count() {
        final int from = editor.selectionStart();
        final int to = editor.selectionEnd();
        if (!open.getAsBoolean()) {
            say("");
        } else if (from == to) {
            say(inWords(total) + minutes(total));
        } else {
            final String selected = editor.part(from, to);
            desk.work().query(() -> reader.read(selected).words(), some -> {
                if (editor.selectionStart() == from && editor.selectionEnd() == to) {
                    say(TEXTS.say("some-words", some, inWords(total), to - from));
                }
            });
        }
    }

    private void say(final String words) {
        label.setText(words);
        label.getTooltip().setText(TEXTS.say("all-words", inWords(total), editor.length(), minutes(total)));
    }

    private static String minutes(final int words) {
        final long minutes = Math.round((double) words / PACE);
        if (minutes < 1) {
            return "";
        }
        return " · "
                + (minutes < LONG ? TEXTS.say("minutes", minutes) : TEXTS.say("hours", Math.round(minutes / 60.0)));
    }

    private static String inWords(final int count) {
        return TEXTS.say("words", count);
    }
}
