package vespera.gateway;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vespera.scriptorium.followers.Follower;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.sessions.Memory;

/** Notes beside the journal how far a follower was, so that status need not open the follower's own store. */
final class RememberedOffset implements Follower {

    private final Follower follower;
    private final Memory memory;

    RememberedOffset(final Follower follower, final Memory memory) {
        this.follower = follower;
        this.memory = memory;
    }

    private static String key(final String name) {
        return "follower." + name + ".applied";
    }

    /** How far behind the named follower was; all of the journal where its store is not there. */
    static long behind(final Memory memory, final String name, final long last, final Path store) {
        if (!Files.isDirectory(store)) {
            return last;
        }
        return Math.max(0, last - memory.recall(key(name)).map(Long::parseLong).orElse(0L));
    }

    @Override
    public String name() {
        return follower.name();
    }

    @Override
    public long applied() {
        final long applied = follower.applied();
        memory.remember(key(name()), Long.toString(applied));
        return applied;
    }

    @Override
    public void apply(final List<Recorded> entries, final long upTo) {
        follower.apply(entries, upTo);
        memory.remember(key(name()), Long.toString(upTo));
    }

    @Override
    public int batch() {
        return follower.batch();
    }

    @Override
    public void close() {
        follower.close();
    }
}
