package vespera.scriptorium.filetypes;

import java.io.IOException;

/** Where files are read that must not be able to hurt this process: with a limit of time and of memory. */
public interface Apart extends AutoCloseable {

    /**
     * Has a hook read a file.
     *
     * @throws Unreadable where the hook says so, or a limit was reached
     * @throws IOException where the file is damaged
     */
    Extract read(FileTypeHook hook, byte[] bytes) throws IOException;

    /** There is nothing to read for now: what it holds may go. */
    default void rest() {}

    @Override
    default void close() {
        rest();
    }

    /** In this very process, without limits. */
    static Apart here() {
        return FileTypeHook::read;
    }
}
