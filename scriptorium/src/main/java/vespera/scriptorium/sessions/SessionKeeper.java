package vespera.scriptorium.sessions;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.LiveView;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Row;

/**
 * Keeps a session known to be alive: it is noted when a window opens, or in one transaction with a command's first
 * event, so that no event is without its session and a command that only reads leaves nothing behind. After that it
 * beats every fifteen seconds until it ends; one that has no end was cut off.
 */
public final class SessionKeeper implements LiveView, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SessionKeeper.class.getName());

    /** Seconds between two beats. */
    public static final int BEAT_SECONDS = 15;

    private static final String NOWHERE = "{}";

    private final SessionRecords records;
    private final InstantSource clock;
    private final SessionRecord self;
    private volatile Supplier<String> place = () -> NOWHERE;
    private volatile boolean noted;
    private @Nullable ScheduledExecutorService heart;
    private boolean closed;

    /**
     * @param id as the events of this run carry it
     * @param actor the name of who runs it
     */
    public SessionKeeper(
            final SessionRecords records,
            final InstantSource clock,
            final UUID id,
            final SessionRecord.Kind kind,
            final String actor) {
        this.records = records;
        this.clock = clock;
        this.self = new SessionRecord(id, kind, actor, clock.millis(), clock.millis(), null, NOWHERE);
    }

    public UUID id() {
        return self.id();
    }

    /** Where the session stands, asked at every beat, as a JSON object. */
    public void placeBy(final Supplier<String> now) {
        place = now;
    }

    /** Notes the session now and begins to beat, as a window does; harmless when done already. */
    public void begin() {
        records.begin(self);
        noted();
    }

    private synchronized void noted() {
        noted = true;
        if (heart == null && !closed) {
            final ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("heartbeat").factory());
            final var _ = started.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
            heart = started;
        }
    }

    /** Notes that it is alive; nothing where the session was never noted. A disk that refuses is asked again later. */
    public void beat() {
        if (!noted) {
            return;
        }
        try {
            records.beat(self.id(), clock.millis(), place.get());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "a heartbeat could not be kept");
        }
    }

    /** The window session before this one, where it was cut off: without an end although it runs no more. */
    public Optional<SessionRecord> interrupted() {
        return records.windows(2).stream()
                .filter(s -> !s.id().equals(self.id()))
                .findFirst()
                .filter(s -> s.end().isEmpty());
    }

    @Override
    public Staged stage(final List<Recorded> entries, final List<Row> given) {
        final boolean ours =
                entries.stream().anyMatch(e -> e.entry().origin().session().equals(self.id()));
        return noted || !ours ? Staged.nothing() : Staged.of(List.of(new SessionRow(self)), this::noted);
    }

    @Override
    public Optional<String> refusal(final List<? extends Event> events) {
        return Optional.empty();
    }

    /** Ends the session in good order. */
    @Override
    public void close() {
        final ScheduledExecutorService beating;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            beating = heart;
        }
        if (beating != null) {
            beating.shutdownNow();
        }
        if (noted) {
            records.end(self.id(), clock.millis(), place.get());
        }
    }
}
