package vespera.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.jobs.Jobs;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.sessions.Memory;
import vespera.store.backup.BackupFile;
import vespera.store.backup.BackupName;
import vespera.store.backup.BackupVerifier;
import vespera.store.backup.BackupWriter;
import vespera.store.backup.Living;

/**
 * Backups of an open atelier: by hand at any time, and by itself while a window is open, when something changed since
 * the last one and that is long enough ago. One is made at a time; nothing waits for it.
 */
public final class Backups implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Backups.class.getName());
    private static final String TITLE = "Backing up";
    private static final String TROUBLE = "backups.trouble";
    private static final Duration FIRST_LOOK = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofMinutes(10);

    private final Living atelier;
    private final Settings settings;
    private final Memory memory;
    private final Jobs jobs;
    private final InstantSource clock;
    private final LongSupplier last;
    private final Runnable scan;
    private final BackupPlace place;
    private final BackupWriter writer;
    private final ReentrantLock one = new ReentrantLock();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Instant notBefore = Instant.MIN;
    private @Nullable Packed newest;
    private @Nullable ScheduledExecutorService looking;

    /**
     * A backup in the place for backups.
     *
     * @param at when it was made
     * @param automatic whether it was made by itself; only such ones are ever deleted by themselves
     * @param size in bytes
     * @param verified when it was last read whole and found good, as far as this atelier knows
     */
    public record Kept(Path file, Instant at, boolean automatic, long size, Optional<Instant> verified) {}

    /** How far the journal was in a backup. */
    private record Packed(Path file, long sequence) {}

    Backups(
            final Living atelier,
            final Settings settings,
            final Memory memory,
            final Jobs jobs,
            final InstantSource clock,
            final LongSupplier last,
            final Runnable scan) {
        this(atelier, settings, memory, jobs, clock, last, scan, new BackupWriter());
    }

    /**
     * @param last the sequence number of the last entry kept
     * @param scan takes in what other programs changed in her folder
     */
    Backups(
            final Living atelier,
            final Settings settings,
            final Memory memory,
            final Jobs jobs,
            final InstantSource clock,
            final LongSupplier last,
            final Runnable scan,
            final BackupWriter writer) {
        this.atelier = atelier;
        this.settings = settings;
        this.memory = memory;
        this.jobs = jobs;
        this.clock = clock;
        this.last = last;
        this.scan = scan;
        this.writer = writer;
        this.place = new BackupPlace(atelier.folder().root(), memory);
    }

    /** The same by another clock, for tests. */
    Backups by(final InstantSource other) {
        return new Backups(atelier, settings, memory, jobs, other, last, scan, writer);
    }

    /** How it is set now. */
    public BackupPlan plan() {
        return settings.backups();
    }

    /**
     * Sets how it is done from now on.
     *
     * @throws Refused where the place is not there or will not do; then nothing is changed
     */
    public void plan(final BackupPlan wanted) {
        if (wanted.on()) {
            place.ready(wanted);
        }
        settings.setBackups(wanted);
        synchronized (this) {
            notBefore = Instant.MIN;
        }
        tell("");
    }

    /** The folder that backups go to, whether it is there now or not. */
    public Path folder() {
        return place.folder(plan());
    }

    /**
     * The folder that backups go to, made where it is missing.
     *
     * @throws Refused where the place that was chosen is not there
     */
    public Path ready() {
        return place.ready(plan());
    }

    /** The backups in the place for backups, newest first; none where that is not there. */
    public List<Kept> list() {
        return place.list(plan());
    }

    /** When the next is due if something has changed by then; empty where it is switched off. */
    public Optional<Instant> nextDue() {
        if (!plan().on()) {
            return Optional.empty();
        }
        final Instant now = clock.instant();
        final Instant due = lastAutomatic()
                // One from the future, of a clock that was wrong, must not put the next off for years.
                .filter(kept -> !kept.at().isAfter(now))
                .map(kept -> kept.at().plusSeconds(plan().keep().secondsBetween()))
                .orElse(now);
        synchronized (this) {
            return Optional.of(due.isBefore(notBefore) ? notBefore : due);
        }
    }

    /** Why the last attempt by itself failed, for a person; empty where it did not. It is tried again. */
    public Optional<String> trouble() {
        return memory.recall(TROUBLE).filter(said -> !said.isEmpty());
    }

    /** Is told, on any thread, that a backup was made or failed, or that the settings changed. */
    public void onChange(final Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Makes one now in the place for backups; blocks. It is never deleted by itself.
     *
     * @throws Refused where it could not be made
     * @throws CancellationException where its job was cancelled
     */
    public Kept backUpNow() {
        return make(ready(), false, false);
    }

    /**
     * Makes one in a file of her choice; blocks.
     *
     * @param to a file that does not exist, or a folder that does
     * @param small whether the vectors are left out, which can be computed again
     * @throws Refused where it could not be made
     * @throws CancellationException where its job was cancelled
     */
    public Kept backUp(final Path to, final boolean small) {
        final Path file = to.toAbsolutePath().normalize();
        if (file.startsWith(atelier.folder().root())) {
            throw new Refused(
                    "bad-place",
                    "“" + file + "” lies inside the atelier itself, so the backup would be lost with it.",
                    "Choose a place outside of the folder, best on another disk.");
        }
        return Files.isDirectory(file) ? make(file, false, small) : make(file, name(false), small);
    }

    /** Reads a backup whole and checks all that is in it, the journal included; blocks. */
    public BackupFile.Check verify(final Path file) {
        final BackupFile.Check check = jobs.run(
                "Checking a backup", job -> new BackupVerifier(atelier.codec(), atelier.chain()).verify(file, job));
        if (check.ok() && file.startsWith(folder())) {
            noteChecked(file);
        }
        return check;
    }

    /** As {@link #verify}: what does not hold, for a person; empty where everything does. */
    public List<String> problems(final Path file) {
        return verify(file).problems();
    }

    private void noteChecked(final Path file) {
        try {
            place.checked(file, Files.size(file), clock.instant(), list());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the size of a backup could not be read");
        }
    }

    /** From now on looks every minute whether one is due. */
    public synchronized void start() {
        if (looking == null) {
            final ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
                final Thread thread = new Thread(work, "backups");
                thread.setDaemon(true);
                thread.setPriority(Thread.MIN_PRIORITY);
                return thread;
            });
            final var _ = started.scheduleWithFixedDelay(
                    this::look, FIRST_LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
            looking = started;
        }
    }

    /** Makes one if it is due; whether one was made. Trouble is kept to be told, and it is tried again later. */
    boolean look() {
        try {
            if (!due()) {
                return false;
            }
            make(ready(), true, false);
            rotate();
            tell("");
            return true;
        } catch (CancellationException e) {
            // She stopped it: not again before the next would be due anyway.
            later(Duration.ofSeconds(plan().keep().secondsBetween()));
        } catch (Refused e) {
            later(RETRY);
            tell((e.getMessage() + " " + e.hint()).strip());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a backup could not be made", e);
            later(RETRY);
            tell("The last automatic backup failed for a reason that is in the log; it is tried again.");
        }
        return false;
    }

    private boolean due() {
        return nextDue().filter(at -> !at.isAfter(clock.instant())).isPresent() && changed();
    }

    /** Whether the journal is further than it is in the newest automatic backup. */
    private boolean changed() {
        return lastAutomatic()
                .map(kept -> sequence(kept.file()) != last.getAsLong())
                .orElse(last.getAsLong() > 0);
    }

    private synchronized long sequence(final Path file) {
        final Packed known = newest;
        if (known != null && known.file().equals(file)) {
            return known.sequence();
        }
        long sequence = -1;
        try (BackupFile backup = BackupFile.open(file)) {
            sequence = backup.manifest().sequence();
        } catch (Refused | IOException e) {
            LOG.log(System.Logger.Level.INFO, "the newest backup cannot be read; another is made");
        }
        newest = new Packed(file, sequence);
        return sequence;
    }

    private Optional<Kept> lastAutomatic() {
        return list().stream().filter(Kept::automatic).findFirst();
    }

    private synchronized void later(final Duration by) {
        notBefore = clock.instant().plus(by);
    }

    private BackupName name(final boolean automatic) {
        return new BackupName(place.atelier(), clock.instant(), automatic);
    }

    private Kept make(final Path folder, final boolean automatic, final boolean small) {
        BackupName name = name(automatic);
        while (Files.exists(folder.resolve(name.file()))) {
            name = new BackupName(name.atelier(), name.at().plusSeconds(1), automatic);
        }
        return make(folder.resolve(name.file()), name, small);
    }

    private Kept make(final Path file, final BackupName name, final boolean small) {
        one.lock();
        try {
            place.clear(plan());
            scan.run();
            final BackupWriter.Made made = jobs.run(TITLE, job -> writer.write(atelier, file, name, small, job));
            if (file.startsWith(folder())) {
                noteChecked(file);
            }
            listeners.forEach(Runnable::run);
            return new Kept(made.file(), name.at(), name.automatic(), made.size(), Optional.of(clock.instant()));
        } finally {
            one.unlock();
        }
    }

    private void rotate() {
        final Path folder = folder();
        final List<BackupName> all = list().stream()
                .map(kept -> BackupName.of(kept.file().getFileName().toString()))
                .flatMap(Optional::stream)
                .filter(name -> name.atelier().equals(place.atelier()))
                .toList();
        for (final BackupName old : plan().keep().surplus(all)) {
            try {
                Files.deleteIfExists(folder.resolve(old.file()));
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "an old backup could not be deleted");
            }
        }
    }

    /** Each trouble once, however often it is met again. */
    private void tell(final String trouble) {
        if (!memory.recall(TROUBLE).orElse("").equals(trouble)) {
            memory.remember(TROUBLE, trouble);
        }
        listeners.forEach(Runnable::run);
    }

    /** Makes a last one if it is due, and stops. */
    @Override
    public void close() {
        final ScheduledExecutorService started;
        synchronized (this) {
            started = looking;
            looking = null;
        }
        if (started != null) {
            started.shutdown();
            look();
        }
    }
}
