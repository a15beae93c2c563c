package vespera.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import vespera.scriptorium.erasure.ErasurePlan;
import vespera.scriptorium.erasure.Erasures;
import vespera.scriptorium.graph.KnowledgeGraph;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Recorded;

/** Erasing in an open atelier, and clearing what was erased from everything that was made of it. */
public final class Forgetting {

    private static final System.Logger LOG = System.getLogger(Forgetting.class.getName());

    private final Atelier atelier;

    public Forgetting(final Atelier atelier) {
        this.atelier = atelier;
    }

    /** What can be erased, and the erasing. */
    public Erasures erasures() {
        return new Erasures(
                atelier.gate(), atelier.journal(), atelier.artifacts(), atelier.documents(), atelier.tasks());
    }

    /** Takes out what a plan says, and first what was computed from it. */
    public Recorded erase(final Origin origin, final ErasurePlan plan, final String why) {
        atelier.derived().forget(plan.contents());
        return erasures().erase(origin, plan, why);
    }

    /**
     * Clears what was erased from the mirror, the artifact folders, the vectors and the graph. The graph keeps what it
     * held in its own files for a time of its own, so it is thrown away and grown again.
     *
     * @return whether all of it is cleared; what is not is made good at the next start
     */
    public boolean everywhere() {
        boolean all = atelier.files().catchUp(Long.MAX_VALUE);
        try {
            atelier.vectors().forgetUnused();
            graph();
        } catch (RuntimeException | IOException e) {
            LOG.log(System.Logger.Level.WARNING, "what was erased could not be cleared everywhere yet", e);
            all = false;
        }
        return all;
    }

    /** Throws the graph away, so that it grows again from the journal; where it is not open, when it next is. */
    void graph() throws IOException {
        final Path graph =
                StorePlace.of(atelier.folder().root()).resolve("databases").resolve("graph");
        if (!Files.isDirectory(graph)) {
            return;
        }
        if (atelier.graph().state() != KnowledgeGraph.State.CLOSED) {
            atelier.upkeep().regrow();
            return;
        }
        try (Stream<Path> all = Files.walk(graph)) {
            for (final Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
