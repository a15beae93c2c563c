package vespera.desktop.mindmap.layout;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a map is laid out. */
public enum Layout {
    /** Branches to both sides of the centre. */
    BOTH,
    /** All branches to the right. */
    RIGHT,
    /** Levels as rings around the centre. */
    RADIAL,
    /** Parts below what they belong to. */
    ORG;

    private static final double ACROSS = 36;
    private static final double DOWN = 10;
    private static final double LEVELS = 40;
    private static final double BESIDE = 16;

    /** Places a tree; see {@link TidyTree#layout}. */
    public Map<String, Place> place(final Box root) {
        return switch (this) {
            case BOTH -> new TidyTree(ACROSS, DOWN).layout(root, TidyTree.Spread.BOTH);
            case RIGHT -> new TidyTree(ACROSS, DOWN).layout(root, TidyTree.Spread.RIGHT);
            case RADIAL -> new Rings(ACROSS, DOWN).layout(root);
            case ORG -> OrgChart.layout(root, LEVELS, BESIDE);
        };
    }

    /** By its name in any case. */
    public static Optional<Layout> named(final String name) {
        for (final Layout one : values()) {
            if (one.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
