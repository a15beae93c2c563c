package vespera.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import jfx.incubator.scene.control.richtext.SyntaxDecorator;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import vespera.desktop.editor.MarkdownLine.Inside;

/** Gives lines their looks as they come into sight, remembering what each begins in. */
final class MarkdownDecorator implements SyntaxDecorator {

    /** What each line begins in, as far as it is known. */
    private final List<Inside> begins = new ArrayList<>(List.of(Inside.START));
    /** What stood there before the last change, from the line of the change on. */
    private List<Inside> before = List.of();

    private final ShownLines shown;
    private TextEditor.Underlines under = line -> List.of();
    private IntPredicate borders = line -> false;
    /** The lines that are bright while others are dim; none where all are. */
    private int litFrom = -1;

    private int litTo = -1;
    private int nearFrom;
    private int nearTo = Integer.MAX_VALUE;
    private int changedAt = -1;
    private int linesMore;

    MarkdownDecorator(final ShownLines shown) {
        this.shown = shown;
    }

    @Override
    public RichParagraph createRichParagraph(final CodeTextModel model, final int index) {
        final String line = model.getPlainText(index);
        final RichParagraph.Builder paragraph = RichParagraph.builder();
        if (!line.isEmpty()) {
            paragraph.addSegment(line);
        }
        if (nearFrom <= index && index <= nearTo) {
            final Drawing as = drawing(model, index);
            paragraph.setParagraphAttributes(
                    StyleAttributeMap.of(DrawnArea.MAKER, new DrawnArea.Maker(flow -> shown.made(index, flow, as))));
        }
        return paragraph.build();
    }

    /** How a line is to look. */
    Drawing drawing(final CodeTextModel model, final int index) {
        final String line = model.getPlainText(index);
        if (borders.test(index)) {
            return Drawing.border(line);
        }
        final boolean dim = litFrom >= 0 && (index < litFrom || index > litTo);
        return new Drawing(line, begin(model, index), false, dim, under.of(index));
    }

    /** Only these lines get looks, the others are plain. */
    void near(final int from, final int to) {
        nearFrom = from;
        nearTo = to;
    }

    boolean isNear(final int from, final int to) {
        return nearFrom <= from && to <= nearTo;
    }

    void borders(final IntPredicate lines) {
        borders = lines;
    }

    void underline(final TextEditor.Underlines now) {
        under = now;
    }

    /** Has some lines bright and all others dim; all bright with -1. */
    void light(final int from, final int to) {
        litFrom = from;
        litTo = to;
    }

    boolean isLit(final int from, final int to) {
        return litFrom == from && litTo == to;
    }

    int litFrom() {
        return litFrom;
    }

    int litTo() {
        return litTo;
    }

    private Inside begin(final CodeTextModel model, final int index) {
        while (begins.size() <= index) {
            final int last = begins.size() - 1;
            begins.add(
                    borders.test(last) ? Inside.START : MarkdownLine.after(begins.get(last), model.getPlainText(last)));
        }
        return begins.get(index);
    }

    @Override
    public void handleChange(
            final CodeTextModel model,
            final TextPos start,
            final TextPos end,
            final int charsAddedTop,
            final int linesAdded,
            final int charsAddedBottom) {
        final int keep = start.index() + 1;
        changedAt = start.index();
        linesMore = linesAdded - (end.index() - start.index());
        before = List.copyOf(begins);
        if (begins.size() > keep) {
            begins.subList(keep, begins.size()).clear();
        }
    }

    /** After a change that opens or closes a fence, a comment or the front matter, has the lines below drawn anew. */
    void settle(final CodeTextModel model) {
        final int probe = changedAt + Math.max(1, linesMore + 1);
        final int old = probe - linesMore;
        if (changedAt >= 0 && probe < model.size() && old >= 0 && old < before.size()) {
            if (begin(model, probe) != before.get(old)) {
                model.fireStyleChangeEvent(TextPos.ofLeading(probe, 0), model.getDocumentEnd());
            }
        }
        changedAt = -1;
        before = List.of();
    }
}
