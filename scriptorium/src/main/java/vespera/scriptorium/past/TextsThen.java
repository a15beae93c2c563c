package vespera.scriptorium.past;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.TextForm;
import vespera.scriptorium.journal.Blobs;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.Reading;

/** What versions of texts say, remembered by their hash. Safe for several threads. */
final class TextsThen {

    private static final int REMEMBERED = 20_000;

    private final Blobs blobs;
    private final MarkdownReader reader = new MarkdownReader();
    private final Map<String, Said> known = Collections.synchronizedMap(new Remembered());

    /** The two things that a past needs of a reading. */
    record Said(@Nullable String title, List<RawLink> links) {

        static final Said NOTHING = new Said(null, List.of());
    }

    private static final class Remembered extends LinkedHashMap<String, Said> {

        private static final long serialVersionUID = 1L;

        Remembered() {
            super(256, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(final Map.Entry<String, Said> eldest) {
            return size() > REMEMBERED;
        }
    }

    TextsThen(final Blobs blobs) {
        this.blobs = blobs;
    }

    /** The text of a version, or empty where it is no text, was not kept, or was erased. */
    Optional<String> text(final String hash) {
        return blobs.read(hash).flatMap(TextForm::decode).map(TextForm.Decoded::text);
    }

    /** What a document's text said in the state given with it. */
    Said said(final Document document) {
        if (document.kind() != Document.Kind.MARKDOWN || !document.state().kept()) {
            return Said.NOTHING;
        }
        final String hash = document.state().hash();
        final Said before = known.get(hash);
        if (before != null) {
            return before;
        }
        final Said now = text(hash).map(this::read).orElse(Said.NOTHING);
        known.put(hash, now);
        return now;
    }

    private Said read(final String text) {
        final Reading reading = reader.read(text);
        return new Said(reading.title(), reading.links());
    }

    /** Forgets what was read, since content may have been erased. */
    void forget() {
        known.clear();
    }
}
