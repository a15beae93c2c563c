package vespera.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;
import vespera.scriptorium.files.DurableFiles;
import vespera.scriptorium.journal.JournalException;

/**
 * Brings a database of an older version up to date: first a copy of the file as it was, checked, beside it; then one
 * step a version, each whole or not at all. Killed anywhere, the file is of one version or the next, and opening it
 * again goes on from there.
 */
final class Migration {

    private static final System.Logger LOG = System.getLogger(Migration.class.getName());
    private static final String PART = ".part";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final boolean keepsCopy;
    private final InstantSource clock;
    private final Consumer<String> said;

    /** For a store that can be made again, of which no copy is kept. */
    static final Migration PLAIN = new Migration(false, InstantSource.system(), text -> {});

    /**
     * @param keepsCopy whether the file as it was is kept beside it
     * @param said hears how it is going, for a person
     */
    Migration(final boolean keepsCopy, final InstantSource clock, final Consumer<String> said) {
        this.keepsCopy = keepsCopy;
        this.clock = clock;
        this.said = said;
    }

    /**
     * Brings a database up to date.
     *
     * @throws JournalException where it is newer than this program, or its copy could not be made; then it is as it was
     */
    void bring(final Wire wire, final Path file, final Schema schema) throws SQLException {
        final int now = schema.version(wire);
        if (now == schema.latest()) {
            return;
        }
        if (now > 0 && keepsCopy) {
            copy(wire, file, schema.latest());
        }
        for (int version = now + 1; version <= schema.latest(); version++) {
            if (now > 0) {
                tell("Bringing the store to version " + version + " of " + schema.latest() + " …");
            }
            schema.step(wire, version, now > 0 ? this::statement : (done, all) -> {});
        }
        if (now > 0) {
            tell("The store is of version " + schema.latest() + " now.");
        }
    }

    private void statement(final int done, final int all) {
        said.accept("… " + done + " of " + all);
    }

    private void tell(final String text) {
        LOG.log(System.Logger.Level.INFO, text);
        said.accept(text);
    }

    private void copy(final Wire wire, final Path file, final int to) throws SQLException {
        final Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a database lies in a folder");
        final Path kept =
                folder.resolve("before-v" + to + "-" + TIME.format(Instant.ofEpochMilli(clock.millis())) + ".db");
        final Path part = folder.resolve(kept.getFileName() + PART);
        tell("The store is of an older version; a copy is kept as databases/" + kept.getFileName() + " first …");
        try {
            clear(folder);
            wire.update("VACUUM INTO ?", part.toString());
            check(wire, part);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
            DurableFiles.syncFolder(folder);
        } catch (IOException e) {
            throw refused(e);
        } catch (SQLException e) {
            throw refused(e);
        }
        tell("The copy is whole.");
    }

    private static JournalException refused(final Exception e) {
        final JournalException.Code code = e instanceof SQLException sql
                ? Trouble.of(sql, Path.of("core.db")).code()
                : JournalException.Code.FAILED;
        return new JournalException(
                code,
                "This atelier's store is of an older version, and no copy of it could be made before bringing it up to"
                        + " date" + (code == JournalException.Code.FULL ? ": the disk is full" : "")
                        + ". Nothing was changed; free some space and open it again.",
                e);
    }

    /** Half copies of a process that was killed. */
    private static void clear(final Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (final Path old : files.filter(p -> {
                        final String name = p.getFileName().toString();
                        return name.startsWith("before-v") && name.endsWith(PART);
                    })
                    .toList()) {
                Files.delete(old);
            }
        }
    }

    /** Opened anew, the copy is whole and holds the same tables with as many lines each. */
    private static void check(final Wire wire, final Path copy) throws SQLException {
        final SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Wire read = new Wire(config.createConnection("jdbc:sqlite:" + copy))) {
            boolean same = read.value("PRAGMA integrity_check(1)").equals("ok")
                    && read.value("PRAGMA user_version").equals(wire.value("PRAGMA user_version"));
            final List<String> tables = wire.list(
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
                            + " ORDER BY name",
                    row -> row.getString(1));
            for (final String table : tables) {
                final String count = "SELECT count(*) FROM \"" + table + "\"";
                same &= read.value(count).equals(wire.value(count));
            }
            if (!same) {
                throw new JournalException(
                        JournalException.Code.DAMAGED,
                        "The copy of the older store did not come out whole, so the store was left as it is. Run"
                                + " “atelier doctor --repair”.");
            }
        }
    }
}
