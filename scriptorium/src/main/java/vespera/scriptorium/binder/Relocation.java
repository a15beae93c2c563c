package vespera.scriptorium.binder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.arrangement.ArrangementEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.links.RenamePlan;

/**
 * What moving folders and documents means: for files, for links, and for how the binder is arranged.
 *
 * @param wish what was asked for
 * @param links which files get which paths, and which texts change for it; no moves where only empty folders do
 * @param arranged orders and goals that go along
 */
public record Relocation(Wish wish, RenamePlan links, List<ArrangementEvent> arranged) {

    public Relocation {
        arranged = List.copyOf(arranged);
    }

    /**
     * What is to go where.
     *
     * @param words what is done, for the history, in the past tense
     * @param folders folders by their paths, and what these become
     * @param documents single documents by their ids, and their new paths
     * @param order a folder's order once all is there; empty where nobody said so
     */
    public record Wish(
            String words, Map<String, String> folders, Map<DocumentId, String> documents, Optional<Order> order) {

        public Wish {
            folders = Map.copyOf(folders);
            documents = Map.copyOf(documents);
        }
    }

    /**
     * The order of a folder.
     *
     * @param folder its path, empty for the atelier's own
     * @param list as {@link BinderOrder#written} has it; null for as it comes
     */
    public record Order(String folder, @Nullable String list) {}
}
