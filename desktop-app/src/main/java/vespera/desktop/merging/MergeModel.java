package vespera.desktop.merging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import vespera.scriptorium.versions.Merged;

/** Two texts being brought together: the parts, what was decided, and the text that comes of it. FX thread only. */
public final class MergeModel {

    private final List<Merged.Part> parts;
    private final List<Merged.Conflict> disputes;
    private final List<Choice> choices;
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper(this, "open");

    public MergeModel(final List<Merged.Part> parts) {
        this.parts = List.copyOf(parts);
        disputes = this.parts.stream()
                .filter(Merged.Conflict.class::isInstance)
                .map(Merged.Conflict.class::cast)
                .toList();
        choices = new ArrayList<>(Collections.nCopies(disputes.size(), new Choice.Open()));
        open.set(disputes.size());
    }

    List<Merged.Part> parts() {
        return parts;
    }

    /** How many places have to be decided in all. */
    public int disputes() {
        return disputes.size();
    }

    /** How many of them are not decided yet. */
    public ReadOnlyIntegerProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** What was decided at a place, counted from 0. */
    public Choice choice(final int place) {
        return choices.get(place);
    }

    /** Decides at a place, counted from 0. */
    public void choose(final int place, final Choice choice) {
        choices.set(place, choice);
        open.set((int) choices.stream().filter(Choice.Open.class::isInstance).count());
    }

    /** The next place that is not decided, from one on and around the end; -1 where all are. */
    public int nextOpen(final int from) {
        for (int i = 0; i < choices.size(); i++) {
            final int place = Math.floorMod(from + i, choices.size());
            if (choices.get(place) instanceof Choice.Open) {
                return place;
            }
        }
        return -1;
    }

    /** How many places took what this choice says. */
    public int count(final Class<? extends Choice> choice) {
        return (int) choices.stream().filter(choice::isInstance).count();
    }

    /** The text that comes of it. */
    public String result() {
        final StringBuilder text = new StringBuilder();
        int place = 0;
        for (final Merged.Part part : parts) {
            switch (part) {
                case Merged.Agreed agreed -> text.append(agreed.text());
                case Merged.Conflict disputed ->
                    text.append(choices.get(place++).of(disputed));
            }
        }
        return text.toString();
    }
}
