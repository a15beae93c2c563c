package vespera.store.folders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.documents.Document;

/**
 * Which versions of a text lie in the folders: the newest 20, and the last of each day (UTC). The others are in the
 * journal only, from which nothing is ever collected. Of other files every version lies there.
 */
final class Thinning {

    static final int NEWEST = 20;

    private final ArtifactRecords artifacts;
    private final Map<UUID, Judged> judged = new HashMap<>();

    /** A document's versions that stay, and those that have had their time, newest first; down to some version. */
    private record Judged(Set<UUID> staying, List<Artifact> leaving, long downTo) {}

    Thinning(final ArtifactRecords artifacts) {
        this.artifacts = artifacts;
    }

    private static boolean thinned(final Artifact artifact) {
        final String path = artifact.path();
        return artifact.type() == Artifact.Type.VERSION
                && artifact.document() != null
                && path != null
                && switch (Document.kindOf(path)) {
                    case MARKDOWN, TEXT -> true;
                    case IMAGE, EXTRACTED, OTHER -> false;
                };
    }

    /** Looks at the documents that the given artifacts are versions of. */
    void look(final List<Artifact> batch) {
        final Map<UUID, Integer> counts = new HashMap<>();
        final Map<UUID, Long> first = new HashMap<>();
        for (final Artifact artifact : batch) {
            final UUID document = artifact.document();
            if (document != null && thinned(artifact)) {
                counts.merge(document, 1, Integer::sum);
                first.merge(document, artifact.sequence(), Math::min);
            }
        }
        counts.forEach((document, count) -> {
            final Judged near = judge(document, NEWEST + count + 1);
            judged.put(
                    document,
                    near.downTo() <= first.getOrDefault(document, 0L) ? near : judge(document, Integer.MAX_VALUE));
        });
    }

    private Judged judge(final UUID document, final int most) {
        final List<Artifact> versions =
                artifacts.artifacts(new ArtifactRecords.Filter(Artifact.Type.VERSION, null, document, null, "", most));
        final Set<UUID> staying = new HashSet<>();
        final List<Artifact> leaving = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            final Artifact version = versions.get(i);
            final boolean stays = i < NEWEST
                    || !thinned(version)
                    || !Places.day(version.at())
                            .equals(Places.day(versions.get(i - 1).at()));
            if (stays) {
                staying.add(version.id());
            } else {
                leaving.add(version);
            }
        }
        // Fewer than asked for: these are all there are.
        final long downTo = versions.size() < most ? 0 : versions.getLast().sequence();
        return new Judged(staying, leaving, downTo);
    }

    /** Whether an artifact that was looked at lies in the folders. */
    boolean stays(final Artifact artifact) {
        final UUID document = artifact.document();
        if (document == null || !thinned(artifact)) {
            return true;
        }
        final Judged about = judged.get(document);
        return about == null || about.staying().contains(artifact.id());
    }

    /** Versions that are to leave the folders now. */
    List<Artifact> leaving() {
        return judged.values().stream().flatMap(j -> j.leaving().stream()).toList();
    }
}
