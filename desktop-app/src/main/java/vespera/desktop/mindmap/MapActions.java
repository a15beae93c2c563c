package vespera.desktop.mindmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vespera.desktop.desk.Action;
import vespera.desktop.mindmap.layout.Layout;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.exchange.Palette;

/** Everything that can be done on the map, by name: for the palette and for the menu. */
final class MapActions {

    private static final Texts TEXTS = Texts.of(MapActions.class);

    private final MindMapView view;

    MapActions(final MindMapView view) {
        this.view = view;
    }

    List<Action> all() {
        final List<Action> actions = new ArrayList<>();
        actions.add(action("child", "", view::beginChild));
        actions.add(action("sibling", "", () -> view.hands().begin(topic(), Beginning.AFTER)));
        actions.add(action("before", "", () -> view.hands().begin(topic(), Beginning.BEFORE)));
        actions.add(action("rename", "F2", () -> view.hands().edit(topic())));
        actions.add(action("archive", "", () -> view.hands().delete()));
        actions.add(action("open", "", () -> view.hands().open(topic())));
        actions.add(action("fold", "", () -> view.hands().fold(topic())));
        actions.add(action("fold-all", "", () -> view.foldAll(true)));
        actions.add(action("unfold-all", "", () -> view.foldAll(false)));
        actions.add(action("level-more", "Alt+Page Down", () -> view.hands().level(topic(), true)));
        actions.add(action("level-less", "Alt+Page Up", () -> view.hands().level(topic(), false)));
        actions.add(action("up", "Shortcut+UP", () -> view.work().shift(topic(), -1)));
        actions.add(action("down", "Shortcut+DOWN", () -> view.work().shift(topic(), 1)));
        actions.add(action("promote", "", () -> several(view.work()::promote)));
        actions.add(action("demote", "", () -> several(view.work()::demote)));
        actions.add(action("centre", "Shortcut+PERIOD", view::centreOnSelected));
        actions.add(action("out", "Shortcut+Shift+PERIOD", view::out));
        actions.add(action("whole", "", () -> view.centreOn(Optional.empty())));
        actions.add(action("of-selected", "", view::ofSelected));
        actions.add(action("topic-of-document", "", view::topicOfSelected));
        actions.add(action("relate", "Shortcut+L", () -> view.hands().relate()));
        actions.add(action("notes", "Shortcut+E", view::notes));
        actions.add(action("looks", "Alt+I", view::popUp));
        actions.add(action("copy", "Shortcut+C", () -> view.traffic().copy()));
        actions.add(action("paste", "Shortcut+V", () -> view.traffic().paste()));
        actions.add(action("import", "", () -> view.traffic().importFile()));
        actions.add(action("export", "", () -> view.traffic().exportFile()));
        actions.add(action("fit", "", () -> view.pane().fit()));
        for (final Layout layout : Layout.values()) {
            actions.add(new Action(
                    "mindmap.layout-" + layout.name().toLowerCase(Locale.ROOT),
                    TEXTS.say("action-layout", MapHead.words(layout)),
                    "",
                    () -> view.lay(layout)));
        }
        for (final String colour : Palette.colours().keySet()) {
            actions.add(new Action(
                    "mindmap.colour-" + colour,
                    TEXTS.say("action-colour", TEXTS.say("colour-" + colour)),
                    "",
                    () -> view.hands().colour(colour)));
        }
        actions.add(action("no-colour", "", () -> view.hands().colour("")));
        actions.add(action("no-icon", "", () -> view.hands().icon("")));
        return actions;
    }

    private static Action action(final String id, final String keys, final Runnable run) {
        return new Action("mindmap." + id, TEXTS.say("action-" + id), keys, run);
    }

    private Topic topic() {
        return view.model().inHand();
    }

    private void several(final java.util.function.Consumer<List<Topic>> what) {
        final List<Topic> topics = view.model().inHands();
        if (!topics.isEmpty()) {
            what.accept(topics);
        }
    }

    /** What the menu of a topic offers. */
    List<TopicMenu.Entry> entries() {
        return List.of(
                entry("child", TEXTS.say("tab-key"), view::beginChild),
                entry("sibling", TEXTS.say("enter-key"), () -> view.hands().begin(topic(), Beginning.AFTER)),
                entry("rename", "F2", () -> view.hands().edit(topic())),
                entry("open", "Ctrl+Enter", () -> view.hands().open(topic())),
                entry("notes", "Ctrl+E", view::notes),
                entry("relate", "Ctrl+L", () -> view.hands().relate()),
                entry("fold", TEXTS.say("space"), () -> view.hands().fold(topic())),
                entry("centre", "Ctrl+.", view::centreOnSelected),
                entry("copy", "Ctrl+C", () -> view.traffic().copy()),
                entry("paste", "Ctrl+V", () -> view.traffic().paste()),
                entry("import", "", () -> view.traffic().importFile()),
                entry("export", "", () -> view.traffic().exportFile()),
                entry("archive", TEXTS.say("delete-key"), () -> view.hands().delete()));
    }

    private static TopicMenu.Entry entry(final String id, final String keys, final Runnable run) {
        final String words = TEXTS.say("action-" + id).replaceFirst("^[^:]*:\\s*", "");
        return new TopicMenu.Entry(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1), keys, run);
    }
}
