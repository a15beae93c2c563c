package vespera.scriptorium.journal;

import java.util.List;
import java.util.Optional;

/** State held in memory that moves with the journal, in step: staged before the append, committed after it. */
public interface LiveView {

    /**
     * What the entries would change. Nothing is changed yet, and nothing is if the append fails.
     *
     * @param given rows that the change brought with it
     */
    Staged stage(List<Recorded> entries, List<Row> given);

    /** Why these events, one after another, do not fit the state as it is now, for a person; empty where they do. */
    Optional<String> refusal(List<? extends Event> events);

    /** A change that waits for the append. */
    interface Staged {

        /** The rows it brings up to date. */
        List<Row> rows();

        /** Makes it so. Called once, under the gate's lock. */
        void commit();

        /** Nothing to change. */
        static Staged nothing() {
            return of(List.of(), () -> {});
        }

        static Staged of(final List<? extends Row> rows, final Runnable commit) {
            final List<Row> kept = List.copyOf(rows);
            return new Staged() {
                @Override
                public List<Row> rows() {
                    return kept;
                }

                @Override
                public void commit() {
                    commit.run();
                }
            };
        }
    }
}
