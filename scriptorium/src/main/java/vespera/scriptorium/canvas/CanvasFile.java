package vespera.scriptorium.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A canvas with the text it was read from. A change cuts into that text where something changes and nowhere else: keys
 * that we do not know, their order, how numbers are written and how the file is indented stay as they are.
 */
public final class CanvasFile {

    /** What a new canvas holds. */
    public static final String BLANK = "{\n\t\"nodes\":[],\n\t\"edges\":[]\n}\n";

    private final String text;
    private final JsonSpan.Obj root;
    private final CanvasReader.Read read;

    private CanvasFile(final String text, final JsonSpan.Obj root, final CanvasReader.Read read) {
        this.text = text;
        this.root = root;
        this.read = read;
    }

    /**
     * Reads a canvas; an empty file is an empty canvas.
     *
     * @throws CanvasFault where it is no canvas at all
     */
    public static CanvasFile read(final String text) throws CanvasFault {
        final String whole = text.isBlank() ? BLANK : text;
        final JsonSpan top = JsonReader.read(whole);
        final CanvasReader.Read read = CanvasReader.read(top);
        if (top instanceof JsonSpan.Obj object) {
            return new CanvasFile(whole, object, read);
        }
        throw new CanvasFault(read.faults().getFirst());
    }

    /** The text of the file. */
    public String text() {
        return text;
    }

    public Canvas canvas() {
        return read.canvas();
    }

    /** What is wrong with it, so that it can only be looked at; empty where it can be changed. */
    public List<String> faults() {
        return read.faults();
    }

    /** What is shown in another way than the file may mean; it can be changed all the same. */
    public List<String> remarks() {
        return read.remarks();
    }

    /** Whether it can be changed. */
    public boolean sound() {
        return read.faults().isEmpty();
    }

    /**
     * The file after some changes, one after another.
     *
     * @throws CanvasFault where it must not be changed
     */
    public CanvasFile with(final List<CanvasEdit> edits) throws CanvasFault {
        if (!sound()) {
            throw new CanvasFault(read.faults().getFirst());
        }
        CanvasFile now = this;
        for (final CanvasEdit edit : edits) {
            final String changed = new CanvasCut(now).made(edit);
            if (!changed.equals(now.text)) {
                now = read(changed);
            }
        }
        return now;
    }

    JsonSpan.Obj root() {
        return root;
    }

    Optional<JsonSpan.Obj> span(final String id) {
        return Optional.ofNullable(read.spans().get(id));
    }

    /** The objects of a list, in their order; empty where there is none. */
    List<JsonSpan.Obj> objects(final String list) {
        final List<JsonSpan.Obj> found = new ArrayList<>();
        root.value(list)
                .filter(JsonSpan.Arr.class::isInstance)
                .ifPresent(a -> ((JsonSpan.Arr) a).items().forEach(i -> found.add((JsonSpan.Obj) i)));
        return found;
    }
}
