package vespera.gateway.repair;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.mirror.EntryLine;
import vespera.scriptorium.tasks.NewTask;

/** An atelier with some of everything in it, to be copied, damaged, examined and repaired. */
final class Damaged {

    private final Path root;

    Damaged(final Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    Path store() {
        return root.resolve(".vespera_scriptorium");
    }

    Path core() {
        return store().resolve("databases/core.db");
    }

    /** Writes the sample. */
    void fill() throws IOException {
        Files.createDirectories(root.resolve("notes"));
        Files.writeString(root.resolve("notes/Harbour.md"), "# Harbour\n\nThe sea #blue. See [[Zoë]].\n");
        Files.writeString(root.resolve("Zoë.md"), "---\naliases: [Zo]\n---\n\nShe lives by the sea.\n");
        Files.write(root.resolve("map.png"), noise(1_200_000));
        try (Atelier atelier = Atelier.open(root)) {
            atelier.scan();
            final var me = atelier.person();
            final Document chapter = atelier.documents().create(me, "Chapter.md", "It began at dawn. ".repeat(60));
            String base = chapter.state().hash();
            for (int i = 0; i < 6; i++) {
                atelier.documents()
                        .save(me, chapter.id(), base, "It began at dawn. ".repeat(60) + "\n\nThen " + i + ".");
                base = atelier.documents().existing(chapter.id()).state().hash();
            }
            atelier.documents().rename(me, chapter.id(), "First chapter");
            final var task =
                    atelier.tasks().create(me, NewTask.titled("Find the ending").withStatus("todo"));
            atelier.tasks().create(me, NewTask.titled("Ask Zoë").under(task.id()));
            atelier.tasks().rename(me, task.id(), "Find an ending");
            atelier.undo().undo(me);
            atelier.chat().post(me, "desk", "Where does she live?");
            atelier.chat().post(me, "desk", "By the sea.");
            atelier.documents()
                    .archive(me, atelier.catalogue().at("Zoë.md").orElseThrow().id());
            atelier.files().catchUp(60_000);
        }
    }

    private static byte[] noise(final int length) {
        final byte[] bytes = new byte[length];
        new Random(3).nextBytes(bytes);
        return bytes;
    }

    /** A copy of this atelier, times of files and hard links included. */
    Damaged copy(final Path to) throws IOException {
        final Map<Object, Path> linked = new java.util.HashMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(final Path folder, final BasicFileAttributes a)
                    throws IOException {
                Files.createDirectories(to.resolve(root.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(final Path file, final BasicFileAttributes a) throws IOException {
                final Path target = to.resolve(root.relativize(file));
                final Path same = linked.putIfAbsent(a.fileKey(), target);
                if (same != null) {
                    Files.createLink(target, same);
                } else {
                    Files.copy(file, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        for (final String name : List.of("Zoë.md", "map.png", "notes/Harbour.md")) {
            if (Files.exists(root.resolve(name))) {
                final FileTime time = Files.getLastModifiedTime(root.resolve(name));
                Files.setLastModifiedTime(to.resolve(name), time);
            }
        }
        return new Damaged(to);
    }

    /** Everything that must be the same after a repair. */
    Map<String, String> state() {
        final Map<String, String> state = new TreeMap<>();
        try (Atelier atelier = Atelier.open(root)) {
            for (final Entry entry : atelier.journal().read(0, 10_000)) {
                state.put("entry " + entry.sequence(), EntryLine.line(entry));
                atelier.artifacts()
                        .artifact(entry.id())
                        .ifPresent(a -> state.put("artifact " + entry.sequence(), a + ""));
            }
            Stream.concat(atelier.catalogue().here().stream(), atelier.catalogue().archived().stream())
                    .forEach(d -> {
                        state.put("document " + d.id(), d.toString());
                        state.put("text " + d.id(), atelier.documents().text(d).orElse(""));
                        atelier.documents()
                                .records()
                                .versions(d.id())
                                .forEach(v -> state.put(
                                        "version " + d.id() + v.number(),
                                        v
                                                + atelier.documents()
                                                        .versionText(v.state().hash())
                                                        .orElse("")));
                        state.put(
                                "links " + d.id(),
                                atelier.documents().records().links(d.id()).toString());
                    });
            atelier.tasks().tree().all().forEach(t -> state.put("task " + t.id(), t.toString()));
            state.put("messages", atelier.chat().records().messages("desk", 100).toString());
            state.put(
                    "undo",
                    atelier.journal().latest(atelier.person().actor(), vespera.scriptorium.journal.Command.Nature.UNDO)
                            + "");
        }
        return state;
    }

    /** What is found, part by part; nothing where all holds. */
    List<String> problems() {
        final List<String> found = new ArrayList<>();
        try (Atelier atelier = Atelier.open(root)) {
            final Doctor doctor = new Doctor(atelier, false);
            for (final Part part : List.of(doctor.journal(), doctor.mirror(), doctor.folders())) {
                found.addAll(part.problems());
            }
        } catch (JournalException e) {
            found.add(String.valueOf(e.getMessage()));
        }
        return found;
    }

    /** Repairs as the command does, without graph and embedder; gives what a rebuilding said. */
    List<Rebuild.Report> repair() {
        final List<Rebuild.Report> reports = new ArrayList<>();
        boolean sound = false;
        try (Atelier atelier = Atelier.open(root)) {
            sound = new Doctor(atelier, false).journal().state() == Part.State.OK;
        } catch (JournalException e) {
            sound = false;
        }
        if (!sound) {
            reports.add(Rebuild.run(root));
        }
        try (Atelier atelier = Atelier.open(root)) {
            final Doctor doctor = new Doctor(atelier, true);
            doctor.mirror();
            doctor.folders();
        }
        return reports;
    }

    /** Flips a byte of a file. */
    static String flip(final Path file, final Random random) throws IOException {
        final byte[] bytes = Files.readAllBytes(file);
        final int at = random.nextInt(bytes.length);
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        file.toFile().setWritable(true);
        Files.write(file, bytes);
        return file + " byte " + at;
    }

    /** Flips a byte of one value of one row of one table; gives where. */
    String flipRow(final String table, final Random random) throws SQLException {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + core());
                Statement statement = db.createStatement()) {
            final List<String> columns = new ArrayList<>();
            try (ResultSet all = statement.executeQuery("SELECT name FROM pragma_table_info('" + table + "')")) {
                while (all.next()) {
                    columns.add(all.getString(1));
                }
            }
            for (int attempt = 0; attempt < 1_000; attempt++) {
                final String column = columns.get(random.nextInt(columns.size()));
                final List<List<Object>> rows = new ArrayList<>();
                final boolean keyed = table.equals("task")
                        || table.equals("command")
                        || table.equals("version")
                        || table.equals("link")
                        || table.equals("tag")
                        || table.equals("alias")
                        || table.equals("memory");
                try (ResultSet all = statement.executeQuery("SELECT " + (keyed ? "0" : "rowid") + ", " + column
                        + " FROM " + table + " WHERE length(" + column + ") > 0")) {
                    while (all.next()) {
                        rows.add(List.of(all.getLong(1), all.getObject(2)));
                    }
                }
                if (rows.isEmpty()) {
                    continue;
                }
                final List<Object> row = rows.get(random.nextInt(rows.size()));
                final Object value = row.get(1);
                final Object flipped = flipped(value, random);
                if (flipped.equals(value)) {
                    continue;
                }
                try (PreparedStatement update = db.prepareStatement("UPDATE OR IGNORE " + table + " SET " + column
                        + " = ? WHERE " + (keyed ? column + " = ?" : "rowid = ?"))) {
                    update.setObject(1, flipped);
                    update.setObject(2, keyed ? value : row.getFirst());
                    if (update.executeUpdate() > 0) {
                        return table + "." + column + " from " + value + " to " + flipped;
                    }
                }
            }
            throw new IllegalStateException("nothing to flip in " + table);
        }
    }

    private static Object flipped(final Object value, final Random random) {
        final int bit = 1 << random.nextInt(7);
        return switch (value) {
            case byte[] bytes -> {
                final byte[] other = bytes.clone();
                other[random.nextInt(other.length)] ^= (byte) bit;
                yield other;
            }
            case String text -> {
                final byte[] other = text.getBytes(StandardCharsets.UTF_8);
                other[random.nextInt(other.length)] ^= (byte) bit;
                yield new String(other, StandardCharsets.UTF_8);
            }
            case Integer number -> number ^ bit;
            case Long number -> number ^ bit;
            case Double number -> number + bit;
            default -> value;
        };
    }
}
