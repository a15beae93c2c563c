package vespera.desktop.shell;

import java.util.List;
import java.util.Optional;
import vespera.desktop.chatpane.ChatPane;
import vespera.desktop.desk.Desk;
import vespera.desktop.inspector.Inspector;
import vespera.desktop.past.ChangesPanel;
import vespera.desktop.past.SinceHere;
import vespera.desktop.searchview.SearchPane;
import vespera.desktop.texts.Texts;

/** What the side pane can show, one entry each, made when it is wanted first. */
final class Panels {

    private static final Texts TEXTS = Texts.of(Panels.class);
    private final Once<SearchPane> search;
    private final List<Once<?>> late;
    private final List<Panel> all;

    Panels(final Desk desk, final SinceHere since) {
        search = new Once<>(() -> new SearchPane(desk));
        final Once<Inspector> inspector = new Once<>(() -> new Inspector(desk));
        final Once<ChatPane> chat = new Once<>(() -> new ChatPane(desk));
        final Once<ChangesPanel> changes = new Once<>(() -> new ChangesPanel(desk, since));
        late = List.of(inspector, search, chat, changes);
        all = List.of(
                new Panel(
                        "inspector",
                        TEXTS.say("inspector"),
                        "fth-info",
                        "Shortcut+I",
                        () -> inspector.get().node(),
                        () -> {},
                        List::of),
                new Panel(
                        "chat",
                        TEXTS.say("chat"),
                        "fth-message-circle",
                        "Shortcut+J",
                        () -> chat.get().node(),
                        () -> chat.get().shown(),
                        () -> chat.get().actions()),
                new Panel(
                        "search",
                        TEXTS.say("search"),
                        "fth-search",
                        "Shortcut+Shift+F",
                        () -> search.get().node(),
                        () -> search.get().shown(),
                        () -> search.get().actions()),
                new Panel(
                        "changes",
                        TEXTS.say("what-changed"),
                        "fth-list",
                        "Shortcut+Shift+H",
                        () -> changes.get().node(),
                        () -> changes.get().shown(),
                        () -> changes.get().actions()));
    }

    List<Panel> all() {
        return all;
    }

    void search(final String words) {
        search.get().search(words);
    }

    /** Makes the next one that nobody asked for yet; says whether there was one. */
    boolean makeNext() {
        final Optional<Once<?>> next =
                late.stream().filter(one -> !one.isMade()).findFirst();
        next.ifPresent(Once::get);
        return next.isPresent();
    }
}
