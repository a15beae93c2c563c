package vespera.desktop.suggestions;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.TakeBack;
import vespera.desktop.fx.FxThread;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.suggestions.Receipt;
import vespera.scriptorium.suggestions.Suggestion;
import vespera.scriptorium.suggestions.Suggestions;

/** Accepts and dismisses suggestions; each time it is one change, and the notice that follows offers to undo it. */
public final class SuggestionWork {

    private static final Texts TEXTS = Texts.of(SuggestionWork.class);

    /** What is told on the FX thread while it goes on. */
    public interface Watch {

        default void begun(final Collection<String> ids) {}

        default void done(final Collection<String> ids) {}

        default void refused(final Collection<String> ids) {}
    }

    /** What became of it, and what undo would take back right after it. */
    private record Outcome(Receipt receipt, Optional<String> undoable) {}

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
        run(which, ids -> service().accept(desk.origin(), ids), TEXTS.say("accepted"));
    }

    /** Lets these be; what is like them will be proposed less readily. */
    public void dismiss(final List<Suggestion> which) {
        run(which, ids -> service().dismiss(desk.origin(), ids), TEXTS.say("dismissed"));
    }

    private void run(final List<Suggestion> which, final Function<List<String>, Receipt> work, final String how) {
        if (which.isEmpty() || !desk.mayChange()) {
            return;
        }
        final List<String> ids = which.stream().map(Suggestion::id).toList();
        watch.begun(ids);
        desk.work()
                .command(
                        () -> {
                            try {
                                final Receipt receipt = work.apply(ids);
                                return new Outcome(receipt, new TakeBack(desk).next());
                            } catch (RuntimeException e) {
                                FxThread.run(() -> watch.refused(ids));
                                throw e;
                            }
                        },
                        outcome -> {
                            watch.done(outcome.receipt().done().stream()
                                    .map(Suggestion::id)
                                    .toList());
                            final List<String> skipped = outcome.receipt().skipped().stream()
                                    .map(Receipt.Skipped::id)
                                    .toList();
                            if (!skipped.isEmpty()) {
                                watch.refused(skipped);
                            }
                            said(outcome, how);
                        });
    }

    private void said(final Outcome outcome, final String how) {
        final Receipt receipt = outcome.receipt();
        final List<Receipt.Skipped> skipped = receipt.skipped();
        if (receipt.done().isEmpty()) {
            desk.notices()
                    .say(
                            Notices.Tone.PROBLEM,
                            TEXTS.say(
                                    "nothing-was-done",
                                    skipped.stream()
                                            .findFirst()
                                            .map(Receipt.Skipped::why)
                                            .orElse(TEXTS.say("there-was-nothing-to-do"))));
            return;
        }
        final Suggestion first = receipt.done().getFirst();
        final int many = receipt.done().size();
        final String words = many == 1
                ? how + ": " + targets.sentence(first) + "."
                : TEXTS.say("one-undo-takes-it-all-back", how, many);
        final String left = skipped.isEmpty()
                ? ""
                : " "
                        + TEXTS.say(
                                "left-as-they-are",
                                skipped.size(),
                                skipped.getFirst().why());
        new TakeBack(desk).said(words + left, outcome.undoable());
    }
}
