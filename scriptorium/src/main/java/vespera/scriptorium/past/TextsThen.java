package vespera.scriptorium.past;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.TextForm;
import vespera.scriptorium.journal.Blobs;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.Reading;

/**
 * What versions of texts say, remembered by their hash, and kept beside the checkpoints: reading a thousand texts again
 * takes longer than all the rest of a replay. Safe for several threads.
 */
final class TextsThen {

    private static final System.Logger LOG = System.getLogger(TextsThen.class.getName());
    private static final int REMEMBERED = 20_000;

    private final Blobs blobs;
    private final Checkpoints kept;
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

    TextsThen(final Blobs blobs, final Checkpoints kept) {
        this.blobs = blobs;
        this.kept = kept;
    }

    /** The text of a version, or empty where it is no text, was not kept, or was erased. */
    Optional<String> text(final String hash) {
        return blobs.read(hash).flatMap(TextForm::decode).map(TextForm.Decoded::text);
    }

    /** What a document's text said in the state given with it. */
    Said said(final Document document) {
        if (silent(document)) {
            return Said.NOTHING;
        }
        final String hash = document.state().hash();
        final Said before = known.get(hash);
        if (before != null) {
            return before;
        }
        try {
            final Said now = text(hash).map(this::read).orElse(Said.NOTHING);
            known.put(hash, now);
            return now;
        } catch (JournalException e) {
            // One damaged text must not hide all the rest; the journal's own check names it.
            LOG.log(System.Logger.Level.WARNING, "a version cannot be read", e);
            return Said.NOTHING;
        }
    }

    private static boolean silent(final Document document) {
        return document.kind() != Document.Kind.MARKDOWN || !document.state().kept();
    }

    private Said read(final String text) {
        final Reading reading = reader.read(text);
        return new Said(reading.title(), reading.links());
    }

    /** Makes {@link #said} quick for these: what is kept of them is fetched at once, the rest is read and kept. */
    void prepare(final Collection<Document> documents) {
        final Map<String, Document> wanted = new HashMap<>();
        documents.stream()
                .filter(d -> !silent(d) && !known.containsKey(d.state().hash()))
                .forEach(d -> wanted.put(d.state().hash(), d));
        if (wanted.isEmpty()) {
            return;
        }
        kept.readings(wanted.keySet())
                .forEach((hash, bytes) -> SaidText.read(bytes).ifPresent(said -> {
                    known.put(hash, said);
                    wanted.remove(hash);
                }));
        final Map<String, byte[]> fresh = new HashMap<>();
        wanted.forEach((hash, document) -> {
            final Said said = said(document);
            if (known.containsKey(hash)) {
                fresh.put(hash, SaidText.write(said));
            }
        });
        try {
            if (!fresh.isEmpty()) {
                kept.keepReadings(fresh);
            }
        } catch (JournalException e) {
            LOG.log(System.Logger.Level.WARNING, "what texts said could not be kept", e);
        }
    }

    /** Forgets what was read, since content was erased. */
    void forget() {
        known.clear();
    }
}
