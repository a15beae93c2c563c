package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.List;
import vespera.scriptorium.documents.Rewrite;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.links.OutsideRenames;
import vespera.scriptorium.links.RenamePlan;
import vespera.scriptorium.tasks.TaskEvent;

/** Documents that another program renamed while links still use the old name. */
public final class RenameSuggester implements Suggester {

    private final OutsideRenames renames;

    public RenameSuggester(final OutsideRenames renames) {
        this.renames = renames;
    }

    @Override
    public Kind kind() {
        return Kind.RENAME;
    }

    @Override
    public List<Suggestion> suggest(final Material material) {
        final List<Suggestion> all = new ArrayList<>();
        for (final RenamePlan plan : renames.pending()) {
            final RenamePlan.Move move = plan.moves().getFirst();
            final RenamePlan.Text first = plan.texts().getFirst();
            final boolean line = !first.lines().isEmpty();
            all.add(Suggestion.of(
                    Kind.RENAME,
                    move.to(),
                    move.from(),
                    "The file “" + move.from() + "” was renamed by another program, and " + count(plan.links())
                            + " in "
                            + (plan.texts().size() == 1
                                    ? "1 text"
                                    : plan.texts().size() + " texts")
                            + " still go" + (plan.links() == 1 ? "es" : "")
                            + " by the old name. Accepting rewrites them.",
                    line ? first.lines().getFirst().before().strip() : "",
                    1,
                    0.95,
                    move.from(),
                    new Follow(plan)));
        }
        return all;
    }

    private static String count(final int links) {
        return links == 1 ? "1 link" : links + " links";
    }

    /** Has the links follow. */
    private record Follow(RenamePlan plan) implements Deed.Own {

        @Override
        public Changes changes() {
            final List<Rewrite> texts = new ArrayList<>();
            final List<Event> events = new ArrayList<>();
            for (final RenamePlan.Text text : plan.texts()) {
                if (text.document() != null) {
                    texts.add(new Rewrite(text.document().id(), text.base(), text.text()));
                }
                if (text.task() != null) {
                    events.add(new TaskEvent.NotesChanged(text.task(), text.base(), text.text()));
                }
            }
            return new Changes(texts, events);
        }
    }
}
