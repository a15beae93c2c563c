package vespera.house.broken.circle.scriptorium.right;

import vespera.house.broken.circle.scriptorium.left.Left;

/** Wrong together with {@link Left}: each package needs the other. */
public final class Right {

    /** Names the other side. */
    public String name(final Left left) {
        return left.toString();
    }
}
