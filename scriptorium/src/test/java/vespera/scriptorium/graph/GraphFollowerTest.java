package vespera.scriptorium.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.testing.Scriptorium;

/** What must be drawn again although its own text did not change. */
@SuppressWarnings("NullAway.Init")
final class GraphFollowerTest {

    @TempDir
    private Path folder;

    private Scriptorium s;
    private InMemoryKnowledgeGraph graph;
    private GraphFollower follower;

    @BeforeEach
    void open() {
        s = new Scriptorium(folder);
        graph = new InMemoryKnowledgeGraph();
        graph.open();
        follower = new GraphFollower(
                graph, s.documents(), s.links(), s.tasks(), s.decisions()::all, s.gate()::last, _ -> {});
        s.documents().create(s.ada(), "start.md", "nothing");
        s.follow(follower);
    }

    @AfterEach
    void close() {
        graph.close();
        s.close();
    }

    private List<GraphEdge> edges(final GraphEdge.Type type) {
        // Without a restart, so that what it remembers is what counts.
        s.follow(follower, graph.applied());
        return graph.whole(Integer.MAX_VALUE).edges().stream()
                .filter(e -> e.type() == type)
                .toList();
    }

    @Test
    void a_task_that_names_a_document_finds_it_when_it_comes_and_when_it_comes_back() {
        final Task task = s.tasks().create(s.ada(), NewTask.titled("read"));
        s.tasks().annotate(s.ada(), task.id(), "see [[Lighthouse]]");
        assertThat(edges(GraphEdge.Type.ABOUT)).isEmpty();
        final Document document = s.documents().create(s.ada(), "Lighthouse.md", "tall");
        assertThat(edges(GraphEdge.Type.ABOUT))
                .extracting(GraphEdge::to)
                .containsExactly(document.id().toString());
        s.documents().archive(s.ada(), document.id());
        assertThat(edges(GraphEdge.Type.ABOUT)).isEmpty();
        s.documents().restore(s.ada(), document.id());
        assertThat(edges(GraphEdge.Type.ABOUT)).hasSize(1);
    }

    @Test
    void links_find_a_file_that_was_away() throws IOException {
        s.documents().create(s.ada(), "a.md", "to [[b]]");
        final Document b = s.documents().create(s.ada(), "b.md", "here");
        assertThat(edges(GraphEdge.Type.LINKS)).extracting(GraphEdge::to).containsExactly(b.id().toString());
        Files.delete(folder.resolve("b.md"));
        s.scan();
        assertThat(edges(GraphEdge.Type.LINKS)).extracting(GraphEdge::to).containsExactly("missing:b");
        s.outside("b.md", "back");
        s.scan();
        assertThat(edges(GraphEdge.Type.LINKS)).extracting(GraphEdge::to).containsExactly(b.id().toString());
    }

    @Test
    void reasons_carry_the_name_a_task_has_now() {
        final Task parent = s.tasks().create(s.ada(), NewTask.titled("Act one"));
        s.tasks().create(s.ada(), NewTask.titled("Scene").under(parent.id()));
        assertThat(edges(GraphEdge.Type.PART_OF)).extracting(GraphEdge::because).containsExactly("part of “Act one”");
        s.tasks().rename(s.ada(), parent.id(), "Act two");
        assertThat(edges(GraphEdge.Type.PART_OF)).extracting(GraphEdge::because).containsExactly("part of “Act two”");
    }
}
