package vespera.filetypes.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** A PDF's bookmarks by the number of their page, from 1. */
final class Outline {

    /** What a cyclic or absurd outline is cut to. */
    private static final int MOST = 2_000;

    private final Map<Integer, List<Entry>> entries = new HashMap<>();

    /** A bookmark: how deep it lies, from 1, and what it says. */
    record Entry(int level, String title) {}

    private Outline() {}

    static Outline of(final PDDocument pdf) {
        final Outline outline = new Outline();
        try {
            final PDDocumentOutline root = pdf.getDocumentCatalog().getDocumentOutline();
            if (root != null) {
                outline.read(pdf, root);
            }
        } catch (IOException | RuntimeException e) {
            // A broken outline is no reason not to read the text.
            outline.entries.clear();
        }
        return outline;
    }

    private record Level(PDOutlineItem item, int depth) {}

    private void read(final PDDocument pdf, final PDDocumentOutline root) throws IOException {
        final Deque<Level> open = new ArrayDeque<>();
        push(open, root.getFirstChild(), 1);
        for (int seen = 0; !open.isEmpty() && seen < MOST; seen++) {
            final Level next = open.pop();
            final String title = next.item().getTitle();
            final PDPage page = next.item().findDestinationPage(pdf);
            if (page != null && title != null && !title.isBlank()) {
                final int number = pdf.getPages().indexOf(page) + 1;
                entries.computeIfAbsent(number, n -> new ArrayList<>()).add(new Entry(next.depth(), title.strip()));
            }
            push(open, next.item().getNextSibling(), next.depth());
            push(open, next.item().getFirstChild(), next.depth() + 1);
        }
    }

    private static void push(
            final Deque<Level> open, final @org.jspecify.annotations.Nullable PDOutlineItem item, final int depth) {
        if (item != null) {
            open.push(new Level(item, depth));
        }
    }

    List<Entry> at(final int page) {
        return entries.getOrDefault(page, List.of());
    }
}
