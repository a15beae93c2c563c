package vespera.desktop.artifactview;

/** How the list is ordered. */
enum Grouping {
    DATE("Date", "fth-calendar"),
    TASK("Task", "fth-check-square"),
    TYPE("Type", "fth-layers"),
    ID("Id", "fth-hash");

    private final String title;
    private final String icon;

    Grouping(final String title, final String icon) {
        this.title = title;
        this.icon = icon;
    }

    String title() {
        return title;
    }

    String icon() {
        return icon;
    }
}
