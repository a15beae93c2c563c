package vespera.desktop.mindmap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vespera.desktop.mindmap.Topic.Look;
import vespera.desktop.mindmap.Topic.Page;
import vespera.desktop.texts.Texts;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.Reading;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskDetail;
import vespera.scriptorium.tasks.TaskTree;
import vespera.scriptorium.tasks.Workflow;

/** A document in the middle: its headings, the topics that stand for it, what it links to and what links to it. */
final class PageSeed {

    private static final Texts TEXTS = Texts.of(PageSeed.class);
    private static final int MOST = 400;

    private PageSeed() {}

    /** A heading that is being filled. */
    private record Open(int level, Seed seed, List<Seed> parts) {}

    /** Reads the document; belongs on a background thread. */
    static Seed of(final Atelier atelier, final Document document, final TaskTree tree, final Workflow workflow) {
        final List<Seed> parts = new ArrayList<>();
        atelier.documents()
                .readableText(document)
                .ifPresent(text -> parts.addAll(headings(document.id(), new MarkdownReader().read(text))));
        final String id = document.id().toString();
        tree.live().stream()
                .filter(t -> t.detail(TaskDetail.DOCUMENT).equals(Optional.of(id)))
                .map((Task t) -> Seed.of(t, workflow))
                .forEach(parts::add);
        final Map<DocumentId, Document> out = new LinkedHashMap<>();
        atelier.links().out(document).stream()
                .flatMap(link -> link.target().stream())
                .filter(d -> !d.id().equals(document.id()))
                .limit(MOST)
                .forEach(d -> out.put(d.id(), d));
        linked(parts, "links", TEXTS.say("links-to"), out.values().stream().toList());
        final List<Document> in = atelier.links().referrers(document.path()).stream()
                .filter(d -> !d.id().equals(document.id()) && !out.containsKey(d.id()))
                .limit(MOST)
                .toList();
        linked(parts, "linked", TEXTS.say("linked-from"), in);
        return seed("page:" + document.id(), document.id(), 1, document.name(), parts);
    }

    private static void linked(
            final List<Seed> parts, final String key, final String title, final List<Document> documents) {
        if (!documents.isEmpty()) {
            final List<Seed> below = documents.stream()
                    .map(d -> seed(key + ":" + d.id(), d.id(), 1, d.name(), List.of()))
                    .toList();
            parts.add(new Seed(key, Optional.empty(), Optional.empty(), title, Topic.Status.FREE, Look.PLAIN, below));
        }
    }

    private static List<Seed> headings(final DocumentId id, final Reading reading) {
        final List<Seed> top = new ArrayList<>();
        final Deque<Open> open = new ArrayDeque<>();
        for (final Reading.Heading heading : reading.headings()) {
            while (!open.isEmpty() && open.element().level() >= heading.level()) {
                open.pop();
            }
            final List<Seed> below = new ArrayList<>();
            final Seed seed = new Seed(
                    "line:" + heading.line(),
                    Optional.empty(),
                    Optional.of(new Page(id, Math.max(2, heading.line()))),
                    heading.text().isBlank() ? "…" : heading.text(),
                    Topic.Status.FREE,
                    Look.PLAIN,
                    below);
            (open.isEmpty() ? top : open.element().parts()).add(seed);
            open.push(new Open(heading.level(), seed, below));
        }
        return top;
    }

    private static Seed seed(
            final String key, final DocumentId id, final int line, final String title, final List<Seed> parts) {
        return new Seed(
                key, Optional.empty(), Optional.of(new Page(id, line)), title, Topic.Status.FREE, Look.PLAIN, parts);
    }
}
