package vespera.scriptorium.documents;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.filetypes.Extraction;
import vespera.scriptorium.filetypes.FileTypes;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.journal.Sha256;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.Reading;

/** Reads what a file's bytes say: Markdown and plain text here, every other type by its hook. */
public final class Readings {

    /** Under which the store remembers which {@link #VERSION} its rows were read by. */
    public static final String STAMP = "documents.readings";

    /** Raised whenever the same text is read as something else, so that rows are told again. */
    public static final String VERSION = "2";

    private final MarkdownReader markdown = new MarkdownReader();
    private final FileTypes types;

    /** Without file types: only Markdown and plain text are read. */
    public Readings() {
        this(FileTypes.none());
    }

    public Readings(final FileTypes types) {
        this.types = types;
    }

    FileTypes types() {
        return types;
    }

    /**
     * What was read, and why it could not be read in full.
     *
     * @param problem empty where all went well
     * @param extraction by which a hook read it, to be kept once the row is; null where no hook did
     */
    record Result(ReadingRow row, String problem, @Nullable Extraction extraction) {}

    /** For a file that is not read: it can still be found by its name. */
    ReadingRow named(final DocumentId id, final String path) {
        return new ReadingRow(id, path, Reading.empty(), "");
    }

    /** Whether a file of this name is read by a hook, which takes longer. */
    public boolean hooked(final String path) {
        return switch (Document.kindOf(path)) {
            case MARKDOWN, TEXT -> false;
            case IMAGE, EXTRACTED, OTHER -> true;
        };
    }

    /** Names what a content is read as: its hash, and the hook with its version where one reads it. */
    String key(final String path, final String hash) {
        return hooked(path)
                ? types.named(path).map(h -> hash + "@" + types.stamp(h)).orElse(hash)
                : hash;
    }

    /**
     * What a file says, for its rows and words, where that can be told from the text itself or was read before: no hook
     * is run. Empty where it would have to be.
     */
    public Optional<ReadingRow> known(final DocumentId id, final String path, final byte[] bytes) {
        if (!hooked(path)) {
            return Optional.of(read(id, path, bytes).row());
        }
        if (types.of(path, bytes).isEmpty()) {
            return Optional.of(named(id, path));
        }
        return types.known(path, Sha256.hex(bytes), bytes)
                .map(e -> result(id, path, e).row());
    }

    /** As {@link #known}; a file that would have to be read by a hook is found by its name only. */
    public ReadingRow row(final DocumentId id, final String path, final byte[] bytes) {
        return known(id, path, bytes).orElseGet(() -> named(id, path));
    }

    Result read(final DocumentId id, final String path, final byte[] bytes) {
        return switch (Document.kindOf(path)) {
            case MARKDOWN, TEXT -> text(id, path, bytes);
            case IMAGE, EXTRACTED, OTHER ->
                types.read(path, Sha256.hex(bytes), bytes)
                        .map(e -> result(id, path, e))
                        .orElseGet(() -> new Result(named(id, path), "", null));
        };
    }

    private Result result(final DocumentId id, final String path, final Extraction extraction) {
        return new Result(
                new ReadingRow(id, path, markdown.read(extraction.text()), extraction.text()),
                extraction.problem(),
                extraction);
    }

    /** What a file of another type says, to be read at the desk. */
    OpenText open(final Document document, final byte[] bytes) {
        final Result read = read(document.id(), document.path(), bytes);
        if (read.row().text().isBlank()) {
            throw new Refused(
                    "no-text",
                    "“" + document.name() + "” "
                            + (read.problem().isEmpty() ? "has no text that can be read here" : read.problem()) + ".",
                    "Open it with the program it was made with.");
        }
        return new OpenText(
                document,
                read.row().text(),
                document.state().hash(),
                "This is the text of the file as it is read here; the file itself stays as it is.",
                Optional.empty());
    }

    /** What a file has to read; empty where it has no text. May run a hook where that was not done before. */
    Optional<Readable> readable(final String path, final byte[] bytes) {
        return readableText(path, bytes)
                .map(t -> new Readable(
                        t, Document.kindOf(path) == Document.Kind.TEXT ? Reading.empty() : markdown.read(t)));
    }

    Optional<String> readableText(final String path, final byte[] bytes) {
        return switch (Document.kindOf(path)) {
            case MARKDOWN, TEXT -> OtherEncodings.decode(bytes);
            case IMAGE, EXTRACTED, OTHER ->
                types.read(path, Sha256.hex(bytes), bytes).map(Extraction::text).filter(t -> !t.isEmpty());
        };
    }

    private Result text(final DocumentId id, final String path, final byte[] bytes) {
        final Optional<String> decoded = OtherEncodings.decode(bytes);
        if (decoded.isEmpty()) {
            return new Result(named(id, path), "not text in UTF-8: opens read-only and is not searched", null);
        }
        final String text = decoded.get();
        final String encoding = TextForm.decode(bytes).isPresent()
                ? ""
                : "not UTF-8: it is read as Windows-1252 to be searched, and opens read-only";
        if (Document.kindOf(path) == Document.Kind.TEXT) {
            return new Result(new ReadingRow(id, path, Reading.empty(), text), encoding, null);
        }
        final Reading reading = markdown.read(text);
        final String problem = reading.frontMatterProblem();
        return new Result(
                new ReadingRow(id, path, reading, text),
                problem == null ? encoding : "its front matter cannot be read (" + problem + "); the text is indexed",
                null);
    }
}
