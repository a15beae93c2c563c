package vespera.desktop.mindmap.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is true of every layout. */
class LayoutTest {

    private static final double TINY = 1e-6;

    private static Box tree(final int size, final long seed) {
        final Random random = new Random(seed);
        final List<List<Box>> below = new ArrayList<>();
        final int[] parent = new int[size];
        for (int n = 0; n < size; n++) {
            below.add(new ArrayList<>());
            parent[n] = n == 0 ? 0 : Math.max(0, n - 1 - random.nextInt(Math.min(n, 9)));
        }
        Box box = new Box("", 1, 1, List.of());
        for (int n = size - 1; n >= 0; n--) {
            Collections.reverse(below.get(n));
            box = new Box("n" + n, 20 + random.nextInt(200), 14 + random.nextInt(60), below.get(n));
            below.get(parent[n]).add(box);
        }
        return box;
    }

    @Property(tries = 120)
    void noTwoTopicsOverlap(@ForAll @IntRange(min = 1, max = 120) final int size, @ForAll final long seed) {
        for (final Layout layout : Layout.values()) {
            final Map<String, Place> places = layout.place(tree(size, seed));
            assertThat(places).hasSize(size);
            final List<Place> all = List.copyOf(places.values());
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    assertThat(overlap(all.get(i), all.get(j)))
                            .as(layout + " " + all.get(i) + " " + all.get(j))
                            .isFalse();
                }
            }
        }
    }

    private static boolean overlap(final Place a, final Place b) {
        return a.x() + a.width() > b.x() + TINY
                && b.x() + b.width() > a.x() + TINY
                && a.y() + a.height() > b.y() + TINY
                && b.y() + b.height() > a.y() + TINY;
    }

    @Property(tries = 50)
    void partsStandBelowInAnOrgChartAndFurtherOutOnRings(@ForAll final long seed) {
        final Box root = tree(60, seed);
        final Map<String, Place> org = Layout.ORG.place(root);
        final Map<String, Place> rings = Layout.RADIAL.place(root);
        final List<Box> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            final Box box = open.removeLast();
            for (final Box child : box.children()) {
                final Place above = at(org, box);
                assertThat(at(org, child).y()).isGreaterThan(above.y() + above.height() - TINY);
                assertThat(out(at(rings, child))).isGreaterThan(out(at(rings, box)));
            }
            open.addAll(box.children());
        }
    }

    private static Place at(final Map<String, Place> places, final Box box) {
        final Place place = places.get(box.id());
        assertThat(place).isNotNull();
        return java.util.Objects.requireNonNull(place);
    }

    private static double out(final Place place) {
        return Math.hypot(place.midX() / Rings.WIDER, place.midY());
    }

    @Example
    void twoTopicsOfOneNameAreRefused() {
        final Box twin = new Box("a", 10, 10, List.of(new Box("a", 10, 10, List.of())));
        for (final Layout layout : Layout.values()) {
            assertThatIllegalArgumentException().isThrownBy(() -> layout.place(twin));
        }
    }

    @Example
    void noTreeIsTooDeep() {
        Box box = new Box("x", 10, 10, List.of());
        for (int i = 0; i < 20_000; i++) {
            box = new Box("n" + i, 10, 10, List.of(box));
        }
        for (final Layout layout : Layout.values()) {
            assertThat(layout.place(box)).hasSize(20_001);
        }
    }
}
