package vespera.desktop.editor;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** What the area made of the lines since it last made them all anew. */
final class ShownLines {

    private static final double NOTHING = 0.01;

    private final Map<Integer, Shown> all = new HashMap<>();

    private record Shown(TextFlow flow, Drawing as) {}

    /** The area made this of a line. */
    void made(final int line, final TextFlow flow, final Drawing as) {
        Dressing.put(flow, as);
        all.put(line, new Shown(flow, as));
    }

    /** The area makes all lines anew. */
    void clear() {
        all.clear();
    }

    /** How a line that is on the screen looks; null where it is not there. */
    @Nullable
    Drawing onScreen(final int line) {
        final Shown shown = all.get(line);
        return shown != null && shown.flow().getScene() != null ? shown.as() : null;
    }

    /** How a line looks that the area keeps, on the screen or not; null where it keeps none. */
    @Nullable
    Drawing kept(final int line) {
        final Shown shown = all.get(line);
        return shown == null ? null : shown.as();
    }

    /**
     * Gives a line another look where it stands.
     *
     * @return whether it is as high as before, so that nothing around it has to move
     */
    boolean change(final int line, final Drawing as) {
        final Shown shown = all.get(line);
        if (shown == null) {
            return false;
        }
        final TextFlow flow = shown.flow();
        final double width = flow.getWidth();
        final double before = flow.prefHeight(width);
        Dressing.put(flow, as);
        all.put(line, new Shown(flow, as));
        if (flow.getScene() == null) {
            return as.likeIn(shown.as());
        }
        flow.applyCss();
        final boolean same = Math.abs(flow.prefHeight(width) - before) < NOTHING;
        Dressing.follow(flow);
        return same;
    }
}
