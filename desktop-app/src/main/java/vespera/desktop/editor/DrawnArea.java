package vespera.desktop.editor;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.text.TextFlow;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.StyleHandlerRegistry;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.StyleAttribute;
import jfx.incubator.scene.control.richtext.model.StyledTextModel;
import org.jspecify.annotations.Nullable;

/** The code area, which tells what it makes of each line. */
final class DrawnArea extends CodeArea {

    /** Is given what the area made of a line. */
    record Maker(Consumer<TextFlow> made) {}

    /** Goes with a line that wants to be told. */
    static final StyleAttribute<Maker> MAKER = new StyleAttribute<>("MAKER", Maker.class, true);

    private @Nullable StyleHandlerRegistry handlers;

    DrawnArea(final QuietModel model) {
        super(model);
        model.drawnBy(this::drawing);
    }

    @Override
    public StyleHandlerRegistry getStyleHandlerRegistry() {
        StyleHandlerRegistry now = handlers;
        if (now == null) {
            final StyleHandlerRegistry.Builder more = StyleHandlerRegistry.builder(super.getStyleHandlerRegistry());
            more.<DrawnArea, Maker>setParHandler(MAKER, (area, cell, maker) -> {
                if (cell.getNode() instanceof TextFlow flow) {
                    maker.made().accept(flow);
                }
            });
            now = more.build();
            handlers = now;
        }
        return now;
    }

    /** Who draws the text, for a change at the caret that leaves nothing else selected; null for any other. */
    private StyledTextModel.@Nullable Listener drawing(final TextPos start, final TextPos end) {
        final SelectionSegment selection = getSelection();
        if (selection == null
                || selection.getMin().index() != start.index()
                || selection.getMax().index() != start.index()) {
            return null;
        }
        return flow() instanceof StyledTextModel.Listener listener ? listener : null;
    }

    /** What draws the text and scrolls it; null where there is nothing yet. */
    @Nullable
    Node flow() {
        for (final Node part : getChildrenUnmodifiable()) {
            if (part instanceof StyledTextModel.Listener) {
                return part;
            }
        }
        return null;
    }
}
