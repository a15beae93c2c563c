package vespera.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vespera.gateway.sample.GeneratedHistory;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.journal.Refused;

/** An atelier with a long history: the one that was given, or a generated one that goes away again. */
final class Million implements AutoCloseable {

    private static final int DOCUMENTS = 2_000;

    private final Path folder;
    private final @Nullable Path room;

    private Million(final Path folder, final @Nullable Path room) {
        this.folder = folder;
        this.room = room;
    }

    /**
     * Takes an atelier that is there, or makes one, which takes a few minutes for a million events.
     *
     * @param given an atelier, which is opened where it lies; null to generate one
     * @throws Refused where the folder is no atelier
     */
    static Million of(final @Nullable Path given, final long seed, final int events) throws IOException {
        if (given != null) {
            if (!Files.isDirectory(given.resolve(AtelierFolder.STORE))) {
                throw new Refused(
                        "no-atelier",
                        "“" + given + "” is no atelier with a history.",
                        "Make one with “atelier init FOLDER --template generated --events 1000000”.");
            }
            return new Million(given, null);
        }
        final Path room = Files.createTempDirectory("vespera-bench");
        final Path folder = room.resolve("atelier");
        new GeneratedHistory(seed, Math.min(DOCUMENTS, events), events).write(folder, _ -> {});
        return new Million(folder, room);
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        if (room != null) {
            Workbench.delete(room);
        }
    }
}
