package vespera.desktop.writing;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import vespera.desktop.authorship.Stretches;
import vespera.desktop.desk.Work;
import vespera.desktop.fx.FxThread;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.Draft;
import vespera.scriptorium.documents.Mark;
import vespera.scriptorium.documents.SaveResult;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Origin;

/**
 * Carries drafts and versions of the open text into the store, in the background and in order. Each stands on what the
 * one before left, whether its result was heard of already or not.
 */
final class Keeper {

    private final Documents documents;
    private final Origin origin;
    private final Work work;
    private final InstantSource clock;
    private AtomicReference<String> base = new AtomicReference<>("");
    private final UnsavedMarks marks;
    private int underWay;

    /** One that knows of no writer but the person at the keyboard. */
    Keeper(final Documents documents, final Origin origin, final Work work, final InstantSource clock) {
        this(documents, origin, work, clock, UnsavedMarks.none());
    }

    Keeper(
            final Documents documents,
            final Origin origin,
            final Work work,
            final InstantSource clock,
            final UnsavedMarks marks) {
        this.marks = marks;
        this.documents = documents;
        this.origin = origin;
        this.work = work;
        this.clock = clock;
    }

    /** What follows stands on this state. */
    void standOn(final String hash) {
        base = new AtomicReference<>(hash);
    }

    /** Whether a version is being saved. */
    boolean busy() {
        return underWay > 0;
    }

    void draft(
            final DocumentId id,
            final String text,
            final int caret,
            final Runnable then,
            final Consumer<Throwable> problem) {
        final AtomicReference<String> on = base;
        final Stretches<Actor> written = marks.now();
        command(
                () -> {
                    marks.keep(id, text, written);
                    documents.records().keepDraft(new Draft(id, on.get(), text, caret, clock.millis()));
                    return id;
                },
                done -> then.run(),
                problem);
    }

    void dropDraft(final DocumentId id) {
        work.command(() -> documents.records().dropDraft(id));
    }

    void save(
            final DocumentId id,
            final String text,
            final Consumer<SaveResult> then,
            final Consumer<Throwable> problem) {
        final AtomicReference<String> on = base;
        final List<Mark> written = UnsavedMarks.of(marks.now());
        busy(
                () -> {
                    final SaveResult result = documents.save(origin, id, on.get(), text, written);
                    if (result instanceof SaveResult.Saved saved) {
                        on.set(saved.document().state().hash());
                    }
                    return result;
                },
                then,
                problem);
    }

    /** Does something else that counts as saving. */
    <T> void busy(final Callable<T> task, final Consumer<T> then, final Consumer<Throwable> problem) {
        underWay++;
        command(
                task,
                done -> {
                    underWay--;
                    then.accept(done);
                },
                e -> {
                    underWay--;
                    problem.accept(e);
                });
    }

    /** A command that hears of its failure too; the person is told of it by the window as ever. */
    private <T> void command(final Callable<T> task, final Consumer<T> then, final Consumer<Throwable> problem) {
        work.command(
                () -> {
                    try {
                        return task.call();
                    } catch (Exception e) {
                        FxThread.run(() -> problem.accept(e));
                        throw e;
                    }
                },
                then);
    }
}
