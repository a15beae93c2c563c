package vespera.desktop.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vespera.desktop.desk.Action;
import vespera.desktop.editor.TextEditor;
import vespera.desktop.markup.Edit;
import vespera.desktop.markup.Footnotes;
import vespera.desktop.markup.ListLines;
import vespera.desktop.markup.Outline;
import vespera.desktop.markup.Place;
import vespera.desktop.markup.Script;
import vespera.desktop.markup.TableGrid;
import vespera.desktop.markup.Wrapping;
import vespera.desktop.texts.Texts;

/** What keys do in a Markdown text beyond putting in letters. */
public final class EditingKeys {

    private static final Texts TEXTS = Texts.of(EditingKeys.class);
    /** Typed over a selection, these stand around it. */
    private static final Map<String, String> PAIRS =
            Map.of("*", "*", "_", "_", "`", "`", "[", "]", "(", ")", "=", "=", "~", "~", "\"", "\"", "“", "”");

    private final TextEditor editor;

    public EditingKeys(final TextEditor editor) {
        this.editor = editor;
        editor.node().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        editor.node().addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    /** Everything by name. */
    public List<Action> actions() {
        final List<Action> actions = new ArrayList<>(List.of(
                wrap("bold", "Shortcut+B", "**", "**"),
                wrap("italic", "Shortcut+Shift+I", "*", "*"),
                wrap("code", "Shortcut+Shift+C", "`", "`"),
                wrap("mark", "Shortcut+Shift+Y", "==", "=="),
                wrap("strike", "", "~~", "~~"),
                wrap("link", "Shortcut+L", "[[", "]]"),
                wrap("comment", "Shortcut+SLASH", "%% ", " %%"),
                action("tick", "Shortcut+Shift+X", s -> Optional.of(ListLines.tick(s, caret()))),
                action("footnote", "Shortcut+Shift+J", s -> Optional.of(Footnotes.insert(s, caret()))),
                action("footnote-jump", "", this::jump),
                action(
                        "table",
                        "Shortcut+Shift+B",
                        s -> Optional.of(TableGrid.insert(s, caret(), TEXTS.say("table-head")))),
                action("table-align", "", s -> table(s).map(grid -> grid.align(s, caret()))),
                action("table-column", "", s -> table(s).map(grid -> grid.widen(s, caret()))),
                action("section-up", "Alt+Shift+UP", s -> section(s, true)),
                action("section-down", "Alt+Shift+DOWN", s -> section(s, false))));
        for (int level = 0; level <= 6; level++) {
            final int wanted = level;
            actions.add(new Action(
                    "writing.heading-" + level,
                    level == 0 ? TEXTS.say("heading-none") : TEXTS.say("heading", level),
                    "Alt+" + level,
                    () -> apply(s -> Optional.of(Wrapping.heading(s, caret(), wanted)))));
        }
        return actions;
    }

    private Action wrap(final String name, final String keys, final String left, final String right) {
        return action(name, keys, s -> Optional.of(Wrapping.toggle(s, start(), end(), left, right)));
    }

    private Action action(final String name, final String keys, final Function<Script, Optional<Edit>> edit) {
        return new Action("writing." + name, TEXTS.say("do-" + name), keys, () -> apply(edit));
    }

    private boolean apply(final Function<Script, Optional<Edit>> edit) {
        if (editor.readOnly()) {
            return false;
        }
        final Optional<Edit> made = edit.apply(editor.script());
        made.ifPresent(editor::edit);
        return made.isPresent();
    }

    private Place caret() {
        return editor.place(editor.caret());
    }

    private Place start() {
        return editor.place(editor.selectionStart());
    }

    private Place end() {
        return editor.place(editor.selectionEnd());
    }

    private Optional<TableGrid> table(final Script script) {
        return TableGrid.at(script, caret().line());
    }

    private Optional<Edit> jump(final Script script) {
        return Footnotes.other(script, caret()).map(place -> Edit.go(place, place));
    }

    /** Goes from a footnote's mark to its words or back; whether the caret is at one. */
    public boolean jump() {
        final Optional<Edit> there = jump(editor.script());
        there.ifPresent(editor::edit);
        return there.isPresent();
    }

    private Optional<Edit> section(final Script script, final boolean up) {
        final List<Outline.Section> all = Outline.of(script);
        final int at = Outline.at(all, caret().line());
        if (at < 0) {
            return Optional.empty();
        }
        final int to = up ? Outline.before(all, at) : Outline.after(all, at);
        final Place caret = caret();
        final int from = all.get(at).line();
        return to == Outline.NOWHERE
                ? Optional.empty()
                : Outline.move(script, all, at, to).map(edit -> {
                    // The caret stays at its words.
                    final Place there = new Place(edit.caret().line() + caret.line() - from, caret.column());
                    return new Edit(edit.from(), edit.to(), edit.with(), there, there);
                });
    }

    private void pressed(final KeyEvent event) {
        final boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (!plain || event.isConsumed() || editor.readOnly()) {
            return;
        }
        final boolean done = switch (event.getCode()) {
            case ENTER -> !event.isShiftDown() && enter();
            case TAB -> tab(event.isShiftDown());
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    private boolean enter() {
        if (editor.selectionStart() != editor.selectionEnd()) {
            return false;
        }
        return apply(s -> table(s).map(grid -> grid.down(s, caret())).or(() -> ListLines.enter(s, caret())));
    }

    private boolean tab(final boolean back) {
        return apply(s -> {
            final Optional<TableGrid> grid = table(s);
            if (grid.isPresent()) {
                return Optional.of(grid.get().step(s, caret(), back));
            }
            return back || ListLines.indents(s, start(), end())
                    ? Optional.of(ListLines.indent(s, start(), end(), back))
                    : Optional.empty();
        });
    }

    private void typed(final KeyEvent event) {
        final String right = PAIRS.get(event.getCharacter());
        final boolean plain = !event.isShortcutDown() && !event.isMetaDown();
        if (right != null && plain && !editor.readOnly() && editor.selectionStart() < editor.selectionEnd()) {
            final Place from = start();
            final Place to = end();
            final String inside = editor.part(editor.selectionStart(), editor.selectionEnd());
            final Place first = from.after(event.getCharacter());
            editor.edit(new Edit(from, to, event.getCharacter() + inside + right, first, first.after(inside)));
            event.consume();
        }
    }

    /** Whether a key press is one that Tab or Enter would take; for those who offer something in a list above. */
    public static boolean accepts(final KeyEvent event) {
        return (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB)
                && !event.isShiftDown()
                && !event.isShortcutDown();
    }
}
