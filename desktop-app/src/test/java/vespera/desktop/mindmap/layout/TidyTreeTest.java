package vespera.desktop.mindmap.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vespera.desktop.mindmap.layout.Place.Side;
import vespera.desktop.mindmap.layout.TidyTree.Spread;

class TidyTreeTest {

    private static final double ACROSS = 40;
    private static final double DOWN = 10;
    private static final double TINY = 1e-6;
    private final TidyTree tidy = new TidyTree(ACROSS, DOWN);

    private static Box leaf(final String id) {
        return new Box(id, 100, 20, List.of());
    }

    /** A random tree: topic {@code n} hangs from some earlier one; sizes and folds are drawn from the same seed. */
    private static Box tree(final int size, final long seed, final double folds) {
        final Random random = new Random(seed);
        final List<List<Integer>> below = new ArrayList<>();
        final double depthLove = random.nextDouble();
        for (int n = 0; n < size; n++) {
            below.add(new ArrayList<>());
            if (n > 0) {
                final int parent =
                        random.nextDouble() < depthLove ? Math.max(0, n - 1 - random.nextInt(3)) : random.nextInt(n);
                below.get(parent).add(n);
            }
        }
        final List<Box> built = new ArrayList<>(Collections.nCopies(size, leaf("")));
        for (int n = size - 1; n >= 0; n--) {
            final List<Box> children = below.get(n).stream().map(built::get).toList();
            built.set(
                    n,
                    new Box(
                            "n" + n,
                            20 + random.nextInt(200),
                            10 + random.nextInt(random.nextInt(5) == 0 ? 150 : 20),
                            n > 0 && random.nextDouble() < folds,
                            children));
        }
        return built.getFirst();
    }

    private static void visit(final Box box, final Map<String, Place> places) {
        final Place here = at(places, box.id());
        final List<Place> below =
                box.open().stream().map(child -> at(places, child.id())).toList();
        for (final Place child : below) {
            if (child.side() == Side.RIGHT) {
                assertThat(child.x()).isCloseTo(here.x() + here.width() + ACROSS, within());
            } else {
                assertThat(child.x() + child.width()).isCloseTo(here.x() - ACROSS, within());
            }
        }
        for (final Side side : Side.values()) {
            final List<Place> half =
                    below.stream().filter(c -> c.side() == side).toList();
            for (int i = 1; i < half.size(); i++) {
                assertThat(half.get(i).y())
                        .as("order")
                        .isGreaterThanOrEqualTo(
                                half.get(i - 1).y() + half.get(i - 1).height() + DOWN - TINY);
            }
            if (!half.isEmpty()) {
                final double middle = (half.getFirst().y()
                                + half.getLast().y()
                                + half.getLast().height())
                        / 2;
                assertThat(here.midY()).as("parent in the middle").isCloseTo(middle, within());
            }
        }
        box.open().forEach(child -> visit(child, places));
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(TINY);
    }

    private static Place at(final Map<String, Place> places, final String id) {
        final Place place = places.get(id);
        if (place == null) {
            throw new AssertionError("no place for " + id);
        }
        return place;
    }

    private static int openCount(final Box box) {
        return 1 + box.open().stream().mapToInt(TidyTreeTest::openCount).sum();
    }

    @Property(tries = 300)
    void nothingOverlapsChildrenAreBesideParentsAndOrderIsKept(
            @ForAll @IntRange(min = 1, max = 160) final int size,
            @ForAll final long seed,
            @ForAll final Spread spread,
            @ForAll final boolean folds) {
        final Box root = tree(size, seed, folds ? 0.15 : 0);
        final Map<String, Place> places = tidy.layout(root, spread);
        assertThat(places).hasSize(openCount(root));
        visit(root, places);
        final List<Place> all = List.copyOf(places.values());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                final Place a = all.get(i);
                final Place b = all.get(j);
                final boolean apart = a.x() + a.width() <= b.x() - Math.min(ACROSS, 1) + TINY
                        || b.x() + b.width() <= a.x() - Math.min(ACROSS, 1) + TINY
                        || a.y() + a.height() + DOWN <= b.y() + TINY
                        || b.y() + b.height() + DOWN <= a.y() + TINY;
                assertThat(apart).as("%s and %s", a, b).isTrue();
            }
        }
        assertThat(tidy.layout(root, spread)).as("the same again").isEqualTo(places);
    }

    @Test
    void aSmallTreeStandsWhereOneWouldDrawIt() {
        final Box root = new Box("root", 120, 30, List.of(leaf("a"), leaf("b"), leaf("c")));
        final Map<String, Place> places = tidy.layout(root, Spread.RIGHT);
        assertThat(at(places, "root")).isEqualTo(new Place("root", -60, -15, 120, 30, Side.RIGHT, 0));
        assertThat(at(places, "a")).isEqualTo(new Place("a", 100, -40, 100, 20, Side.RIGHT, 1));
        assertThat(at(places, "b")).isEqualTo(new Place("b", 100, -10, 100, 20, Side.RIGHT, 1));
        assertThat(at(places, "c")).isEqualTo(new Place("c", 100, 20, 100, 20, Side.RIGHT, 1));
    }

    @Test
    void bothSidesShareTheBranchesInOrder() {
        final Box root = new Box("root", 100, 30, List.of(leaf("a"), leaf("b"), leaf("c"), leaf("d")));
        final Map<String, Place> places = tidy.layout(root, Spread.BOTH);
        assertThat(places.values().stream().filter(p -> p.depth() == 1 && p.side() == Side.RIGHT))
                .extracting(Place::id)
                .containsExactly("a", "b");
        assertThat(at(places, "c").x() + at(places, "c").width()).isEqualTo(-90);
        assertThat(at(places, "c").y()).isEqualTo(at(places, "a").y());
    }

    @Test
    void aFoldedTopicHidesItsChildrenAndNeedsNoMoreRoomThanALeaf() {
        final Box deep = new Box("a", 100, 20, true, List.of(leaf("x"), leaf("y"), leaf("z")));
        final Map<String, Place> folded = tidy.layout(new Box("r", 50, 20, List.of(deep, leaf("b"))), Spread.RIGHT);
        final Map<String, Place> plain = tidy.layout(new Box("r", 50, 20, List.of(leaf("a"), leaf("b"))), Spread.RIGHT);
        assertThat(folded).isEqualTo(plain);
    }

    @Test
    void aShortBranchTucksInBesideALongOne() {
        final Box tall = new Box("tall", 100, 20, List.of(leaf("t1"), leaf("t2"), leaf("t3"), leaf("t4"), leaf("t5")));
        final Map<String, Place> places =
                tidy.layout(new Box("r", 50, 20, List.of(leaf("a"), tall, leaf("b"))), Spread.RIGHT);
        assertThat(at(places, "b").y() - at(places, "a").y())
                .as("leaves close to their sibling, not below all of its children")
                .isEqualTo(60);
    }

    @Test
    void sharedIdsAndImpossibleSizesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tidy.layout(new Box("r", 1, 1, List.of(leaf("a"), leaf("a"))), Spread.RIGHT));
        assertThatIllegalArgumentException().isThrownBy(() -> new Box("x", -1, 1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new TidyTree(1, Double.NaN));
    }

    @Test
    void twoThousandTopicsTakeFarLessThanATenthOfASecond() {
        final Box root = tree(2_000, 7, 0);
        tidy.layout(root, Spread.BOTH);
        final long begun = System.nanoTime();
        final Map<String, Place> places = tidy.layout(root, Spread.BOTH);
        final double millis = (System.nanoTime() - begun) / 1e6;
        assertThat(places).hasSize(2_000);
        assertThat(millis).isLessThan(100);
        System.getLogger("measured").log(System.Logger.Level.INFO, "tidy tree, 2,000 topics: " + millis + " ms");
    }

    @Test
    void aChainAsDeepAsItLikesNeedsNoStack() {
        Box chain = leaf("n0");
        for (int n = 1; n < 20_000; n++) {
            chain = new Box("n" + n, 10, 10, List.of(chain));
        }
        assertThat(tidy.layout(chain, Spread.RIGHT)).hasSize(20_000);
    }
}
