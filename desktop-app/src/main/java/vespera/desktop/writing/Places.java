package vespera.desktop.writing;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vespera.desktop.desk.Desk;
import vespera.desktop.editor.TextEditor;
import vespera.desktop.fx.Drawn;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.sessions.Memory;

/** Remembers per document where the caret was and how far it was scrolled, and which document was open last. */
final class Places {

    private static final String LAST = "writing.last";
    private static final Pattern HEADING_ONLY = Pattern.compile("# [^\n]*\n+");
    private static final String PLACE = "writing.place.";

    private final Desk desk;
    private final Memory memory;
    private final TextEditor editor;

    Places(final Desk desk, final TextEditor editor) {
        this.desk = desk;
        this.memory = desk.atelier().memory();
        this.editor = editor;
    }

    void keep(final Optional<DocumentId> open) {
        open.ifPresent(id -> {
            final String place = editor.caret() + " " + editor.scroll();
            desk.work().command(() -> {
                memory.remember(LAST, id.toString());
                memory.remember(PLACE + id, place);
            });
        });
    }

    void last(final Consumer<Optional<DocumentId>> then) {
        desk.work().query(() -> memory.recall(LAST).map(DocumentId::of), then);
    }

    void restore(final DocumentId id) {
        desk.work().command(() -> memory.remember(LAST, id.toString()));
        desk.work().query(() -> memory.recall(PLACE + id), place -> place.ifPresentOrElse(this::go, this::begin));
    }

    /** Where there is only a heading yet, she goes on under it. */
    private void begin() {
        final String text = editor.text();
        if (editor.caret() == 0 && HEADING_ONLY.matcher(text).matches()) {
            final int end = text.codePointCount(0, text.length());
            editor.select(end, end);
        }
    }

    private void go(final String place) {
        final String[] parts = place.split(" ", 2);
        final int caret = Integer.parseInt(parts[0]);
        if (editor.caret() == 0) {
            editor.select(caret, caret);
            new Drawn(editor.node()).then(() -> editor.scrollTo(Double.parseDouble(parts[1])));
        }
    }
}
