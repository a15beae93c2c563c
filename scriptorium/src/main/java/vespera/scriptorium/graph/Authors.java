package vespera.scriptorium.graph;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentRecords;
import vespera.scriptorium.documents.Version;
import vespera.scriptorium.journal.Actor;

/** Who wrote what: people, roles and models. What was imported or changed by other programs has no known author. */
final class Authors {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final DocumentRecords records;

    Authors(final DocumentRecords records) {
        this.records = records;
    }

    static String when(final long at) {
        return WHEN.format(Instant.ofEpochMilli(at));
    }

    /** The node of an actor, or empty for one that is nobody in particular. */
    static Optional<GraphNode> node(final Actor actor) {
        return switch (actor.kind()) {
            case PERSON -> Optional.of(node("person", actor.name()));
            case ROLE -> Optional.of(node("role", actor.name()));
            case IMPORT, OUTSIDE, SYSTEM -> Optional.empty();
        };
    }

    static GraphNode model(final String name) {
        return node("model", name);
    }

    private static GraphNode node(final String kind, final String name) {
        return new GraphNode(kind + ":" + name, GraphNode.Kind.ROLE, name, "");
    }

    static void wrote(final GraphNode author, final String what, final String because, final Drawing drawing) {
        drawing.node(author);
        drawing.edge(author.id(), what, GraphEdge.Type.AUTHORED, because, 0);
    }

    /** Who wrote versions of a document, each with the last one. */
    void of(final Document document, final Drawing drawing) {
        final Set<String> seen = new HashSet<>();
        for (final Version version : records.versions(document.id())) {
            node(version.actor()).filter(author -> seen.add(author.id())).ifPresent(author -> {
                final String words = version.words().isEmpty() ? "" : ": " + version.words();
                wrote(
                        author,
                        document.id().toString(),
                        "version " + version.number() + ", " + when(version.at()) + words,
                        drawing);
            });
        }
    }
}
