package vespera.desktop.artifactview;

import java.util.Locale;

/** How the list is ordered. */
enum Grouping {
    DATE("fth-calendar"),
    TASK("fth-check-square"),
    TYPE("fth-layers"),
    ID("fth-hash");

    private final String icon;

    Grouping(final String icon) {
        this.icon = icon;
    }

    /** Its name in keys and ids. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return Wording.grouping(this);
    }

    String icon() {
        return icon;
    }
}
