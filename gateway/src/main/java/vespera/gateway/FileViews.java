package vespera.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vespera.scriptorium.followers.Follower;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.tasks.TaskTree;
import vespera.store.CoreStore;
import vespera.store.folders.ArtifactFolderFollower;
import vespera.store.folders.FolderCheck;
import vespera.store.mirror.MirrorCheck;
import vespera.store.mirror.MirrorFollower;

/**
 * The views of the journal that are files for people: the mirror and the artifact folders. The window follows with them
 * in the background; a command has them catch up before it ends.
 */
public final class FileViews {

    private static final int STEP = 50;
    private static final long LEAVING_MILLIS = 500;

    private final Path home;
    private final CoreStore store;
    private final Gate gate;
    private final Supplier<TaskTree> tasks;
    private final MirrorFollower mirror;
    private final ArtifactFolderFollower folders;
    private final long opened;

    FileViews(final Path home, final CoreStore store, final Gate gate, final Supplier<TaskTree> tasks) {
        this.home = home;
        this.store = store;
        this.gate = gate;
        this.tasks = tasks;
        this.mirror =
                new MirrorFollower(home.resolve("mirror"), store.journal(), store.blobs(), store.artifacts(), tasks);
        this.folders = new ArtifactFolderFollower(
                home.resolve("artifacts"), store.journal(), store.artifacts(), store.blobs());
        this.opened = gate.last();
    }

    /** The followers, the mirror first: the journal may be grown from it again. Each may be told from several threads. */
    List<Follower> followers() {
        return List.of(mirror, folders);
    }

    /** At the end of a command that changed something, for a moment; where they follow in the background, they have. */
    void leave(final Followers background) {
        if (gate.last() > opened && !background.behind().containsKey(mirror.name())) {
            catchUp(LEAVING_MILLIS);
        }
    }

    /**
     * Brings them up to date on this thread; what is left when the time is over is made good the next time. That the
     * files cannot be written costs nothing that is kept, and is only noted.
     *
     * @param millis how long at most, give or take a step of 50 entries
     * @return whether all of them have caught up
     */
    public boolean catchUp(final long millis) {
        final long deadline = System.nanoTime() + Math.min(millis, Long.MAX_VALUE / 2_000_000) * 1_000_000;
        boolean all = true;
        for (final Follower follower : followers()) {
            try {
                all &= catchUp(follower, deadline);
            } catch (RuntimeException e) {
                all = false;
                System.getLogger(FileViews.class.getName())
                        .log(System.Logger.Level.WARNING, follower.name() + " could not be brought up to date", e);
            }
        }
        return all;
    }

    private boolean catchUp(final Follower follower, final long deadline) {
        long reached = follower.applied();
        while (reached < gate.last()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            final List<Entry> entries = store.journal().read(reached, STEP);
            final List<Recorded> recorded = new ArrayList<>(entries.size());
            for (final Entry entry : entries) {
                if (entry.payload() != null) {
                    recorded.add(new Recorded(entry, gate.event(entry)));
                }
            }
            reached = entries.getLast().sequence();
            follower.apply(recorded, reached);
        }
        return true;
    }

    /** Compares the mirror with the journal. */
    public MirrorCheck.Found checkMirror() {
        try {
            return new MirrorCheck(home.resolve("mirror"), store.journal(), store.blobs(), gate::event, tasks).run();
        } catch (IOException e) {
            throw new UncheckedIOException("The mirror cannot be read.", e);
        }
    }

    /** Compares the artifact folders with the journal. */
    public FolderCheck.Found checkFolders() {
        try {
            return new FolderCheck(
                            home.resolve("artifacts"), store.journal(), store.artifacts(), store.blobs(), gate::event)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("The artifact folders cannot be read.", e);
        }
    }

    /** Writes the whole mirror again from the journal; what was there is put aside in its folder. */
    public void regrowMirror() {
        mirror.startAgain();
        catchUp(mirror, Long.MAX_VALUE);
    }

    /** Writes artifact files again from the journal; those that are damaged are replaced. */
    public void regrowFolders() {
        folders.startAgain();
        catchUp(folders, Long.MAX_VALUE);
    }
}
