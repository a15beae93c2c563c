package vespera.desktop.shell;

import java.util.List;
import vespera.desktop.desk.Desk;
import vespera.desktop.inspector.Inspector;
import vespera.desktop.searchview.SearchPane;

/** What the side pane can show, one entry each. */
final class Panels {

    private final SearchPane search;
    private final List<Panel> all;

    Panels(final Desk desk) {
        search = new SearchPane(desk);
        final Inspector inspector = new Inspector(desk);
        all = List.of(
                new Panel("inspector", "Inspector", "fth-info", "Shortcut+I", inspector::node, () -> {}),
                new Panel("search", "Search", "fth-search", "Shortcut+Shift+F", search::node, search::shown));
    }

    List<Panel> all() {
        return all;
    }

    void search(final String words) {
        search.search(words);
    }
}
