package vespera.desktop.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.ActionGroup;
import vespera.desktop.desk.View;
import vespera.desktop.palette.Choice;
import vespera.desktop.palette.KeyNames;

/** Everything that can be done, gathered from where it is said: the window, every view, every panel. */
final class Everything {

    private final Shell shell;
    private final Supplier<List<ActionGroup>> own;

    /** @param own the window's own actions */
    Everything(final Shell shell, final Supplier<List<ActionGroup>> own) {
        this.shell = shell;
        this.own = own;
    }

    /** The view in front first, then the window, then the panels, then the other views. */
    List<ActionGroup> groups() {
        final List<ActionGroup> all = new ArrayList<>();
        all.add(group(shell.current()));
        all.addAll(own.get());
        shell.panels().forEach(panel -> all.add(new ActionGroup(panel.title(), false, panel.actions(), List.of())));
        shell.allViews().stream()
                .filter(view -> !view.title().equals(shell.current().title()))
                .forEach(view -> all.add(group(view)));
        return all.stream()
                .filter(group -> !group.actions().isEmpty() || !group.hints().isEmpty())
                .toList();
    }

    private static ActionGroup group(final View view) {
        return new ActionGroup(view.title(), false, view.actions(), KeyHints.of(view));
    }

    /** What acts where one is now: the view in front, the window and the panel in sight. */
    List<ActionGroup> here() {
        final List<ActionGroup> all = new ArrayList<>();
        all.add(group(shell.current()));
        shell.panels().stream()
                .filter(panel ->
                        panel.id().equals(shell.panel()) && !panel.actions().isEmpty())
                .forEach(panel -> all.add(new ActionGroup(panel.title(), false, panel.actions(), List.of())));
        all.addAll(own.get());
        return all;
    }

    /** The same for the palette: each leads to where it belongs before it is done. */
    List<Choice> choices() {
        final Map<String, Choice> all = new LinkedHashMap<>();
        add(all, shell.current());
        own.get()
                .forEach(group -> group.actions().stream()
                        .filter(action -> !action.id().equals("window.palette"))
                        .forEach(action -> put(all, action, "", "fth-command", action.run())));
        shell.panels()
                .forEach(panel -> panel.actions()
                        .forEach(action -> put(all, action, panel.title(), panel.icon(), () -> {
                            if (!shell.panel().equals(panel.id())) {
                                shell.togglePanel(panel.id());
                            }
                            action.run().run();
                        })));
        shell.allViews().forEach(view -> add(all, view));
        return List.copyOf(all.values());
    }

    private void add(final Map<String, Choice> all, final View view) {
        view.actions()
                .forEach(action -> put(all, action, view.title(), view.icon(), () -> {
                    if (shell.current() != view) {
                        shell.show(view.id());
                    }
                    action.run().run();
                }));
    }

    private void put(
            final Map<String, Choice> all,
            final Action action,
            final String detail,
            final String icon,
            final Runnable run) {
        all.putIfAbsent(
                action.id(),
                new Choice(
                        action.id(),
                        action.title(),
                        detail,
                        icon,
                        KeyNames.first(shell.keymap().keys(action)),
                        run));
    }
}
