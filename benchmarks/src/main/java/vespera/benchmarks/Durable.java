package vespera.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import vespera.gateway.Atelier;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;

/** One durable change as JMH measures it: a task event of ours, and a row of the same size in bare SQLite. */
@OutputTimeUnit(TimeUnit.SECONDS)
public class Durable {

    /** Sequence, time, schema and two flags of an entry, and its ids and hashes, in bytes. */
    private static final int FIXED = 4 * 8 + 2 + 4 * 16 + 3 * 32;

    /** An atelier, and a database beside it on the same disk. */
    @State(Scope.Benchmark)
    public static class Desk {

        private Path room = Path.of("");
        private @Nullable Atelier atelier;
        private @Nullable BareSqlite bare;
        private byte[] row = new byte[0];
        private int made;

        /** Makes both in a new folder. */
        @Setup(Level.Trial)
        public void open() throws IOException, SQLException {
            room = Files.createTempDirectory("vespera-bench");
            final Atelier opened = Atelier.open(Files.createDirectories(room.resolve("atelier")));
            atelier = opened;
            bare = BareSqlite.open(room.resolve("bare.db"));
            create();
            row = new byte[rowSize(opened)];
        }

        private Task create() {
            made++;
            final Atelier open = Objects.requireNonNull(atelier);
            return open.tasks().create(open.person(), NewTask.titled("Revise scene " + made));
        }

        /** The bytes that one entry holds, its state row and indexes not counted. */
        private static int rowSize(final Atelier opened) {
            final Entry entry = opened.journal().read(0, 1).getFirst();
            final String texts = entry.device()
                    + entry.origin().actor().kind()
                    + entry.origin().actor().name()
                    + entry.command().nature()
                    + entry.command().words()
                    + entry.type()
                    + entry.payload();
            return FIXED + texts.getBytes(StandardCharsets.UTF_8).length;
        }

        private BareSqlite insertInto() {
            return Objects.requireNonNull(bare);
        }

        /** Leaves nothing behind. */
        @TearDown(Level.Trial)
        public void close() throws IOException, SQLException {
            insertInto().close();
            Objects.requireNonNull(atelier).close();
            Workbench.delete(room);
        }
    }

    /** A change through the service, with its event, its row and its artifact. */
    @Benchmark
    public Task event(final Desk desk) {
        return desk.create();
    }

    /** What SQLite does at best with the same durability. */
    @Benchmark
    public int row(final Desk desk) throws SQLException {
        desk.insertInto().insert(desk.row);
        return desk.row.length;
    }
}
