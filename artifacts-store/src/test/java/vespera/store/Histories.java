package vespera.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Draft;
import vespera.scriptorium.jobs.Jobs;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;

/** Lives a random life in an atelier: tasks, documents, messages, undo, and what other programs do. */
final class Histories {

    private final Stored atelier;
    private final Random random;
    private final Chapters chapters;
    private final Jobs jobs = new Jobs();
    private int made;
    private int refused;

    Histories(final Stored atelier, final long seed) {
        this.atelier = atelier;
        this.random = new Random(seed);
        this.chapters = new Chapters(seed);
    }

    /** How much of it was refused. */
    int refused() {
        return refused;
    }

    void steps(final int count) {
        for (int i = 0; i < count; i++) {
            try {
                step();
            } catch (Refused e) {
                // Much of what chance wants does not fit.
                refused++;
            }
        }
    }

    private void step() {
        switch (random.nextInt(16)) {
            case 0, 1 -> atelier.tasks().create(atelier.ada(), NewTask.titled("Task " + made++));
            case 2 -> atelier.tasks().rename(atelier.ada(), task().id(), "Renamed “" + made++ + "”");
            case 3 -> atelier.tasks().annotate(atelier.ada(), task().id(), "Notes\n[[doc " + made++ + "]]");
            case 4 -> atelier.tasks().setPriority(atelier.ada(), task().id(), Priority.HIGH);
            case 5 -> atelier.tasks().setDue(atelier.ada(), task().id(), LocalDate.of(2027, 1, 1 + made++ % 28));
            case 6 -> atelier.tasks().archive(atelier.ada(), task().id());
            case 7 -> atelier.tasks().setDependencies(atelier.ada(), task().id(), List.of(task().id()));
            case 8 -> atelier.document("notes/doc " + made++ + ".md", text());
            case 9, 10 -> atelier.save(document(), text());
            case 11 -> atelier.documents().rename(atelier.ada(), document().id(), "renamed " + made++);
            case 12 -> documentStep(document());
            case 13 -> outside();
            case 14 -> atelier.undo().undo(atelier.ada());
            default -> atelier.say(random.nextBoolean() ? "desk" : "plot", "Message " + made++);
        }
    }

    private void documentStep(final Document document) {
        switch (random.nextInt(4)) {
            case 0 -> atelier.documents().archive(atelier.ada(), document.id());
            case 1 ->
                atelier.documents()
                        .restore(
                                atelier.ada(),
                                any(atelier.documents().catalogue().archived()).id());
            case 2 ->
                atelier.store()
                        .documents()
                        .keepDraft(new Draft(document.id(), document.state().hash(), "a draft " + made++, 3, made));
            default -> atelier.undo().redo(atelier.ada());
        }
    }

    private void outside() {
        try {
            final Path file = atelier.root().resolve("outside " + made++ + (random.nextBoolean() ? ".txt" : ".png"));
            switch (random.nextInt(5)) {
                case 3 ->
                    Files.move(
                            atelier.root().resolve(document().path()), file.resolveSibling("moved " + made++ + ".md"));
                case 4 -> {
                    final Path moved = file.resolveSibling("edited " + made++ + ".md");
                    Files.move(atelier.root().resolve(document().path()), moved);
                    Files.writeString(moved, Files.readString(moved) + "\nAnd a last line with [[a link]].\n");
                }
                case 0 -> Files.writeString(file, text());
                case 1 -> Files.writeString(atelier.root().resolve(document().path()), text());
                default -> Files.delete(atelier.root().resolve(document().path()));
            }
            jobs.run("scan", job -> atelier.documents().scan().again(atelier.ada(), job));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        return "---\ntitle: \"Title " + made + "\"\naliases: [alias " + made + "]\ntags: [tag" + made % 5 + "]\n---\n"
                + "# Heading\n\n[[doc " + random.nextInt(9) + "]] and [[Other|shown]] #tagged 漢字テスト\n\n"
                + chapters.chapter(600);
    }

    private Task task() {
        return any(new ArrayList<>(atelier.tasks().tree().live()));
    }

    private Document document() {
        return any(atelier.documents().catalogue().here());
    }

    private <T> T any(final List<T> all) {
        return Optional.of(all)
                .filter(list -> !list.isEmpty())
                .map(list -> list.get(random.nextInt(list.size())))
                .orElseThrow(() -> new Refused("none", "There is none yet.", ""));
    }
}
