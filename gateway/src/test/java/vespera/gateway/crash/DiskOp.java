package vespera.gateway.crash;

/** One change of the disk as the recorder saw it, or a promise given meanwhile. Files go by their open number. */
sealed interface DiskOp {

    /**
     * @param made whether there was no such file before
     * @param cut whether it was emptied
     */
    record Opened(int file, String path, boolean made, boolean cut) implements DiskOp {}

    record Closed(int file) implements DiskOp {}

    record Wrote(int file, long at, byte[] bytes) implements DiskOp {}

    record Cut(int file, long length) implements DiskOp {}

    /** A file or a folder was synchronised. */
    record Synced(int file) implements DiskOp {}

    record Renamed(String from, String to) implements DiskOp {}

    record Linked(String from, String to) implements DiskOp {}

    record Removed(String path) implements DiskOp {}

    record FolderMade(String path) implements DiskOp {}

    record FolderRemoved(String path) implements DiskOp {}

    /** What was told to the person as kept. */
    record Promised(String words) implements DiskOp {}
}
