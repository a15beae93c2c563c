package vespera.scriptorium.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.chat.MessageId;
import vespera.scriptorium.chat.Source;
import vespera.scriptorium.decisions.Decided;
import vespera.scriptorium.decisions.Decision;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.testing.Scriptorium;

/** A graph that followed every step is the graph that grows from nothing, whatever was done and however it lagged. */
final class GraphFollowerProperties {

    private static final List<String> PATHS =
            List.of("a.md", "b.md", "x/a.md", "x/c.md", "y/a.md", "d.txt", "B c.md", "z/b.md");
    private static final List<String> TEXTS = List.of(
            "plain",
            "to [[a]] and [[c]]",
            "up [[b]] ![[d.txt]] #sea",
            "[[x/a]] twice [[x/a]] #Sea #salt",
            "---\ntags: [salt]\naliases: [alpha]\n---\n# Title\n[rel](./a.md) [[nowhere]] [[#Title]]",
            "# One\n## Two [[b]]\n# One\n> said in [[a]]\n\n[^1]: see [[x/c]]\n",
            "---\nsource: \"[[b]]\"\n---\n# One\n### Deep\n![pic](d.txt)\n## Two\n> [!note] [[a]]\n",
            "%% [[a]] %% and [[a.md|that]]\n\n[[y/a]]");
    private static final List<String> NOTES =
            List.of("", "see [[a]]", "see [[x/c]] and [[b]]", "![[d.txt]] [[nowhere]]");
    private static final int KINDS = 17;
    private static final int WIDTH = 8;
    private static final int MOST = KINDS * WIDTH * WIDTH - 1;

    @Property(tries = 120)
    void following_equals_growing(
            @ForAll @Size(max = 24) final List<@IntRange(max = MOST) Integer> steps,
            @ForAll @IntRange(min = 1, max = 5) final int lag)
            throws IOException {
        final Path folder = Files.createTempDirectory("graph-follower");
        try (Scriptorium s = new Scriptorium(folder);
                InMemoryKnowledgeGraph graph = new InMemoryKnowledgeGraph()) {
            graph.open();
            GraphFollower follower = follower(s, graph, _ -> {});
            for (int i = 0; i < steps.size(); i++) {
                act(s, steps.get(i));
                if (i % lag == lag - 1) {
                    s.follow(follower);
                    compare(s, graph);
                }
                if (i % 7 == 6) {
                    // A restart: the graph stays, what the follower remembers does not.
                    follower = follower(s, graph, _ -> {});
                }
            }
            s.follow(follower);
            compare(s, graph);
        } finally {
            clear(folder);
        }
    }

    private static GraphFollower follower(
            final Scriptorium s,
            final KnowledgeGraph graph,
            final java.util.function.Consumer<Collection<UUID>> drawn) {
        return new GraphFollower(graph, s.documents(), s.links(), s.tasks(), s.decisions()::all, s.gate()::last, drawn);
    }

    private static void compare(final Scriptorium s, final InMemoryKnowledgeGraph followed) {
        try (InMemoryKnowledgeGraph grown = new InMemoryKnowledgeGraph()) {
            grown.open();
            s.follow(follower(s, grown, _ -> {}));
            final Subgraph expected = grown.whole(Integer.MAX_VALUE);
            final Subgraph actual = followed.whole(Integer.MAX_VALUE);
            assertThat(Set.copyOf(actual.nodes())).isEqualTo(Set.copyOf(expected.nodes()));
            assertThat(lasting(actual)).isEqualTo(lasting(expected));
            assertThat(followed.applied()).isEqualTo(grown.applied());
            complete(s, expected);
        }
    }

    /** What a message cited is settled when it is drawn; a document that was away meanwhile comes back without it. */
    private static Set<GraphEdge> lasting(final Subgraph graph) {
        return graph.edges().stream()
                .filter(e -> e.type() != GraphEdge.Type.CITES || !e.from().startsWith("message:"))
                .collect(Collectors.toSet());
    }

    /** What must be there whatever way it came: every document and task that is here, and no other. */
    private static void complete(final Scriptorium s, final Subgraph graph) {
        final Set<String> expected = new HashSet<>();
        s.documents().catalogue().here().forEach(d -> expected.add(d.id().toString()));
        s.tasks().tree().live().forEach(t -> expected.add(t.id().toString()));
        final Set<String> drawn = new HashSet<>();
        for (final GraphNode node : graph.nodes()) {
            if (node.kind() == GraphNode.Kind.DOCUMENT || node.kind() == GraphNode.Kind.TASK) {
                drawn.add(node.id());
            }
        }
        assertThat(drawn).isEqualTo(expected);
        final long live = graph.edges().stream()
                .filter(e -> e.type() == GraphEdge.Type.ABOUT && e.line() == 0)
                .filter(e -> !e.from().startsWith("decision:") && !e.from().startsWith("message:"))
                .count();
        assertThat(live)
                .isEqualTo(s.tasks().tree().live().stream()
                        .mapToLong(t -> s.links().targets(t.notes()).size())
                        .sum());
    }

    /** A number is something that happens: what, to which, and with which other. */
    private static void act(final Scriptorium s, final int number) {
        s.clock().advance(Duration.ofSeconds(1));
        final int one = number / KINDS % WIDTH;
        final int other = number / KINDS / WIDTH;
        try {
            if (number % KINDS < 8) {
                document(s, number % KINDS, one, other);
            } else if (number % KINDS >= 14) {
                talk(s, number % KINDS, one, other);
            } else {
                task(s, number % KINDS, one, other);
            }
        } catch (Refused e) {
            assertThat(e.code()).isNotEqualTo("file-failed");
        }
    }

    private static void document(final Scriptorium s, final int what, final int one, final int other) {
        final Optional<Document> here = s.documents().catalogue().at(PATHS.get(one));
        if (what <= 1 || here.isEmpty() && what <= 4) {
            if (here.isPresent()) {
                s.save(PATHS.get(one), TEXTS.get(other));
            } else {
                s.documents().create(s.ada(), PATHS.get(one), TEXTS.get(other));
            }
            return;
        }
        switch (what) {
            case 2 -> s.documents().move(s.ada(), here.orElseThrow().id(), PATHS.get(other));
            case 3 -> s.documents().archive(s.ada(), here.orElseThrow().id());
            case 4 -> {
                outside(s, PATHS.get(one), null);
                s.scan();
            }
            case 5 -> {
                outside(s, PATHS.get(one), TEXTS.get(other));
                s.scan();
            }
            case 6 ->
                s.documents().catalogue().archived().stream()
                        .skip(other)
                        .findFirst()
                        .map(Document::id)
                        .ifPresent((final DocumentId id) -> s.documents().restore(s.ada(), id));
            default -> {
                if (other % 2 == 0) {
                    s.undo().undo(s.ada());
                } else {
                    s.undo().redo(s.ada());
                }
            }
        }
    }

    private static void outside(
            final Scriptorium s, final String path, final @org.jspecify.annotations.Nullable String text) {
        if (text != null) {
            s.outside(path, text);
            return;
        }
        try {
            Files.deleteIfExists(s.root().resolve(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void task(final Scriptorium s, final int what, final int one, final int other) {
        final List<TaskId> all = new ArrayList<>();
        s.tasks().tree().all().stream()
                .map(Task::id)
                .sorted(Comparator.comparing(TaskId::value))
                .forEach(all::add);
        if (what == 8 || one >= all.size()) {
            s.tasks()
                    .create(s.ada(), NewTask.titled("task " + other).under(other < all.size() ? all.get(other) : null));
            return;
        }
        final TaskId id = all.get(one);
        switch (what) {
            case 9 -> s.tasks().rename(s.ada(), id, "name " + other);
            case 10 -> s.tasks().annotate(s.ada(), id, NOTES.get(other % NOTES.size()));
            case 11 -> s.tasks().setDependencies(s.ada(), id, other < all.size() ? List.of(all.get(other)) : List.of());
            case 12 -> s.tasks().move(s.ada(), id, other < all.size() ? all.get(other) : null);
            default -> {
                if (s.tasks().tree().find(id).orElseThrow().archived()) {
                    s.tasks().restore(s.ada(), id);
                } else {
                    s.tasks().archive(s.ada(), id);
                }
            }
        }
    }

    private static void talk(final Scriptorium s, final int what, final int one, final int other) {
        final List<Decided> decided = s.decisions().all();
        if (what == 14) {
            final Blob text = Blob.of("answer " + other);
            final MessageId id = new MessageId(s.gate().id());
            final List<Source> sources =
                    List.of(new Source(1, PATHS.get(one), 3, "so it says"), new Source(2, "gone.md", 1, "x"));
            s.gate()
                    .submit(() -> new Change(
                            other % 2 == 0 ? s.ada() : s.person("Bo"),
                            s.gate().irreversible("said"),
                            List.of(new ChatEvent.Posted(
                                    id,
                                    "general",
                                    text.hash(),
                                    3,
                                    other == 1 ? "ollama:small" : null,
                                    null,
                                    sources,
                                    null,
                                    null,
                                    null)),
                            List.of(),
                            List.of(text)));
        } else if (what == 15 || one >= decided.size()) {
            final Optional<Document> about = s.documents().catalogue().at(PATHS.get(one));
            s.decisions()
                    .make(
                            s.ada(),
                            new Decision(
                                    "which?",
                                    List.of(),
                                    "choice " + other,
                                    "Ada",
                                    NOTES.get(other % NOTES.size()),
                                    null,
                                    about.map(Document::id).orElse(null)));
        } else {
            s.decisions().withdraw(s.ada(), decided.get(one).id());
        }
    }

    private static void clear(final Path folder) throws IOException {
        final List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (final Path path : all) {
            Files.delete(path);
        }
    }
}
