package vespera.desktop.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import vespera.desktop.fx.FxThread;
import vespera.desktop.texts.Texts;
import vespera.gateway.Atelier;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.past.Past;
import vespera.scriptorium.tasks.TaskTree;

/**
 * Everything a view is given.
 *
 * @param dark whether the dark theme is on
 * @param asOf which moment the views show
 * @param focus where the keyboard is to go
 */
public record Desk(
        Atelier atelier,
        Origin origin,
        Selection selection,
        Work work,
        Notices notices,
        Navigator navigator,
        BooleanProperty dark,
        AsOf asOf,
        Focus focus) {

    private static final Texts TEXTS = Texts.of(Desk.class);

    /** One that shows what is now until its own {@link #asOf} says otherwise. */
    public Desk(
            final Atelier atelier,
            final Origin origin,
            final Selection selection,
            final Work work,
            final Notices notices,
            final Navigator navigator,
            final BooleanProperty dark) {
        this(atelier, origin, selection, work, notices, navigator, dark, new AsOf(), new Focus());
    }

    /** The tasks of the moment that is shown. */
    public TaskTree tree() {
        return asOf.past().map(Past::tasks).orElseGet(() -> atelier.tasks().tree());
    }

    /** The day of the moment that is shown. */
    public LocalDate today() {
        final ZoneId zone = ZoneId.systemDefault();
        return asOf.moment()
                .map(moment -> LocalDate.ofInstant(moment.at(), zone))
                .orElseGet(() -> LocalDate.now(zone));
    }

    /** Whether something may be changed; where not, since the past is shown, it says so and offers the way back. */
    public boolean mayChange() {
        if (asOf.isPast()) {
            notices.offerOnce(Notices.Tone.INFO, AsOf.reason(), TEXTS.say("back-to-now"), asOf::now);
            return false;
        }
        return true;
    }

    /** Hears of every change to the atelier on the FX thread, whoever made it, in order. */
    public void onChange(final Consumer<List<Recorded>> listener) {
        atelier.gate().subscribe(entries -> FxThread.run(() -> listener.accept(entries)));
    }
}
