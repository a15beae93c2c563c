package vespera.desktop.shell;

import java.util.List;
import vespera.desktop.chatpane.ChatPane;
import vespera.desktop.desk.Desk;
import vespera.desktop.inspector.Inspector;
import vespera.desktop.past.ChangesPanel;
import vespera.desktop.past.SinceHere;
import vespera.desktop.searchview.SearchPane;
import vespera.desktop.texts.Texts;

/** What the side pane can show, one entry each. */
final class Panels {

    private static final Texts TEXTS = Texts.of(Panels.class);
    private final SearchPane search;
    private final List<Panel> all;

    Panels(final Desk desk, final SinceHere since) {
        search = new SearchPane(desk);
        final Inspector inspector = new Inspector(desk);
        final ChatPane chat = new ChatPane(desk);
        final ChangesPanel changes = new ChangesPanel(desk, since);
        all = List.of(
                new Panel(
                        "inspector",
                        TEXTS.say("inspector"),
                        "fth-info",
                        "Shortcut+I",
                        inspector::node,
                        () -> {},
                        List.of()),
                new Panel(
                        "chat",
                        TEXTS.say("chat"),
                        "fth-message-circle",
                        "Shortcut+J",
                        chat::node,
                        chat::shown,
                        chat.actions()),
                new Panel(
                        "search",
                        TEXTS.say("search"),
                        "fth-search",
                        "Shortcut+Shift+F",
                        search::node,
                        search::shown,
                        search.actions()),
                new Panel(
                        "changes",
                        TEXTS.say("what-changed"),
                        "fth-list",
                        "Shortcut+Shift+H",
                        changes::node,
                        changes::shown,
                        changes.actions()));
    }

    List<Panel> all() {
        return all;
    }

    void search(final String words) {
        search.search(words);
    }
}
