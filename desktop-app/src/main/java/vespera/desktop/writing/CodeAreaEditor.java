package vespera.desktop.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.LineEnding;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.SideDecorator;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.ContentChange;
import org.jspecify.annotations.Nullable;
import vespera.desktop.fx.Drawn;

/** The editor on JavaFX's own code area. */
final class CodeAreaEditor implements TextEditor {

    /** About 70 characters of the text font: the longest line that reads well. */
    private static final double COLUMN = 620;

    private static final double LEAST_MARGIN = 32;
    private static final int LINES_BELOW = 6;
    /** So much wider than asked for does the area make a margin. */
    private static final double MARGIN_EXTRA = 10;

    private final CodeTextModel model = new CodeTextModel();
    private final CodeArea area = new CodeArea(model);
    private final MarkdownDecorator decorator = new MarkdownDecorator();
    private final List<Runnable> edits = new ArrayList<>();
    private final List<Splice> splices = new ArrayList<>();
    private final List<Runnable> moves = new ArrayList<>();
    private final List<Runnable> shows = new ArrayList<>();
    private final WordUndo undoing = new WordUndo(area, model);
    private boolean showing;
    /** How many code points the text has. */
    private int length;

    CodeAreaEditor() {
        area.getStyleClass().add("writing-editor");
        area.setWrapText(true);
        area.setSyntaxDecorator(decorator);
        area.setLineEnding(LineEnding.LF);
        area.setTabSize(4);
        area.setAccessibleText("Text of the document");
        area.widthProperty().subscribe(width -> pad());
        model.addListener(this::changed);
        area.selectionProperty().addListener((value, before, now) -> moves.forEach(Runnable::run));
    }

    /** The text stands in the middle; what is beside it takes the place of the margins. */
    private void pad() {
        final double side = area.getLeftDecorator() == null ? side(area.getWidth()) : 0;
        area.setContentPadding(new Insets(24, side, 96, side));
    }

    private static double side(final double width) {
        return Math.max(LEAST_MARGIN, (width - COLUMN) / 2);
    }

    @Override
    public void beside(final @Nullable Beside what) {
        // The area centres its text between unequal margins: nothing stands on the right, in a margin as wide.
        area.setRightDecorator(what == null ? null : new Margin((from, to) -> new Region()));
        area.setLeftDecorator(what == null ? null : new Margin(what));
        pad();
    }

    /** What is drawn beside the paragraphs, as the area asks for it. */
    private final class Margin implements SideDecorator {

        private final Beside what;

        Margin(final Beside what) {
            this.what = what;
        }

        @Override
        public double getPrefWidth(final double viewWidth) {
            return side(viewWidth) - MARGIN_EXTRA;
        }

        @Override
        public Node getMeasurementNode(final int index) {
            return getNode(index);
        }

        @Override
        public Node getNode(final int index) {
            final String line = model.getPlainText(index);
            final int from = offset(TextPos.ofLeading(index, 0));
            return what.of(from, from + line.codePointCount(0, line.length()));
        }
    }

    private void changed(final ContentChange change) {
        if (change.isEdit() && !showing) {
            spliced(change);
            edits.forEach(Runnable::run);
            decorator.settle(model);
        }
    }

    /** The area tells where a change began and what came; what went is the difference in length. */
    private void spliced(final ContentChange change) {
        final TextPos start = change.getStart();
        final int top = change.getCharsAddedTop();
        final int bottom = change.getCharsAddedBottom();
        final TextPos end = change.getLinesAdded() == 0
                ? TextPos.ofLeading(start.index(), start.offset() + top + bottom)
                : TextPos.ofLeading(start.index() + change.getLinesAdded(), bottom);
        final int at = offset(start);
        final int added = offset(end) - at;
        final int before = length;
        length = offset(model.getDocumentEnd());
        splices.forEach(splice -> splice.spliced(at, before + added - length, added));
    }

    @Override
    public Node node() {
        return area;
    }

    @Override
    public String text() {
        final StringBuilder text = new StringBuilder();
        final int lines = model.size();
        for (int i = 0; i < lines; i++) {
            text.append(i == 0 ? "" : "\n").append(model.getPlainText(i));
        }
        return text.toString();
    }

    @Override
    public void show(final String text) {
        showing = true;
        try {
            area.select(TextPos.ZERO);
            area.replaceText(TextPos.ZERO, area.getDocumentEnd(), text);
            area.select(TextPos.ZERO);
            area.clearUndoRedo();
        } finally {
            showing = false;
        }
        decorator.settle(model);
        length = offset(model.getDocumentEnd());
        shows.forEach(Runnable::run);
    }

    @Override
    public void replace(final int from, final int to, final String with) {
        area.replaceText(place(from), place(to), with);
    }

    @Override
    public int caret() {
        return offset(area.getCaretPosition());
    }

    @Override
    public int selectionStart() {
        final SelectionSegment selection = area.getSelection();
        return selection == null ? caret() : offset(selection.getMin());
    }

    @Override
    public int selectionEnd() {
        final SelectionSegment selection = area.getSelection();
        return selection == null ? caret() : offset(selection.getMax());
    }

    @Override
    public void select(final int from, final int to) {
        area.select(place(from), place(to));
    }

    @Override
    public void reveal(final int caret) {
        final TextPos to = place(caret);
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
        // The end first and the line after, so that it comes to stand at the top rather than at the bottom.
        area.select(model.getDocumentEnd());
        area.select(TextPos.ofLeading(index, 0));
    }

    private int offset(final @Nullable TextPos position) {
        if (position == null) {
            return 0;
        }
        int offset = 0;
        for (int i = 0; i < position.index(); i++) {
            final String line = model.getPlainText(i);
            offset += line.codePointCount(0, line.length()) + 1;
        }
        final String line = model.getPlainText(position.index());
        return offset + line.codePointCount(0, Math.min(position.offset(), line.length()));
    }

    private TextPos place(final int offset) {
        int left = Math.max(0, offset);
        for (int i = 0; i < model.size(); i++) {
            final String line = model.getPlainText(i);
            final int points = line.codePointCount(0, line.length());
            if (left <= points) {
                return TextPos.ofLeading(i, line.offsetByCodePoints(0, left));
            }
            left -= points + 1;
        }
        return model.getDocumentEnd();
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
        area.requestFocus();
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
                listener.accept(offset(at));
                event.consume();
            }
        });
    }
}
