package vespera.desktop.suggestions;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.fx.FxThread;
import vespera.scriptorium.suggestions.Suggestion;
import vespera.scriptorium.suggestions.Suggestions;

/** Accepts and dismisses suggestions; each time it is one change, and the notice that follows offers to undo it. */
public final class SuggestionWork {

    /** What is told on the FX thread while it goes on. */
    public interface Watch {

        default void begun(final Collection<String> ids) {}

        default void done(final Collection<String> ids) {}

        default void refused(final Collection<String> ids) {}
    }

    private final Desk desk;
    private final Targets targets;
    private final Watch watch;

    public SuggestionWork(final Desk desk, final Watch watch) {
        this.desk = desk;
        this.targets = new Targets(desk);
        this.watch = watch;
    }

    private Suggestions service() {
        return desk.atelier().organising().suggestions();
    }

    /** Does what these propose. */
    public void accept(final List<Suggestion> which) {
        run(which, ids -> service().accept(desk.origin(), ids), "Accepted");
    }

    /** Lets these be; what is like them will be proposed less readily. */
    public void dismiss(final List<Suggestion> which) {
        run(which, ids -> service().dismiss(desk.origin(), ids), "Dismissed");
    }

    private void run(final List<Suggestion> which, final Consumer<List<String>> work, final String how) {
        if (which.isEmpty() || !desk.mayChange()) {
            return;
        }
        final List<String> ids = which.stream().map(Suggestion::id).toList();
        watch.begun(ids);
        desk.work()
                .command(
                        () -> {
                            try {
                                work.accept(ids);
                                return desk.atelier().undo().next(desk.origin());
                            } catch (RuntimeException e) {
                                FxThread.run(() -> watch.refused(ids));
                                throw e;
                            }
                        },
                        undoable -> {
                            watch.done(ids);
                            said(which, how, undoable);
                        });
    }

    private void said(final List<Suggestion> which, final String how, final Optional<String> undoable) {
        final Suggestion first = which.getFirst();
        final String words = which.size() == 1
                ? how + ": "
                        + Wording.sentence(first, targets.name(first.subject()), targets.name(first.object())) + "."
                : how + " " + Wording.count(which.size(), "suggestion") + ". One undo takes it all back.";
        if (undoable.isPresent()) {
            desk.notices().offer(Notices.Tone.DONE, words, "Undo", () -> undo(undoable.get()));
        } else {
            desk.notices().say(Notices.Tone.DONE, words);
        }
    }

    /** Takes it back, unless something else was done since: that would be undone in its place. */
    private void undo(final String expected) {
        desk.work()
                .command(
                        () -> desk.atelier()
                                .undo()
                                .next(desk.origin())
                                .filter(expected::equals)
                                .flatMap(same -> desk.atelier().undo().undo(desk.origin())),
                        undone -> desk.notices()
                                .say(
                                        undone.isPresent() ? Notices.Tone.DONE : Notices.Tone.INFO,
                                        undone.map(words -> "Undone: " + words + ".")
                                                .orElse("Something else was done since. Ctrl+Z undoes step by step.")));
    }
}
