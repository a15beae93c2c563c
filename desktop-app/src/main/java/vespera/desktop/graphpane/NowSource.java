package vespera.desktop.graphpane;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.past.LinkThen;
import vespera.scriptorium.tasks.TaskTree;

/** What is now. */
final class NowSource implements GraphSource {

    private final Atelier atelier;

    NowSource(final Atelier atelier) {
        this.atelier = atelier;
    }

    @Override
    public List<Document> documents() {
        return atelier.catalogue().here();
    }

    @Override
    public List<LinkThen> links() {
        final Map<DocumentId, List<RawLink>> links =
                atelier.documents().records().allLinks();
        final List<LinkThen> found = new ArrayList<>();
        for (final Document from : documents()) {
            for (final RawLink link : links.getOrDefault(from.id(), List.of())) {
                if (!link.commented()) {
                    found.add(new LinkThen(from, link, atelier.links().resolve(from.path(), link)));
                }
            }
        }
        return found;
    }

    @Override
    public List<String> tags(final Document document) {
        return atelier.documents().records().tags(document.id());
    }

    @Override
    public TaskTree tasks() {
        return atelier.tasks().tree();
    }

    @Override
    public List<Document> targets(final String notes) {
        return atelier.links().targets(notes);
    }
}
