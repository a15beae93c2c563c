package vespera.desktop.canvas;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.scriptorium.canvas.CanvasNode;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.markdown.MarkdownReader;

/** What cards show of the files that they stand for, read in the background and kept. FX thread only. */
final class CardFaces {

    private static final double LARGEST = 900;
    private static final int MOST_CHARS = 3_000;

    private final Desk desk;
    private final MarkdownReader reader = new MarkdownReader();
    private final Map<String, Face> known = new HashMap<>();

    CardFaces(final Desk desk) {
        this.desk = desk;
    }

    /**
     * What is seen of a file.
     *
     * @param title what the document is called, or its path where it is not there
     * @param text its first lines as Markdown, empty for none
     */
    record Face(String title, String text, @Nullable Image picture, boolean there) {}

    Optional<Document> document(final CanvasNode.File file) {
        return desk.atelier().catalogue().at(file.file());
    }

    /** Gives the face of a file, now or when it was read. */
    void face(final CanvasNode.File file, final Consumer<Face> then) {
        final Optional<Document> document = document(file);
        if (document.isEmpty()) {
            then.accept(new Face(file.file(), "", null, false));
            return;
        }
        final Document there = document.get();
        final String key = there.id() + " " + there.state().hash() + " " + file.subpath();
        final Face kept = known.get(key);
        if (kept != null) {
            then.accept(kept);
        } else if (there.kind() == Document.Kind.IMAGE) {
            final Image picture = picture(file.file());
            known.put(key, new Face(there.name(), "", picture, true));
            then.accept(known.get(key));
        } else {
            desk.work().query(() -> new Face(there.name(), text(there, file.subpath()), null, true), face -> {
                known.put(key, face);
                then.accept(face);
            });
        }
    }

    /** A picture of the atelier, loading. */
    Image picture(final String path) {
        final String address = desk.atelier().folder().resolve(path).toUri().toString();
        return new Image(address, LARGEST, LARGEST, true, true, true);
    }

    private String text(final Document document, final @Nullable String subpath) {
        final String all = desk.atelier().documents().readableText(document).orElse("");
        final int line = reader.read(all).bodyLine();
        String body = after(all, line).strip();
        if (subpath != null && subpath.length() > 1) {
            body = part(body, subpath.substring(subpath.lastIndexOf('#') + 1));
        }
        return body.length() <= MOST_CHARS ? body : body.substring(0, MOST_CHARS);
    }

    private static String after(final String text, final int line) {
        int from = 0;
        for (int i = 1; i < line; i++) {
            final int next = text.indexOf('\n', from);
            if (next < 0) {
                return "";
            }
            from = next + 1;
        }
        return text.substring(from);
    }

    /** From a heading, or the paragraph with a block's mark, on; all of it where neither is there. */
    private static String part(final String body, final String wanted) {
        int at = 0;
        for (final String line : body.split("\n", -1)) {
            final boolean heading = line.startsWith("#")
                    && line.replaceFirst("^#+\\s*", "").strip().equalsIgnoreCase(wanted.strip());
            if (heading || (wanted.startsWith("^") && line.stripTrailing().endsWith(wanted))) {
                return body.substring(at);
            }
            at += line.length() + 1;
        }
        return body;
    }
}
