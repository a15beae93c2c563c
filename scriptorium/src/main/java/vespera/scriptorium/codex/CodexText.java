package vespera.scriptorium.codex;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.markdown.Reading;

/** A text that the codex reads; its words are fetched when a passage is shown. */
final class CodexText {

    private final String path;
    private final String title;
    private final List<Part> parts;
    private final Supplier<String> source;
    private volatile SoftReference<String> text = new SoftReference<>(null);

    /** What a codex depends on. */
    record Key(String path, String key, String name) {}

    /** A part of a text under a heading that others stand beside. */
    record Part(int line, String title) {}

    CodexText(final String path, final String title, final List<Part> parts, final Supplier<String> source) {
        this.path = path;
        this.title = title;
        this.parts = List.copyOf(parts);
        this.source = source;
    }

    String path() {
        return path;
    }

    String text() {
        @Nullable String now = text.get();
        if (now == null) {
            now = source.get();
            text = new SoftReference<>(now);
        }
        return now;
    }

    /** What the document, or the part of it that this line stands in, is called. */
    String chapter(final int line) {
        String found = title;
        for (final Part part : parts) {
            if (part.line() > line) {
                break;
            }
            found = part.title();
        }
        return found;
    }

    /** The parts under headings of the highest level of which there are several. */
    static List<Part> parts(final Reading reading) {
        for (int level = 1; level <= 2; level++) {
            final int wanted = level;
            final List<Part> found = reading.headings().stream()
                    .filter(h -> h.level() == wanted && !h.text().isBlank())
                    .map(h -> new Part(h.line(), h.text()))
                    .toList();
            if (found.size() > 1) {
                return found;
            }
        }
        return List.of();
    }

    /** What a document is called: by its name, with its only heading where that says more. */
    static String title(final String name, final boolean titled, final Reading reading) {
        return titled || reading.headings().isEmpty()
                ? name
                : name + ": " + reading.headings().getFirst().text();
    }
}
