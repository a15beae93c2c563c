package vespera.store;

import java.util.Optional;
import java.util.function.Supplier;

/** What a replay remembers of a document beside the document itself. */
final class DocumentTrail {

    private long sequence;
    private int versions;
    private boolean read;
    private String path = "";

    /** An entry was about it. */
    void touched(final long at) {
        sequence = at;
    }

    /** It holds something else, which was read. */
    void version() {
        versions++;
        read = false;
    }

    /** Where it was when its text was read: the name tells how. */
    void readAt(final Supplier<Optional<String>> now) {
        if (!read) {
            path = now.get().orElse("");
            read = true;
        }
    }

    /** The last entry about it. */
    long sequence() {
        return sequence;
    }

    int versions() {
        return versions;
    }

    String path() {
        return path;
    }
}
