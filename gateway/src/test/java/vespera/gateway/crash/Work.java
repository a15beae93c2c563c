package vespera.gateway.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Draft;
import vespera.scriptorium.documents.OpenText;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;

/**
 * A person at work through the real services: tasks, documents, messages, drafts, undo. After each thing that is done
 * it says what has been promised by that, in one line.
 */
final class Work {

    private static final List<String> STATUSES = List.of("idea", "todo", "doing", "review", "done");
    private static final String DRAFTED = "Drafted.md";
    private static final int LARGE = (1 << 20) + 4_096;

    private final Atelier atelier;
    private final Origin person;
    private final RandomGenerator random;
    private final Consumer<String> promise;
    private final String run;
    private int step;

    /** @param promise hears {@code kept SEQUENCE}, {@code draft RUN NUMBER} or {@code backup FILE} */
    Work(final Atelier atelier, final RandomGenerator random, final Consumer<String> promise) {
        this.atelier = atelier;
        this.person = atelier.person();
        this.random = random;
        this.promise = promise;
        this.run = Long.toHexString(random.nextLong() & 0xffffffL);
    }

    /** Does one thing. What is refused was not done and is not promised. */
    void step() {
        step++;
        try {
            switch (random.nextInt(20)) {
                case 0, 1, 2, 3, 4, 5 -> taskStep();
                case 6, 7, 8, 9, 10 -> documentStep();
                case 11, 12, 13, 14 ->
                    atelier.chat().post(person, "desk", "Message " + run + " " + step + ". " + "Words. ".repeat(20));
                case 15 -> atelier.undo().undo(person);
                case 16 -> atelier.undo().redo(person);
                case 17 -> {
                    draft();
                    return;
                }
                case 18 -> attach();
                default -> {
                    if (random.nextInt(4) == 0) {
                        backUp();
                        return;
                    }
                    atelier.scan();
                }
            }
        } catch (Refused e) {
            return;
        }
        promiseNow();
    }

    /** Says that all there is now was told to be kept. */
    void promiseNow() {
        promise.accept("kept " + atelier.gate().last());
    }

    private void taskStep() {
        final List<Task> tasks = atelier.tasks().tree().live();
        final Task one = pick(tasks);
        if (one == null || random.nextInt(3) == 0) {
            atelier.tasks()
                    .create(
                            person,
                            NewTask.titled("Task " + run + " " + step)
                                    .withStatus(pick(STATUSES))
                                    .under(one != null && random.nextBoolean() ? one.id() : null));
            return;
        }
        switch (random.nextInt(6)) {
            case 0 -> atelier.tasks().setStatus(person, one.id(), pick(STATUSES));
            case 1 -> atelier.tasks().rename(person, one.id(), "Renamed " + run + " " + step);
            case 2 -> atelier.tasks().annotate(person, one.id(), "See [[Note " + random.nextInt(20) + "]] " + step);
            case 3 -> atelier.tasks().move(person, one.id(), null);
            case 4 -> atelier.tasks().archive(person, one.id());
            default -> atelier.tasks().shift(person, one.id(), 1);
        }
    }

    private void documentStep() {
        final List<Document> here = atelier.catalogue().here().stream()
                .filter(d -> d.kind() == Document.Kind.MARKDOWN)
                .filter(d -> !d.path().equals(DRAFTED))
                .toList();
        final Document one = pick(here);
        if (one == null || random.nextInt(4) == 0) {
            final String folder = random.nextInt(3) == 0 ? "Part " + run + "/" + step + "/" : "";
            atelier.documents().create(person, folder + "Note " + run + " " + step + ".md", text());
            return;
        }
        switch (random.nextInt(8)) {
            case 0 -> atelier.documents().rename(person, one.id(), "Name " + run + " " + step);
            case 1 -> atelier.documents().move(person, one.id(), "Moved " + step % 5 + "/" + fileName(one));
            case 2 -> atelier.documents().archive(person, one.id());
            case 3 -> {
                final Document archived = pick(atelier.catalogue().archived());
                if (archived != null) {
                    atelier.documents().restore(person, archived.id());
                }
            }
            default -> {
                final OpenText open = atelier.documents().open(one.id());
                final String text = random.nextInt(5) == 0 ? text() : open.text() + "A line of step " + step + ".\n";
                atelier.documents().save(person, one.id(), open.base(), text);
            }
        }
    }

    private String text() {
        final StringBuilder text = new StringBuilder("# Heading " + run + " " + step + "\n\ntoken" + run + step + "\n");
        for (int i = 0; i < 3 + random.nextInt(60); i++) {
            text.append("The lamp of line ").append(i).append(" leads to [[Note ");
            text.append(random.nextInt(20)).append("]] and on.\n");
        }
        return text.toString();
    }

    private void draft() {
        final Document drafted = atelier.catalogue()
                .at(DRAFTED)
                .orElseGet(() -> atelier.documents().create(person.as(Actor.role("@drafts")), DRAFTED, "# Drafted\n"));
        atelier.documents()
                .records()
                .keepDraft(new Draft(drafted.id(), drafted.state().hash(), "draft " + run + " " + step, 0, step));
        promise.accept("draft " + run + " " + step);
    }

    private void backUp() throws Refused {
        final Path folder = atelier.folder().root().resolveSibling("backups");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        atelier.backups().backUp(folder.resolve(run + "-" + step + ".backup"), true);
        promise.accept("backup " + run + "-" + step + ".backup");
    }

    /** A picture that another program puts there: too large for the database, so that it is kept in a file. */
    private void attach() {
        if (random.nextInt(4) == 0) {
            final byte[] bytes = new byte[LARGE];
            random.nextBytes(bytes);
            try {
                Files.write(atelier.folder().root().resolve("Picture " + run + " " + step + ".png"), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        atelier.scan();
    }

    private static String fileName(final Document document) {
        return document.path().substring(document.path().lastIndexOf('/') + 1);
    }

    private <T> @Nullable T pick(final List<T> from) {
        return from.isEmpty() ? null : from.get(random.nextInt(from.size()));
    }
}
