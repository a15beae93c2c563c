package vespera.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import jfx.incubator.scene.control.richtext.LineEnding;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.ContentChange;
import org.jspecify.annotations.Nullable;
import vespera.desktop.fx.Drawn;
import vespera.desktop.texts.Texts;

/** The editor on JavaFX's own code area. */
public final class CodeAreaEditor implements TextEditor {

    private static final int LINES_BELOW = 6;
    /** More lines than are ever on the screen at once. */
    private static final int SCREENFUL = 80;

    private final ShownLines shown = new ShownLines();
    private final MarkdownDecorator decorator = new MarkdownDecorator(shown);
    private final QuietModel model = new QuietModel(decorator, shown);
    private final Offsets offsets = new Offsets(model);
    private final DrawnArea area = new DrawnArea(model);
    private final Margins margins = new Margins(area, offsets);
    private final List<Runnable> edits = new ArrayList<>();
    private final List<Splice> splices = new ArrayList<>();
    private final List<Runnable> moves = new ArrayList<>();
    private final List<Runnable> shows = new ArrayList<>();
    private final Spotlight spot = new Spotlight(this, area, decorator);
    private final InSight sight = new InSight(this::anew, area, decorator);
    private final WordUndo undoing = new WordUndo(area, model);
    private boolean showing;
    /** Whether it is to have the focus as soon as it stands in a scene. */
    private boolean awaited;
    /** The text as it is now, where somebody has asked for it since the last change. */
    private @Nullable String whole;

    public CodeAreaEditor() {
        area.getStyleClass().add("writing-editor");
        area.setWrapText(true);
        area.setSyntaxDecorator(decorator);
        area.setLineEnding(LineEnding.LF);
        area.setTabSize(4);
        area.setAccessibleText(Texts.of(CodeAreaEditor.class).say("text"));
        area.sceneProperty().subscribe(this::inScene);
        model.addListener(this::changed);
        area.selectionProperty().addListener((value, before, now) -> moves.forEach(Runnable::run));
    }

    @Override
    public void beside(final @Nullable Beside what) {
        margins.beside(what);
    }

    private void changed(final ContentChange change) {
        if (!change.isEdit()) {
            return;
        }
        whole = null;
        if (!showing) {
            splices.forEach(offsets::last);
            edits.forEach(Runnable::run);
            decorator.settle(model);
            spot.typed();
        }
    }

    @Override
    public Node node() {
        return area;
    }

    @Override
    public String text() {
        String now = whole;
        if (now == null) {
            final StringBuilder text = new StringBuilder(offsets.lines().total() + 16);
            final int lines = model.size();
            for (int i = 0; i < lines; i++) {
                text.append(i == 0 ? "" : "\n").append(model.getPlainText(i));
            }
            now = text.toString();
            whole = now;
        }
        return now;
    }

    @Override
    public int length() {
        return offsets.lines().total();
    }

    @Override
    public int lines() {
        return offsets.lines().lines();
    }

    @Override
    public String line(final int line) {
        return model.getPlainText(line);
    }

    @Override
    public int lineAt(final int offset) {
        return offsets.lines().lineAt(offset);
    }

    @Override
    public int lineStart(final int line) {
        return offsets.lines().start(line);
    }

    @Override
    public void show(final String text) {
        showing = true;
        sight.shown();
        try {
            area.select(TextPos.ZERO);
            area.replaceText(TextPos.ZERO, area.getDocumentEnd(), text);
            area.select(TextPos.ZERO);
            area.clearUndoRedo();
        } finally {
            showing = false;
        }
        decorator.settle(model);
        shows.forEach(Runnable::run);
    }

    @Override
    public void replace(final int from, final int to, final String with) {
        area.replaceText(offsets.place(from), offsets.place(to), with);
    }

    @Override
    public int caret() {
        return offsets.of(area.getCaretPosition());
    }

    @Override
    public int selectionStart() {
        final SelectionSegment selection = area.getSelection();
        return selection == null ? caret() : offsets.of(selection.getMin());
    }

    @Override
    public int selectionEnd() {
        final SelectionSegment selection = area.getSelection();
        return selection == null ? caret() : offsets.of(selection.getMax());
    }

    @Override
    public void select(final int from, final int to) {
        area.select(offsets.place(from), offsets.place(to));
    }

    @Override
    public void reveal(final int caret) {
        final TextPos to = offsets.place(caret);
        area.select(to);
        new Drawn(area).then(() -> {
            if (to.equals(area.getCaretPosition())) {
                // What is selected comes into sight at the nearest edge: first a few lines on, then back to the caret.
                area.select(TextPos.ofLeading(Math.min(to.index() + LINES_BELOW, model.size() - 1), 0));
                area.select(to);
            }
        });
    }

    @Override
    public void goToLine(final int line) {
        final int index = Math.clamp(line - 1L, 0, model.size() - 1);
        // A line a screen further on first, so that it comes to stand at the top rather than at the bottom: the end of
        // a
        // long text would do as well, but all lines around there would be made only to be thrown away. To the first
        // line
        // there is no way at all.
        if (index > 0) {
            area.select(TextPos.ofLeading(Math.min(index + SCREENFUL, model.size() - 1), 0));
        }
        area.select(TextPos.ofLeading(index, 0));
    }

    @Override
    public boolean canUndo() {
        return area.isUndoable();
    }

    @Override
    public boolean canRedo() {
        return area.isRedoable();
    }

    @Override
    public void undo() {
        undoing.undo();
    }

    @Override
    public void redo() {
        undoing.redo();
    }

    @Override
    public void takeBack() {
        if (area.isUndoable()) {
            area.undo();
        }
    }

    @Override
    public void borders(final java.util.function.IntPredicate lines) {
        decorator.borders(lines);
    }

    @Override
    public void forgetUndo() {
        area.clearUndoRedo();
    }

    @Override
    public void setReadOnly(final boolean readOnly) {
        area.setEditable(!readOnly);
    }

    private Optional<ScrollBar> bar() {
        return area.lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .findFirst();
    }

    @Override
    public double scroll() {
        return bar().map(bar -> (bar.getValue() - bar.getMin()) / Math.max(1e-9, bar.getMax() - bar.getMin()))
                .orElse(0.0);
    }

    @Override
    public void scrollTo(final double to) {
        bar().ifPresent(bar -> bar.setValue(bar.getMin() + to * (bar.getMax() - bar.getMin())));
    }

    @Override
    public void focus() {
        if (area.getScene() == null) {
            // Its surroundings are not drawn yet: what is typed must not go to where the focus was.
            awaited = true;
        } else {
            area.requestFocus();
        }
    }

    private void inScene(final @Nullable Scene scene) {
        if (scene != null && awaited) {
            awaited = false;
            new Drawn(area).then(area::requestFocus);
        }
    }

    @Override
    public boolean readOnly() {
        return !area.isEditable();
    }

    @Override
    public Optional<Bounds> caretOnScreen() {
        final Node caret = area.lookup(".caret");
        if (caret == null || area.getScene() == null || caret.getBoundsInLocal().isEmpty()) {
            return Optional.empty();
        }
        final Bounds at = caret.localToScreen(caret.getBoundsInLocal());
        final Bounds field = area.localToScreen(area.getLayoutBounds());
        return at != null && field != null && field.intersects(at) ? Optional.of(at) : Optional.empty();
    }

    @Override
    public int at(final double screenX, final double screenY) {
        return offsets.of(area.getTextPosition(screenX, screenY));
    }

    @Override
    public void underline(final Underlines under) {
        decorator.underline(under);
    }

    @Override
    public void redraw(final int firstLine, final int lastLine) {
        final int last = Math.min(lastLine, model.size() - 1);
        for (int line = firstLine; line <= last; line++) {
            if (!model.changeLooks(line)) {
                anew(firstLine, lastLine);
                return;
            }
        }
    }

    /** Has the area make every line anew, of which these are to look otherwise. */
    void anew(final int firstLine, final int lastLine) {
        final int last = Math.min(lastLine, model.size() - 1);
        if (firstLine <= last) {
            model.fireStyleChangeEvent(
                    TextPos.ofLeading(firstLine, 0),
                    TextPos.ofLeading(last, model.getPlainText(last).length()));
        }
    }

    @Override
    public void dim(final boolean others) {
        spot.dim(others);
    }

    @Override
    public void centred(final boolean on) {
        spot.centred(on);
    }

    @Override
    public void onEdit(final Runnable listener) {
        edits.add(listener);
    }

    @Override
    public void onSplice(final Splice listener) {
        splices.add(listener);
    }

    @Override
    public void onShow(final Runnable listener) {
        shows.add(listener);
    }

    @Override
    public void onMove(final Runnable listener) {
        moves.add(listener);
    }

    @Override
    public void onFollow(final IntConsumer listener) {
        area.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.isShortcutDown()) {
                final TextPos at = area.getTextPosition(event.getScreenX(), event.getScreenY());
                listener.accept(offsets.of(at));
                event.consume();
            }
        });
    }
}
