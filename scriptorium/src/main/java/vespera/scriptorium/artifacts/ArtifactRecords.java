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
     * @param upTo the number of the last event to be listed, inclusive
     */
    record Filter(
            Artifact.@Nullable Type type,
            @Nullable UUID task,
            @Nullable UUID document,
            @Nullable Long since,
            String words,
            int limit,
            @Nullable Long upTo) {

        /** Up to the last event of all. */
        public Filter(
                final Artifact.@Nullable Type type,
                final @Nullable UUID task,
                final @Nullable UUID document,
                final @Nullable Long since,
                final String words,
                final int limit) {
            this(type, task, document, since, words, limit, null);
        }

        /** The same, of what had happened by an event. */
        public Filter upTo(final long sequence) {
            return new Filter(type, task, document, since, words, limit, sequence);
        }

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
