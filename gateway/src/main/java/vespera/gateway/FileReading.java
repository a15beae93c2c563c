package vespera.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import vespera.filetypes.StandardTypes;
import vespera.scriptorium.derived.Derived;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.Readings;
import vespera.scriptorium.filetypes.FileTypes;
import vespera.scriptorium.sessions.Memory;
import vespera.store.SqliteDerived;

/** Reading files of every type, and the cache of what was read and derived. */
final class FileReading implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(FileReading.class.getName());
    private static final String OWED = "graph.owed";

    private final Derived derived;
    private final FileTypes types;
    private final Readings readings;

    FileReading(final Path databases) {
        derived = SqliteDerived.open(databases);
        types = StandardTypes.types(derived);
        readings = new Readings(types);
    }

    Derived derived() {
        return derived;
    }

    Readings readings() {
        return readings;
    }

    /** Links that are told anew without an event cannot be followed: it is noted that the graph must grow again. */
    static void watch(final Documents documents, final Memory memory) {
        documents.onReread(reread -> {
            if (!reread.otherwise().isEmpty()) {
                memory.remember(OWED, "yes");
            }
        });
    }

    /** Throwing the graph away. */
    interface Clearing {
        void run() throws IOException;
    }

    /** Has the graph grow again where that is owed; where it cannot be cleared now, after the next scan. */
    static void regrow(final Memory memory, final Clearing graph) {
        if (memory.recall(OWED).equals(Optional.of("yes"))) {
            try {
                graph.run();
                memory.remember(OWED, "no");
            } catch (IOException | RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "the graph could not be cleared to grow again", e);
            }
        }
    }

    @Override
    public void close() {
        types.close();
        derived.close();
    }
}
