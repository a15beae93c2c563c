package vespera.desktop.graphpane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vespera.desktop.desk.Subject;
import vespera.desktop.graphview.Look;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.Subgraph;

class ChooserTest {

    private static final String A = new UUID(0, 1).toString();
    private static final String B = new UUID(0, 2).toString();
    private static final String C = new UUID(0, 3).toString();
    private static final String TAG = "tag:sea";
    private static final long NOW = Duration.ofDays(1_000).toMillis();

    private static final Subgraph CHAIN = new Subgraph(
            List.of(
                    new GraphNode(A, GraphNode.Kind.DOCUMENT, "Anna", "people/a.md"),
                    new GraphNode(B, GraphNode.Kind.DOCUMENT, "Bela", "b.md"),
                    new GraphNode(C, GraphNode.Kind.TASK, "Call Carl", ""),
                    new GraphNode(TAG, GraphNode.Kind.TAG, "#Sea", "")),
            List.of(
                    new GraphEdge(A, B, GraphEdge.Type.LINKS, "see B", 3),
                    new GraphEdge(C, B, GraphEdge.Type.ABOUT, "notes", 0),
                    new GraphEdge(A, TAG, GraphEdge.Type.TAGGED, "#Sea", 0)));

    private static final Facts FACTS =
            new Facts(Map.of(A, NOW - Duration.ofDays(3).toMillis(), B, 5L), Map.of(A, 100, B, 400));

    private static Subgraph filtered(final Wish wish, final @Nullable String centre) {
        return new Chooser(CHAIN, wish, FACTS, NOW).filtered(centre);
    }

    private static List<String> ids(final Subgraph graph) {
        return graph.nodes().stream().map(GraphNode::id).toList();
    }

    private static List<String> by(final Wish.Filter filter) {
        return ids(filtered(Wish.FIRST.filter(filter), null));
    }

    @Test
    void everythingAtFirst() {
        assertThat(filtered(Wish.FIRST, null)).isEqualTo(CHAIN);
    }

    @Test
    void oneStepAroundAThing() {
        final Wish one = Wish.FIRST.shows(Wish.FIRST.shows().deep(1));
        assertThat(ids(filtered(one, A))).containsExactly(A, B, TAG);
        assertThat(ids(filtered(one.shows(one.shows().deep(2)), A))).hasSize(4);
        assertThat(ids(filtered(one, null))).hasSize(4);
    }

    @Test
    void kindsAndTypesCanBeLeftOut() {
        final Subgraph seen = filtered(
                Wish.FIRST.shows(Wish.FIRST.shows().toggled(GraphNode.Kind.TAG).toggled(GraphEdge.Type.ABOUT)), null);
        assertThat(ids(seen)).containsExactly(A, B, C);
        assertThat(seen.edges()).extracting(GraphEdge::type).containsExactly(GraphEdge.Type.LINKS);
    }

    @Test
    void aTagAFolderAndATimeChooseDocumentsAndWhatTheyLeadTo() {
        assertThat(by(Wish.Filter.NONE.tag("Sea"))).containsExactly(A, TAG);
        assertThat(by(Wish.Filter.NONE.folder("people"))).containsExactly(A, TAG);
        assertThat(by(Wish.Filter.NONE.since(Wish.Since.WEEK))).containsExactly(A, TAG);
        assertThat(by(Wish.Filter.NONE.since(Wish.Since.DAY))).isEmpty();
    }

    @Test
    void wordsChooseByNameAndPath() {
        assertThat(by(Wish.Filter.NONE.words("BEL"))).containsExactly(B, C);
        assertThat(by(Wish.Filter.NONE.words("people ann"))).containsExactly(A, TAG);
        assertThat(by(Wish.Filter.NONE.words("nobody"))).isEmpty();
    }

    @Test
    void whatNothingLeadsToCanBeLeftOut() {
        final Wish.Shows shows = Wish.FIRST.shows().toggled(GraphEdge.Type.ABOUT);
        final Wish wish = Wish.FIRST.shows(shows).filter(Wish.Filter.NONE.alone(false));
        assertThat(ids(filtered(wish, null))).containsExactly(A, B, TAG);
    }

    @Test
    void coloursTellWhatIsWished() {
        assertThat(paint(Wish.Hue.KIND)).containsOnly(Look.OWN);
        assertThat(paint(Wish.Hue.FOLDER)[0]).isNotEqualTo(paint(Wish.Hue.FOLDER)[1]);
        assertThat(paint(Wish.Hue.WORDS)[1]).isEqualTo(Look.ramp(1)).isGreaterThan(paint(Wish.Hue.WORDS)[0]);
        final Chosen tags = chosen(Wish.FIRST.paint(Wish.Paint.PLAIN.hue(Wish.Hue.TAG)));
        assertThat(tags.legend()).containsExactly(new Chosen.Legend("#Sea", Look.category(0), 2));
        final Chosen about =
                chosen(Wish.FIRST.paint(Wish.Paint.PLAIN.hue(Wish.Hue.ENTITY).about(B)));
        assertThat(about.shown().look().paint()).containsExactly(Look.LOUD, Look.LOUD, Look.LOUD, Look.QUIET);
    }

    @Test
    void sizesTellWhatIsWished() {
        final float[] words = chosen(Wish.FIRST.paint(Wish.Paint.PLAIN.girth(Wish.Girth.WORDS)))
                .shown()
                .look()
                .size();
        assertThat(words[1]).isGreaterThan(words[0]);
        assertThat(words[0]).isGreaterThan(words[2]);
        final float[] same = chosen(Wish.FIRST.paint(Wish.Paint.PLAIN.girth(Wish.Girth.SAME)))
                .shown()
                .look()
                .size();
        assertThat(IntStream.range(0, 4).mapToObj(n -> same[n]).distinct()).hasSize(1);
    }

    private static Chosen chosen(final Wish wish) {
        return new Chooser(CHAIN, wish, FACTS, NOW).chosen(null);
    }

    private static int[] paint(final Wish.Hue hue) {
        return chosen(Wish.FIRST.paint(Wish.Paint.PLAIN.hue(hue)))
                .shown()
                .look()
                .paint();
    }

    @Test
    void nodesStandForSubjectsAndBack() {
        final GraphModel model = new GraphModel();
        model.shown(chosen(Wish.FIRST));
        assertThat(model.subject(A)).isEqualTo(new Subject.OfDocument(new DocumentId(UUID.fromString(A))));
        assertThat(model.subject(TAG)).isEqualTo(new Subject.OfTag("Sea"));
        assertThat(GraphModel.node(new Subject.OfTag("Sea"))).isEqualTo(TAG);
        assertThat(model.subject("missing:x")).isNull();
    }
}
