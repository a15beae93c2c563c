package vespera.scriptorium.artifacts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The kept artifacts. */
public interface ArtifactRecords {

    /**
     * Which artifacts to list; null means any.
     *
     * @param since milliseconds since 1970 UTC, inclusive
     * @param words every word must stand in the title or path
     * @param limit at least 1
     */
    record Filter(
            Artifact.@Nullable Type type,
            @Nullable UUID task,
            @Nullable UUID document,
            @Nullable Long since,
            String words,
            int limit) {

        /** The newest of all sorts. */
        public static Filter newest(final int limit) {
            return new Filter(null, null, null, null, "", limit);
        }
    }

    /** Newest first. */
    List<Artifact> artifacts(Filter filter);

    Optional<Artifact> artifact(UUID id);

    /** Artifacts whose kept content has this hash, oldest first, at most so many. */
    List<Artifact> holding(String hash, int limit);
}
