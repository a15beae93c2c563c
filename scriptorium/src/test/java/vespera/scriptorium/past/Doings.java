package vespera.scriptorium.past;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.testing.Scriptorium;

/** Commands of every kind as numbers, for properties. */
final class Doings {

    static final int KINDS = 22;
    static final int OTHERS = 6;
    static final int MOST = KINDS * OTHERS * OTHERS - 1;

    private Doings() {}

    /** Does what a number stands for; whether anything was recorded. */
    static boolean act(final Scriptorium s, final int number) {
        final long before = s.gate().last();
        s.clock().advance(Duration.ofSeconds(1));
        try {
            if (number % KINDS < 11) {
                task(s, number % KINDS, number / KINDS % OTHERS, number / KINDS / OTHERS);
            } else {
                other(s, number % KINDS, number / KINDS % OTHERS, number / KINDS / OTHERS);
            }
        } catch (Refused e) {
            // What does not fit is refused, and that is all of it.
        }
        return s.gate().last() > before;
    }

    private static void task(final Scriptorium s, final int kind, final int which, final int other) {
        final Optional<Task> one = pick(s, which);
        final TaskId with = pick(s, other).map(Task::id).orElse(null);
        if (kind < 2 || one.isEmpty()) {
            s.tasks().create(s.ada(), NewTask.titled("task " + other).under(kind == 0 ? null : with));
            return;
        }
        final TaskId id = one.get().id();
        switch (kind) {
            case 2 -> s.tasks().rename(s.ada(), id, "name " + other);
            case 3 -> s.tasks().annotate(s.ada(), id, "notes on [[Note " + other + "]]");
            case 4 -> s.tasks().setStatus(s.ada(), id, other < 2 ? "doing" : null);
            case 5 ->
                s.tasks().setPriority(s.ada(), id, List.of(Priority.values()).get(other % 4));
            case 6 -> s.tasks().setDue(s.ada(), id, other == 0 ? null : LocalDate.of(2026, 12, other));
            case 7 -> s.tasks().move(s.ada(), id, with);
            case 8 -> s.tasks().setDependencies(s.ada(), id, with == null ? List.of() : List.of(with));
            case 9 -> s.tasks().archive(s.ada(), id);
            default -> s.tasks().restore(s.ada(), id);
        }
    }

    private static void other(final Scriptorium s, final int kind, final int which, final int other) {
        final String path = "Note " + which + ".md";
        final Optional<Document> at = s.documents().catalogue().at(path);
        switch (kind) {
            case 11 -> s.documents().create(s.ada(), path, text(which, other));
            case 12 ->
                at.ifPresent(d -> s.documents().save(s.ada(), d.id(), d.state().hash(), text(which, other)));
            case 13 -> at.ifPresent(d -> s.documents().move(s.ada(), d.id(), "Part/Note " + other + ".md"));
            case 14 -> at.ifPresent(d -> s.documents().archive(s.ada(), d.id()));
            case 15 ->
                s.documents().catalogue().archived().stream()
                        .skip(which)
                        .findFirst()
                        .ifPresent(d -> s.documents().restore(s.ada(), d.id()));
            case 16 -> {
                s.outside(path, text(which, other + 10));
                s.scan();
            }
            case 17 -> {
                remove(s.root().resolve(path));
                s.scan();
            }
            case 18 -> s.chat().post(s.ada(), "room " + which, "said " + other);
            case 19 ->
                s.documents()
                        .catalogue()
                        .at("Part/Note " + which + ".md")
                        .ifPresent(d -> s.documents().move(s.ada(), d.id(), "Note " + other + ".md"));
            case 20 -> s.undo().redo(s.ada());
            default -> s.undo().undo(s.ada());
        }
    }

    private static String text(final int which, final int other) {
        return (other % 2 == 0 ? "# Title " + other + "\n\n" : "") + "From " + which + " to [[Note " + other + "]].\n";
    }

    private static void remove(final Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Task> pick(final Scriptorium s, final int which) {
        return s.tasks().tree().all().stream()
                .sorted(Comparator.comparing(t -> t.id().value()))
                .skip(which)
                .findFirst();
    }

    /** Clears away a folder of a try. */
    static void clear(final Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder()).forEach(Doings::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folder() {
        try {
            return Files.createTempDirectory("past");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
