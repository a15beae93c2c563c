package vespera.house.broken.circle.scriptorium.left;

import vespera.house.broken.circle.scriptorium.right.Right;

/** Wrong together with {@link Right}: each package needs the other. */
public record Left(Right right) {}
