package vespera.desktop.finding;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vespera.desktop.editor.TextEditor;
import vespera.desktop.finding.TextSearch.Match;
import vespera.desktop.fx.Debounce;
import vespera.desktop.texts.Texts;

/** Finds and replaces words in the text: Enter for the next, Shift+Enter for the one before, Esc back to the text. */
public final class FindBar extends VBox {

    private static final Texts TEXTS = Texts.of(FindBar.class);
    private static final long CALM_MILLIS = 150;

    private final TextEditor editor;
    private final Consumer<String> whole;
    private final Label count = new Label();
    private final HBox replacing;
    private final Fields fields = new Fields(this::search);
    private final Debounce counting = new Debounce(CALM_MILLIS, this::count);
    private final Looking looking = new Looking(this::gaveUp);
    private List<Match> matches = List.of();
    private boolean opening;

    /** @param whole is given the whole text with everything replaced, to be put in as one step */
    public FindBar(final TextEditor editor, final Consumer<String> whole) {
        super(6);
        this.editor = editor;
        this.whole = whole;
        getStyleClass().add("find-bar");
        getStylesheets()
                .add(Objects.requireNonNull(FindBar.class.getResource("/vespera/desktop/finding/finding.css"))
                        .toExternalForm());
        count.getStyleClass().add("find-count");
        final Button up = Fields.button("fth-chevron-up", TEXTS.say("previous"), () -> go(false));
        final Button down = Fields.button("fth-chevron-down", TEXTS.say("next"), () -> go(true));
        final Button close = Fields.button("fth-x", TEXTS.say("close"), this::close);
        final HBox finding = new HBox(
                6, fields.words(), fields.matchCase(), fields.whole(), fields.pattern(), up, down, count, close);
        finding.getStyleClass().add("find-row");
        final Button one = new Button(TEXTS.say("replace"));
        one.setOnAction(event -> replace());
        final Button all = new Button(TEXTS.say("replace-all"));
        all.setOnAction(event -> replaceAll());
        one.getStyleClass().add("small");
        all.getStyleClass().add("small");
        replacing = new HBox(6, fields.with(), one, all);
        replacing.getStyleClass().add("find-row");
        getChildren().addAll(finding, replacing);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setVisible(false);
        setManaged(false);
    }

    Fields fields() {
        return fields;
    }

    /** Opens with what is selected. */
    public void open(final String selected, final boolean replace) {
        replacing.setVisible(replace);
        replacing.setManaged(replace);
        setVisible(true);
        setManaged(true);
        if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
            opening = true;
            fields.words().setText(selected);
            opening = false;
        }
        fields.words().requestFocus();
        fields.words().selectAll();
        count();
    }

    /** The text was changed: counts anew, where it is open. */
    public void changed() {
        if (isVisible()) {
            counting.call();
        }
    }

    private void count() {
        if (isVisible()) {
            found(() -> tell(-1));
        }
    }

    private void found(final Runnable then) {
        final Wanted wanted = fields.wanted();
        looking.find(wanted, editor.text(), text -> TextSearch.all(text, wanted), all -> {
            matches = all;
            then.run();
        });
    }

    private void gaveUp() {
        matches = List.of();
        count.setText(TEXTS.say("gave-up"));
    }

    private void search() {
        if (isVisible() && !opening) {
            found(() -> show(TextSearch.next(matches, editor.selectionStart())));
        }
    }

    /** Goes to the next match or the one before, around the ends. */
    void go(final boolean forward) {
        found(() -> show(
                forward
                        ? TextSearch.next(matches, editor.selectionEnd())
                        : TextSearch.previous(matches, editor.selectionStart())));
    }

    private void show(final int index) {
        if (index >= 0) {
            editor.select(matches.get(index).from(), matches.get(index).to());
        }
        tell(index);
    }

    private void tell(final int index) {
        if (fields.words().getText().isEmpty()) {
            count.setText("");
        } else if (fields.wanted().broken()) {
            count.setText(TEXTS.say("broken"));
        } else if (index < 0 || matches.isEmpty()) {
            count.setText(TEXTS.say("found", matches.size()));
        } else {
            count.setText(TEXTS.say("of", index + 1, matches.size()));
        }
    }

    /** Replaces the match that is selected, and goes to the next. */
    private void replace() {
        if (!editor.readOnly()) {
            found(this::replaceOne);
        }
    }

    private void replaceOne() {
        final int from = editor.selectionStart();
        final int to = editor.selectionEnd();
        if (!matches.contains(new Match(from, to))) {
            go(true);
            return;
        }
        final Wanted wanted = fields.wanted();
        final String with = fields.with().getText();
        final String text = editor.text();
        final int start = text.offsetByCodePoints(0, from);
        looking.find(
                wanted,
                text,
                all -> TextSearch.replacement(all, start, wanted, with),
                now -> now.filter(same -> editor.text().equals(text)).ifPresent(words -> {
                    editor.replace(from, to, words);
                    final int end = from + words.codePointCount(0, words.length());
                    editor.select(end, end);
                    go(true);
                }));
    }

    private void replaceAll() {
        if (!editor.readOnly()) {
            found(this::replaceFound);
        }
    }

    private void replaceFound() {
        final int many = matches.size();
        final Wanted wanted = fields.wanted();
        final String with = fields.with().getText();
        final String text = editor.text();
        if (many > 0) {
            looking.find(wanted, text, all -> TextSearch.replaced(all, wanted, with), now -> {
                if (editor.text().equals(text)) {
                    whole.accept(now);
                    found(() -> count.setText(TEXTS.say("replaced", many)));
                }
            });
        }
    }

    private void key(final KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && replacing.isVisible() && !event.isShortcutDown()) {
            // From one field to the other, as in every such bar; the signs between are reached from the second.
            if (event.getTarget() == fields.words() && !event.isShiftDown()) {
                fields.with().requestFocus();
                event.consume();
            } else if (event.getTarget() == fields.with() && event.isShiftDown()) {
                fields.words().requestFocus();
                event.consume();
            }
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == fields.words()) {
            go(!event.isShiftDown());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == fields.with()) {
            if (event.isShortcutDown()) {
                replaceAll();
            } else {
                replace();
            }
            event.consume();
        }
    }

    private void close() {
        setVisible(false);
        setManaged(false);
        editor.focus();
    }
}
