package vespera.scriptorium.filetypes;

import java.io.IOException;

/**
 * Reads one type of file. A hook keeps nothing between files, depends on the bytes alone, so that the same bytes always
 * give the same extract, and may be called from several threads.
 */
public interface FileTypeHook {

    /** Short, in lower-case letters, never used for another type: what was read is kept under it. */
    String name();

    /** Raised whenever the hook makes something else of a file, so that files are read again. */
    int version();

    /**
     * Whether a file of this name may be of the type.
     *
     * @param ending of the file's name, in lower case, without the dot; empty where there is none
     */
    boolean takes(String ending);

    /**
     * Whether bytes begin as files of this type do. Where the ending says one type and the first bytes another, the
     * bytes are believed.
     *
     * @param head the first {@link FileTypes#HEAD} bytes, or all where there are fewer
     */
    boolean fits(byte[] head);

    /** Whether files are known by their first bytes alone, whatever they are called. */
    default boolean telling() {
        return false;
    }

    /** Files up to this size, in bytes, are harmless enough to be read in this process; 0 for a type where none is. */
    default int lightUpTo() {
        return 0;
    }

    /**
     * What a file says.
     *
     * @throws Unreadable with the reason for a person
     * @throws IOException or a runtime exception where the file is damaged
     */
    Extract read(byte[] bytes) throws IOException;
}
