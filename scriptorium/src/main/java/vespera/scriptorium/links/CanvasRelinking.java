package vespera.scriptorium.links;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.canvas.CanvasEdit;
import vespera.scriptorium.canvas.CanvasFault;
import vespera.scriptorium.canvas.CanvasFile;
import vespera.scriptorium.canvas.CanvasNode;

/** Has the links of a canvas follow renamed documents: whole cards that stand for them, and links written on cards. */
final class CanvasRelinking {

    private CanvasRelinking() {}

    /** The canvas afterwards, and how many links changed; none where it is no sound canvas. */
    record Outcome(String text, int links) {}

    static Outcome of(
            final String text, final Map<String, String> moved, final Function<String, Relinking.Outcome> words) {
        try {
            final CanvasFile file = CanvasFile.read(text);
            if (!file.sound()) {
                return new Outcome(text, 0);
            }
            final Map<String, @Nullable String> files = new LinkedHashMap<>();
            final Map<String, @Nullable String> texts = new LinkedHashMap<>();
            int links = 0;
            for (final CanvasNode node : file.canvas().nodes()) {
                if (node.content() instanceof CanvasNode.File named && moved.containsKey(named.file())) {
                    files.put(node.id(), moved.get(named.file()));
                    links++;
                } else if (node.content() instanceof CanvasNode.Text(String markdown)) {
                    final Relinking.Outcome outcome = words.apply(markdown);
                    if (!outcome.changed().isEmpty()) {
                        texts.put(node.id(), outcome.text());
                        links += outcome.changed().size();
                    }
                }
            }
            final CanvasFile after =
                    file.with(List.of(new CanvasEdit.Put("file", files), new CanvasEdit.Put("text", texts)));
            return new Outcome(after.text(), links);
        } catch (CanvasFault e) {
            // No canvas: it is left as it is.
            return new Outcome(text, 0);
        }
    }
}
