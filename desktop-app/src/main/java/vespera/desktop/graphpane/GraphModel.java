package vespera.desktop.graphpane;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Subject;
import vespera.desktop.graphview.GraphIndex;
import vespera.desktop.graphview.Look;
import vespera.desktop.graphview.Shown;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.Subgraph;
import vespera.scriptorium.tasks.TaskId;

/** What of the graph is to be seen, and what is. Holds no nodes of the screen. FX thread only. */
final class GraphModel {

    private final ObjectProperty<Wish> wish = new SimpleObjectProperty<>(Wish.FIRST);
    private final ReadOnlyObjectWrapper<Chosen> chosen = new ReadOnlyObjectWrapper<>(nothing());
    private final ReadOnlyObjectWrapper<Offers> offers =
            new ReadOnlyObjectWrapper<>(Offers.of(new Subgraph(List.of(), List.of())));

    private static Chosen nothing() {
        final GraphIndex empty = new GraphIndex(new Subgraph(List.of(), List.of()));
        return new Chosen(new Shown(empty, Look.plain(empty)), List.of());
    }

    /** What she wants to see. */
    ObjectProperty<Wish> wishProperty() {
        return wish;
    }

    Wish wish() {
        return wish.get();
    }

    /** Wishes something else. */
    void wish(final UnaryOperator<Wish> change) {
        wish.set(change.apply(wish.get()));
    }

    /** What is shown now. */
    ReadOnlyObjectProperty<Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    Chosen chosen() {
        return chosen.get();
    }

    /** The graph shown now. */
    GraphIndex graph() {
        return chosen.get().shown().graph();
    }

    /** What can be chosen. */
    ReadOnlyObjectProperty<Offers> offersProperty() {
        return offers.getReadOnlyProperty();
    }

    void offered(final Offers now) {
        offers.set(now);
    }

    void shown(final Chosen now) {
        chosen.set(now);
    }

    /** What a node stands for, or null where that cannot be selected. */
    @Nullable
    Subject subject(final @Nullable String node) {
        final int number = node == null ? -1 : graph().indexOf(node);
        return number < 0 ? null : subject(graph().node(number));
    }

    /** What a node stands for, or null where that cannot be selected. */
    static @Nullable Subject subject(final GraphNode node) {
        return switch (node.kind()) {
            case DOCUMENT -> new Subject.OfDocument(new DocumentId(UUID.fromString(node.id())));
            case TASK -> new Subject.OfTask(TaskId.of(node.id()));
            case TAG -> new Subject.OfTag(node.title().replaceFirst("^#", ""));
            case MESSAGE, DECISION -> new Subject.OfArtifact(UUID.fromString(node.path()));
            case SECTION -> new Subject.OfDocument(document(node.id()));
            case MISSING, ENTITY, ROLE, CHANNEL -> null;
        };
    }

    /** The document a section is in: its id stands after the first colon. */
    static DocumentId document(final String section) {
        final int colon = section.indexOf(':');
        return new DocumentId(UUID.fromString(section.substring(colon + 1, colon + 37)));
    }

    /** The title of a linked but unwritten document, or null for any other node. */
    @Nullable
    String unwritten(final @Nullable String node) {
        final int number = node == null ? -1 : graph().indexOf(node);
        return number >= 0 && graph().node(number).kind() == GraphNode.Kind.MISSING
                ? graph().node(number).title()
                : null;
    }

    /** The node that stands for a subject, or null where none does. */
    static @Nullable String node(final Subject subject) {
        return switch (subject) {
            case Subject.OfTask t -> t.id().toString();
            case Subject.OfDocument d -> d.id().toString();
            case Subject.OfTag t -> "tag:" + t.tag().toLowerCase(Locale.ROOT);
            case Subject.OfArtifact _ -> null;
        };
    }
}
