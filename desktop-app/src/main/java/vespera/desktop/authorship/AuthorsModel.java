package vespera.desktop.authorship;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import vespera.desktop.desk.Work;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Refused;

/** Who wrote what of the open text, kept true while it is written on. FX thread only. */
public final class AuthorsModel {

    /** An edit that came while the authors were being looked up. */
    private record Edit(int at, int removed, int added) {}

    /** What was found, or why there is nothing. */
    private record Found(Stretches<Hand> hands, String why) {}

    private final Reading reading;
    private final Work work;
    private final ReadOnlyObjectWrapper<Stretches<Hand>> hands =
            new ReadOnlyObjectWrapper<>(this, "hands", Stretches.none());
    private final ReadOnlyStringWrapper why = new ReadOnlyStringWrapper(this, "why", "");
    private final List<Edit> since = new ArrayList<>();
    private long asked;
    private boolean waiting;

    public AuthorsModel(final Reading reading, final Work work) {
        this.reading = reading;
        this.work = work;
    }

    /** Whose hand wrote which stretch; what lies in none was typed since the last save. */
    public ReadOnlyObjectProperty<Stretches<Hand>> handsProperty() {
        return hands.getReadOnlyProperty();
    }

    /** Why nothing is known, in words; empty where it is. */
    public ReadOnlyStringProperty whyProperty() {
        return why.getReadOnlyProperty();
    }

    /** Looks up who wrote what. */
    public void show(final DocumentId document, final String saved, final String now) {
        final long number = ++asked;
        since.clear();
        waiting = true;
        work.query(() -> look(document, saved, now), found -> {
            if (number == asked) {
                waiting = false;
                Stretches<Hand> moved = found.hands();
                for (final Edit edit : since) {
                    moved = moved.edited(edit.at(), edit.removed(), edit.added());
                }
                since.clear();
                why.set(found.why());
                hands.set(moved);
            }
        });
    }

    private Found look(final DocumentId document, final String saved, final String now) {
        try {
            return new Found(reading.of(document, saved, now), "");
        } catch (Refused none) {
            return new Found(Stretches.none(), String.valueOf(none.getMessage()));
        }
    }

    /** Nothing is shown any more. */
    public void clear() {
        asked++;
        waiting = false;
        since.clear();
        why.set("");
        hands.set(Stretches.none());
    }

    /** The text was edited. */
    public void spliced(final int at, final int removed, final int added) {
        if (waiting) {
            since.add(new Edit(at, removed, added));
        }
        hands.set(hands.get().edited(at, removed, added));
    }

    /** Something was put in that somebody else wrote. */
    public void put(final int from, final int to, final Hand hand) {
        hands.set(hands.get().put(from, to, hand));
    }
}
