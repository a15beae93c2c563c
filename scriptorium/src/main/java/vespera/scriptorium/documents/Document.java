package vespera.scriptorium.documents;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file of hers.
 *
 * @param path from the atelier's folder, with {@code /}; for an archived one where it was
 * @param state what the file holds
 * @param versions how many states it has had
 * @param place whether it is at its path, in the archive, or gone without our doing
 * @param title its front matter's title or first heading, or null where the file name serves
 */
public record Document(
        DocumentId id,
        String path,
        FileState state,
        int versions,
        Place place,
        @Nullable String title) {

    /** Where a document is. */
    public enum Place {
        HERE,
        ARCHIVED,
        VANISHED
    }

    /** What sort of file, told by its name. */
    public enum Kind {
        MARKDOWN,
        TEXT,
        IMAGE,
        /** Its text comes from a file-type hook; such a file is never written here. */
        EXTRACTED,
        OTHER
    }

    /** What a person calls it: its title, else its file name without the Markdown ending. */
    public String name() {
        final String own = title;
        // The first heading on a canvas is the name of a card, not its own.
        return own == null || own.isBlank() || isCanvas() ? baseName(path) : own;
    }

    public Kind kind() {
        return kindOf(path);
    }

    /** Whether it is a JSON Canvas: read by a hook as others are, and yet written here. */
    public boolean isCanvas() {
        return path.toLowerCase(Locale.ROOT).endsWith(".canvas");
    }

    public boolean here() {
        return place == Place.HERE;
    }

    /** The file name without folders and, for Markdown, without its ending. */
    public static String baseName(final String path) {
        final String file = path.substring(path.lastIndexOf('/') + 1);
        return kindOf(path) == Kind.MARKDOWN ? file.substring(0, file.lastIndexOf('.')) : file;
    }

    public static Kind kindOf(final String path) {
        final String lower = path.toLowerCase(Locale.ROOT);
        // A file that is called “md” has no ending.
        final String ending = lower.indexOf('.') < 0 ? "" : lower.substring(lower.lastIndexOf('.') + 1);
        return switch (ending) {
            case "md", "markdown" -> Kind.MARKDOWN;
            case "txt", "text" -> Kind.TEXT;
            case "png", "jpg", "jpeg", "gif", "bmp", "webp", "svg", "tif", "tiff", "heic", "heif" -> Kind.IMAGE;
            case "html", "htm", "xhtml", "pdf", "docx", "epub", "opml", "canvas", "mm", "xmp" -> Kind.EXTRACTED;
            default -> Kind.OTHER;
        };
    }

    Document at(final String to) {
        return new Document(id, to, state, versions, place, title);
    }

    Document holding(final FileState to) {
        return new Document(id, path, to, versions + 1, Place.HERE, title);
    }

    Document put(final Place to) {
        return new Document(id, path, state, versions, to, title);
    }

    /** The same document under what its text calls itself. */
    public Document titled(final @Nullable String to) {
        return new Document(id, path, state, versions, place, to);
    }
}
