package vespera.gateway;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vespera.scriptorium.codex.Appearance;
import vespera.scriptorium.codex.Codex;
import vespera.scriptorium.codex.Entity;
import vespera.scriptorium.documents.Catalogue;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.Relations;
import vespera.scriptorium.jobs.Jobs;
import vespera.scriptorium.related.Neighbours;
import vespera.scriptorium.suggestions.Kind;
import vespera.scriptorium.suggestions.Suggestion;
import vespera.scriptorium.suggestions.Suggestions;

/** What suggestions, codex and vectors find, as edges of the graph. */
final class FoundRelations {

    private final Catalogue catalogue;
    private final Suggestions suggestions;
    private final Codex codex;
    private final Neighbours neighbours;
    private final Jobs jobs;

    FoundRelations(
            final Catalogue catalogue,
            final Suggestions suggestions,
            final Codex codex,
            final Neighbours neighbours,
            final Jobs jobs) {
        this.catalogue = catalogue;
        this.suggestions = suggestions;
        this.codex = codex;
        this.neighbours = neighbours;
        this.jobs = jobs;
    }

    /** What is found as of now, with the suggestions as they were when last looked for. */
    Relations now() {
        final Map<String, List<Suggestion>> named = new HashMap<>();
        for (final Suggestion one : suggestions.open()) {
            if (one.kind() == Kind.MENTION) {
                named.computeIfAbsent(one.subject(), _ -> new ArrayList<>()).add(one);
            }
        }
        final Map<String, Map<Entity, Appearance>> entities = new HashMap<>();
        for (final Entity entity : codex.entities()) {
            codex.page(entity.id())
                    .ifPresent(page -> page.appearances()
                            .forEach(at -> entities.computeIfAbsent(at.path(), _ -> new LinkedHashMap<>())
                                    .putIfAbsent(entity, at)));
        }
        return document -> found(
                document,
                named.getOrDefault(document.path(), List.of()),
                entities.getOrDefault(document.path(), Map.of()));
    }

    /** As {@link #now}, having looked for mentions first. Blocks for as long as all texts take. */
    Relations looked() {
        jobs.run("Looking for names", job -> {
            suggestions.look(job, EnumSet.of(Kind.MENTION));
            return true;
        });
        return now();
    }

    private Relations.Found found(
            final Document document, final List<Suggestion> named, final Map<Entity, Appearance> entities) {
        final String id = document.id().toString();
        final List<GraphNode> nodes = new ArrayList<>();
        final List<GraphEdge> edges = new ArrayList<>();
        for (final Suggestion one : named) {
            final Optional<Document> target = catalogue.at(one.object());
            target.ifPresent(to -> edges.add(
                    new GraphEdge(id, to.id().toString(), GraphEdge.Type.MENTIONS, one.passage(), one.line())));
        }
        entities.forEach((entity, at) -> {
            nodes.add(new GraphNode(entity.id(), GraphNode.Kind.ENTITY, entity.name(), ""));
            edges.add(new GraphEdge(id, entity.id(), GraphEdge.Type.MENTIONS, at.passage(), at.line()));
        });
        for (final Neighbours.Near near : neighbours.similar(document.id())) {
            final String because =
                    String.format(Locale.ROOT, "their passages are %.0f%% alike in meaning", near.similarity() * 100);
            edges.add(new GraphEdge(id, near.document().id().toString(), GraphEdge.Type.SIMILAR, because, 0));
        }
        return new Relations.Found(nodes, edges);
    }
}
