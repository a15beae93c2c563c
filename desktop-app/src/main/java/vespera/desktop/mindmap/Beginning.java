package vespera.desktop.mindmap;

/** Where a new topic is begun, from the one in hand. */
enum Beginning {
    CHILD,
    AFTER,
    BEFORE
}
