package vespera.desktop.shell;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import vespera.desktop.desk.Notices;
import vespera.desktop.fx.FxThread;
import vespera.gateway.Atelier;
import vespera.scriptorium.jobs.Background;

/** What an open atelier does in the background once the window stands, one thing after another. */
public final class Startup {

    private static final System.Logger LOG = System.getLogger(Startup.class.getName());

    private record Step(String name, Runnable work) {}

    private final Atelier atelier;
    private final Notices notices;
    private final BooleanSupplier stopping;

    /** @param stopping whether the window is going, so that nothing more is to be started */
    public Startup(final Atelier atelier, final Notices notices, final BooleanSupplier stopping) {
        this.atelier = atelier;
        this.notices = notices;
        this.stopping = stopping;
    }

    /** Does it all; blocks, and the thread gives way to the window from then on. Where one thing fails the person is told and the rest goes on. */
    public void run() {
        Background.giveWay();
        final List<Step> steps = List.of(
                new Step("The folder could not be looked through", atelier::scan),
                new Step(
                        "The graph could not be started", () -> atelier.upkeep().start()),
                new Step("Search by meaning could not be started", atelier::startMeaning),
                new Step("Suggestions could not be started", atelier.organising()::start),
                new Step("The artifact folders could not be started", atelier::startFolders),
                new Step("Automatic backups could not be started", atelier.backups()::start),
                new Step("Changes by other programs are not noticed just now", atelier::startWatch));
        for (final Step step : steps) {
            if (stopping.getAsBoolean()) {
                return;
            }
            attempt(step);
        }
    }

    private void attempt(final Step step) {
        try {
            step.work.run();
        } catch (CancellationException stopped) {
            FxThread.run(() -> notices.say(
                    Notices.Tone.INFO,
                    "Indexing was stopped. What was found so far is there; look at the folder again for the rest."));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a part of the atelier did not start", e);
            FxThread.run(() -> notices.say(Notices.Tone.PROBLEM, step.name + ". Everything else works."));
        }
    }
}
