package vespera.desktop.shell;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import vespera.desktop.desk.Notices;
import vespera.desktop.fx.FxThread;
import vespera.desktop.texts.Texts;
import vespera.gateway.Atelier;
import vespera.scriptorium.jobs.Background;

/** What an open atelier does in the background once the window stands, one thing after another. */
public final class Startup {

    private static final Texts TEXTS = Texts.of(Startup.class);
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
                new Step(TEXTS.say("start-folder"), atelier::scan),
                new Step(TEXTS.say("start-graph"), () -> atelier.upkeep().start()),
                new Step(TEXTS.say("start-meaning"), atelier::startMeaning),
                new Step(TEXTS.say("start-suggestions"), atelier.organising()::start),
                new Step(TEXTS.say("start-artifacts"), atelier::startFolders),
                new Step(TEXTS.say("start-backups"), atelier.backups()::start),
                new Step(TEXTS.say("start-watch"), atelier::startWatch));
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
            FxThread.run(() -> notices.say(Notices.Tone.INFO, TEXTS.say("indexing-stopped")));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a part of the atelier did not start", e);
            FxThread.run(() -> notices.say(Notices.Tone.PROBLEM, TEXTS.say("rest-works", step.name)));
        }
    }
}
