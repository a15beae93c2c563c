package vespera.desktop.desk;

import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.past.Past;

/** Which moment the views show: now, or the project as it was once. Used on the FX thread only. */
public final class AsOf {

    private static final Texts TEXTS = Texts.of(AsOf.class);

    /**
     * A moment that is over.
     *
     * @param at the moment; the last thing that had happened by then may be older
     * @param past the project as it was
     */
    public record Moment(Instant at, Past past) {}

    private final ReadOnlyObjectWrapper<Optional<Moment>> moment = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** The moment that is shown, or empty for now. */
    public ReadOnlyObjectProperty<Optional<Moment>> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    public Optional<Moment> moment() {
        return moment.get();
    }

    /** The project as it was, or empty for now. */
    public Optional<Past> past() {
        return moment.get().map(Moment::past);
    }

    /** Whether a moment of the past is shown. */
    public boolean isPast() {
        return moment.get().isPresent();
    }

    /** Why nothing can be changed while the past is shown. */
    public static String reason() {
        return TEXTS.say("past-reason");
    }

    /** Shows the project as it was. */
    public void look(final Moment at) {
        moment.set(Optional.of(at));
    }

    /** Shows what is now. */
    public void now() {
        moment.set(Optional.empty());
    }
}
