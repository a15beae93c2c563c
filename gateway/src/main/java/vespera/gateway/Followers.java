package vespera.gateway;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import vespera.scriptorium.followers.Follower;
import vespera.scriptorium.followers.FollowerRunner;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Journal;

/** The views that lag behind the journal: those that have been started, each on a thread of its own. */
public final class Followers implements AutoCloseable {

    private final Journal journal;
    private final Gate gate;
    private final List<FollowerRunner> runners = new CopyOnWriteArrayList<>();

    Followers(final Journal journal, final Gate gate) {
        this.journal = journal;
        this.gate = gate;
    }

    void start(final Follower follower) {
        runners.add(FollowerRunner.start(follower, journal, gate));
    }

    /** How many entries each is behind, by name. */
    public Map<String, Long> behind() {
        return runners.stream().collect(Collectors.toMap(FollowerRunner::name, FollowerRunner::behind));
    }

    /** Those that stand still, with the reason. */
    public Map<String, String> troubles() {
        return runners.stream()
                .filter(f -> !f.trouble().isEmpty())
                .collect(Collectors.toMap(FollowerRunner::name, FollowerRunner::trouble));
    }

    /** Waits until the named ones have applied everything kept by now; false if they do not in time. */
    public boolean await(final Set<String> names, final long millis) throws InterruptedException {
        boolean all = true;
        for (final FollowerRunner runner : runners) {
            if (names.contains(runner.name())) {
                all &= runner.await(millis);
            }
        }
        return all;
    }

    /** Stops them, the youngest first. */
    @Override
    public void close() {
        runners.reversed().forEach(Atelier::closing);
    }
}
