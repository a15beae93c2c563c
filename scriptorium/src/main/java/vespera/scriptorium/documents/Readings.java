package vespera.scriptorium.documents;

import java.util.Optional;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.Reading;

/** Reads what a file's bytes say, by its kind. */
public final class Readings {

    private final MarkdownReader markdown = new MarkdownReader();

    /** What was read, and why it could not be read in full; the problem is empty where all went well. */
    record Result(ReadingRow row, String problem) {}

    /** For a file that is not read: it can still be found by its name. */
    ReadingRow named(final DocumentId id, final String path) {
        return new ReadingRow(id, path, Reading.empty(), "");
    }

    /** What a text says, for its rows and words; nothing where it is no text. */
    public ReadingRow row(final DocumentId id, final String path, final byte[] bytes) {
        return read(id, path, bytes).row();
    }

    Result read(final DocumentId id, final String path, final byte[] bytes) {
        return switch (Document.kindOf(path)) {
            case MARKDOWN, TEXT -> text(id, path, bytes);
            case IMAGE, EXTRACTED, OTHER -> new Result(new ReadingRow(id, path, Reading.empty(), ""), "");
        };
    }

    /** What a file has to read; empty where it is no text. */
    Optional<Readable> readable(final String path, final byte[] bytes) {
        return switch (Document.kindOf(path)) {
            case MARKDOWN -> readableText(path, bytes).map(t -> new Readable(t, markdown.read(t)));
            case TEXT -> readableText(path, bytes).map(t -> new Readable(t, Reading.empty()));
            case IMAGE, EXTRACTED, OTHER -> Optional.empty();
        };
    }

    Optional<String> readableText(final String path, final byte[] bytes) {
        return switch (Document.kindOf(path)) {
            case MARKDOWN, TEXT -> TextForm.decode(bytes).map(TextForm.Decoded::text);
            case IMAGE, EXTRACTED, OTHER -> Optional.empty();
        };
    }

    private Result text(final DocumentId id, final String path, final byte[] bytes) {
        final Optional<TextForm.Decoded> decoded = TextForm.decode(bytes);
        if (decoded.isEmpty()) {
            return new Result(
                    new ReadingRow(id, path, Reading.empty(), ""),
                    "not text in UTF-8: opens read-only and is not searched");
        }
        final String text = decoded.get().text();
        if (Document.kindOf(path) == Document.Kind.TEXT) {
            return new Result(new ReadingRow(id, path, Reading.empty(), text), "");
        }
        final Reading reading = markdown.read(text);
        final String problem = reading.frontMatterProblem();
        return new Result(
                new ReadingRow(id, path, reading, text),
                problem == null ? "" : "its front matter cannot be read (" + problem + "); the text is indexed");
    }
}
