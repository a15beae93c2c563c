package vespera.desktop.mindmap.layout;

import java.util.List;

/**
 * A topic's size and what hangs from it.
 *
 * @param id unique in its tree
 * @param width in screen units, 0 or more
 * @param height in screen units, 0 or more
 * @param folded whether its children are hidden; they then get no place
 * @param children in order, from the top
 */
public record Box(String id, double width, double height, boolean folded, List<Box> children) {

    /** Checks the sizes; throws {@link IllegalArgumentException} for a negative or endless one. */
    public Box {
        if (!(width >= 0) || !(height >= 0) || Double.isInfinite(width) || Double.isInfinite(height)) {
            throw new IllegalArgumentException("a box has a finite size of 0 or more");
        }
        children = List.copyOf(children);
    }

    /** An open topic. */
    public Box(final String id, final double width, final double height, final List<Box> children) {
        this(id, width, height, false, children);
    }

    /** The children that are seen. */
    List<Box> open() {
        return folded ? List.of() : children;
    }
}
