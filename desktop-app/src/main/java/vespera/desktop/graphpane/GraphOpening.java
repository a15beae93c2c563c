package vespera.desktop.graphpane;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.graphview.GraphIndex;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;

/** Opens what stands behind things and connections of the graph. FX thread only. */
final class GraphOpening {

    private static final Texts TEXTS = Texts.of(GraphOpening.class);

    private final Desk desk;
    private final GraphModel model;

    GraphOpening(final Desk desk, final GraphModel model) {
        this.desk = desk;
        this.model = model;
    }

    /** Opens a thing where it is worked on. */
    void thing(final String id) {
        final Subject subject = model.subject(id);
        final String unwritten = model.unwritten(id);
        final int number = model.graph().indexOf(id);
        if (subject != null) {
            desk.navigator().open(subject);
        } else if (unwritten != null) {
            desk.notices()
                    .offer(
                            Notices.Tone.INFO,
                            TEXTS.say("unwritten", unwritten),
                            TEXTS.say("write-it"),
                            () -> write(unwritten));
        } else if (number >= 0 && model.graph().node(number).kind() == GraphNode.Kind.ENTITY) {
            desk.navigator().entity(id);
        }
    }

    /** Opens the passage that made a connection, or the thing it comes from. */
    void passage(final GraphEdge edge) {
        final DocumentId document = document(model.graph(), edge);
        if (document != null) {
            desk.navigator().openAt(document, Math.max(1, edge.line()));
        } else {
            thing(edge.owner());
        }
    }

    /** The document whose line made a connection, or null where none did. */
    static @Nullable DocumentId document(final GraphIndex graph, final GraphEdge edge) {
        final int owner = graph.indexOf(edge.owner());
        if (owner < 0) {
            return null;
        }
        final GraphNode node = graph.node(owner);
        return switch (node.kind()) {
            case DOCUMENT -> new DocumentId(UUID.fromString(node.id()));
            case SECTION -> GraphModel.document(node.id());
            case MISSING, TAG, TASK, ENTITY, ROLE, CHANNEL, MESSAGE, DECISION -> null;
        };
    }

    private void write(final String title) {
        if (!desk.mayChange()) {
            return;
        }
        final String path = title.endsWith(".md") ? title : title + ".md";
        desk.work()
                .command(
                        () -> desk.atelier().documents().create(desk.origin(), path, "# " + title + "\n\n"),
                        made -> desk.navigator().open(new Subject.OfDocument(made.id())));
    }
}
