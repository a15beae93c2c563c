package vespera.desktop.graphpane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vespera.desktop.graphview.GraphIndex;
import vespera.desktop.graphview.Spot;
import vespera.desktop.graphview.Spotlight;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.Subgraph;
import vespera.scriptorium.sessions.Memory;

class WishTest {

    @Property(tries = 200)
    void whatIsWrittenIsReadBack(@ForAll("wishes") final Wish wish) {
        assertThat(Wish.read(wish.written())).isEqualTo(wish);
    }

    @Property(tries = 200)
    void anyTextGivesAWish(@ForAll final String text) {
        assertThat(Wish.read(text)).isNotNull();
    }

    @Test
    void whatNobodyKnowsIsAsAtFirst() {
        assertThat(Wish.read("depth\t9\nhue\tRAINBOW\nnonsense")).isEqualTo(Wish.FIRST);
    }

    @Provide
    Arbitrary<Wish> wishes() {
        final Arbitrary<String> line =
                Arbitraries.strings().alpha().numeric().withChars(" /#é海\"").ofMaxLength(12);
        final Arbitrary<Wish.Shows> shows = Combinators.combine(
                        Arbitraries.of(GraphNode.Kind.class).set(),
                        Arbitraries.of(GraphEdge.Type.class).set(),
                        Arbitraries.integers().between(0, 3))
                .as(Wish.Shows::new);
        final Arbitrary<Wish.Filter> filter = Combinators.combine(
                        line, line, line, Arbitraries.of(Wish.Since.class), Arbitraries.of(true, false))
                .as(Wish.Filter::new);
        final Arbitrary<Wish.Paint> paint = Combinators.combine(
                        Arbitraries.of(Wish.Hue.class),
                        Arbitraries.of(Wish.Girth.class),
                        line,
                        Arbitraries.of(true, false))
                .as(Wish.Paint::new);
        return Combinators.combine(shows, filter, paint).as(Wish::new);
    }

    @Test
    void placesAndPinsAreRemembered() {
        final Map<String, String> rows = new HashMap<>();
        final Kept kept = new Kept(new Memory() {
            @Override
            public Optional<String> recall(final String key) {
                return Optional.ofNullable(rows.get(key));
            }

            @Override
            public void remember(final String key, final String value) {
                rows.put(key, value);
            }
        });
        final GraphNode here = new GraphNode("a", GraphNode.Kind.TAG, "#a", "");
        final Map<String, Spot> places = Map.of("a", new Spot(1.5, -2), "gone", new Spot(3, 4));
        kept.places(places);
        kept.pins(places);
        assertThat(kept.places(new Subgraph(List.of(here), List.of()))).isEqualTo(Map.of("a", new Spot(1.5, -2)));
        assertThat(kept.pins()).isEqualTo(places);
        rows.replaceAll((key, value) -> "damaged" + value);
        assertThat(kept.places(new Subgraph(List.of(here), List.of()))).isEmpty();
    }

    @Test
    void aTimeLapseShowsWhatWasThereAtEachMoment() {
        final GraphNode a = new GraphNode("a", GraphNode.Kind.DOCUMENT, "A", "a.md");
        final GraphNode b = new GraphNode("b", GraphNode.Kind.DOCUMENT, "B", "b.md");
        final GraphNode c = new GraphNode("c", GraphNode.Kind.DOCUMENT, "C", "c.md");
        final GraphEdge ab = new GraphEdge("a", "b", GraphEdge.Type.LINKS, "see b", 1);
        final Lapse lapse = new Lapse();
        lapse.add(10, new Subgraph(List.of(a), List.of()));
        lapse.add(20, new Subgraph(List.of(a, b, c), List.of(ab)));
        lapse.add(30, new Subgraph(List.of(a, b), List.of()));
        final GraphIndex graph = new GraphIndex(lapse.everything());
        final Lapse.On on = lapse.on(graph);
        assertThat(lapse.time(1)).isEqualTo(20);
        assertThat(names(graph, on.at(0))).isEqualTo(Set.of("a"));
        assertThat(names(graph, on.at(1))).isEqualTo(Set.of("a", "b", "c"));
        assertThat(names(graph, on.at(2))).isEqualTo(Set.of("a", "b"));
        final Spotlight.There second = java.util.Objects.requireNonNull(on.at(1).there());
        assertThat(second.edges().cardinality()).isEqualTo(1);
        assertThat(second.fresh().cardinality()).isEqualTo(2);
        assertThat(java.util.Objects.requireNonNull(on.at(2).there()).edges().isEmpty())
                .isTrue();
    }

    private static Set<String> names(final GraphIndex graph, final Spotlight light) {
        return java.util.Objects.requireNonNull(light.there()).nodes().stream()
                .mapToObj(n -> graph.node(n).id())
                .collect(java.util.stream.Collectors.toSet());
    }
}
