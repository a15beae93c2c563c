package vespera.desktop.fx;

import com.sun.javafx.text.GlyphLayoutManager;
import com.sun.javafx.text.TextRun;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Mends how JavaFX 26.0.2 wraps text that needs shaping where Pango shapes it, which is on Linux. It keeps the UTF-8 of
 * a run by the run and does not notice that the run was shortened when its line was broken: then the whole is shaped
 * again in the place of its first part. Text from the right fails so with an exception in the middle of the layout of
 * the window, other text is drawn twice. Elsewhere, and where a later version keeps it otherwise, nothing is done.
 */
public final class WrappedText {

    private static final Logger LOG = System.getLogger(WrappedText.class.getName());

    private WrappedText() {}

    /** Mends it once for all windows; harmless if called again. Needs the toolkit. */
    public static void mend() {
        try {
            final Field shared = GlyphLayoutManager.class.getDeclaredField("REUSABLE_INSTANCE");
            shared.setAccessible(true);
            final Object layout = shared.get(null);
            final Field texts = layout.getClass().getDeclaredField("runUtf8");
            texts.setAccessible(true);
            if (!(texts.get(layout) instanceof Texts)) {
                texts.set(layout, new Texts());
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            LOG.log(Level.DEBUG, "Text is wrapped as the toolkit does it", e);
        }
    }

    /** What a run was given as, for as long as the run is as long as it was then. Freed by who fills it. */
    private static final class Texts extends AbstractMap<TextRun, Long> {

        private record Kept(int length, Long text) {}

        private final IdentityHashMap<TextRun, Kept> kept = new IdentityHashMap<>();
        private final List<Long> outlived = new ArrayList<>();

        @Override
        public @Nullable Long get(final Object run) {
            final Kept one = kept.get(run);
            return one != null && one.length == ((TextRun) run).getLength() ? one.text : null;
        }

        @Override
        public @Nullable Long put(final TextRun run, final Long text) {
            final Kept before = kept.put(run, new Kept(run.getLength(), text));
            if (before == null) {
                return null;
            }
            outlived.add(before.text);
            return before.text;
        }

        @Override
        public Collection<Long> values() {
            return Stream.concat(kept.values().stream().map(Kept::text), outlived.stream())
                    .toList();
        }

        @Override
        public Set<Entry<TextRun, Long>> entrySet() {
            return kept.entrySet().stream()
                    .map(one -> Map.entry(one.getKey(), one.getValue().text))
                    .collect(Collectors.toSet());
        }

        @Override
        public void clear() {
            kept.clear();
            outlived.clear();
        }
    }
}
