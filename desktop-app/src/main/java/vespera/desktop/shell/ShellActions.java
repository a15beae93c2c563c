package vespera.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import vespera.desktop.decisions.DecisionForm;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.View;
import vespera.desktop.palette.Choice;
import vespera.desktop.palette.CommandPalette;
import vespera.desktop.palette.GoTo;
import vespera.desktop.palette.KeyNames;
import vespera.desktop.palette.Overlay;
import vespera.desktop.palette.QuickCapture;
import vespera.desktop.renaming.Renamer;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;

/** What can be done anywhere in the window. */
final class ShellActions {

    private static final String UNDO = Shell.UNDO;
    private static final String REDO = Shell.REDO;

    private final Desk desk;
    private final Shell shell;
    private final Appearance appearance;
    private final CommandPalette palette;
    private final GoTo goTo;
    private final QuickCapture capture;
    private final NoticeList notices;
    private final DecisionForm decision;
    private final Renamer renamer;

    ShellActions(
            final Desk desk,
            final Shell shell,
            final Overlay overlay,
            final Appearance appearance,
            final Remembered remembered) {
        this.desk = desk;
        this.shell = shell;
        this.appearance = appearance;
        this.palette = new CommandPalette(
                overlay,
                this::choices,
                remembered.get(Remembered.COMMANDS),
                recent -> remembered.put(desk.work(), Remembered.COMMANDS, recent));
        this.goTo = new GoTo(desk, overlay);
        this.capture = new QuickCapture(desk, overlay);
        this.notices = new NoticeList(desk.notices(), overlay);
        this.decision = new DecisionForm(desk, overlay);
        this.renamer = new Renamer(desk, overlay);
    }

    /** The window's own actions, those of showing views and panels included. */
    List<Action> own() {
        final List<Action> all = new ArrayList<>(List.of(
                new Action("window.palette", "Command palette", "Shortcut+K or Shortcut+Shift+P", palette::open),
                new Action("window.goto", "Go to anything", "Shortcut+O or Shortcut+P", goTo::open),
                new Action("window.capture", "Catch a thought", "Shortcut+Shift+N", capture::open),
                new Action("window.decide", "Record a decision", "Shortcut+Shift+R", () -> decide("", "", "")),
                new Action(UNDO, "Undo", "Shortcut+Z", this::undo),
                new Action(REDO, "Redo", "Shortcut+Shift+Z or Shortcut+Y", this::redo),
                new Action("window.full-screen", "Full screen", "F11", shell::toggleFullScreen),
                new Action("window.theme", "Light or dark", "Shortcut+Shift+L", this::toggleTheme),
                new Action("window.notices", "Read the notices again", "", notices::open),
                new Action("window.scan", "Look at the folder again", "", this::scan)));
        all.add(new Action("archive.open", "Open the archive", "", () -> shell.show("archive")));
        all.addAll(shell.time().actions());
        all.addAll(shell.middle().actions());
        final List<View> views = shell.views();
        for (int i = 0; i < views.size(); i++) {
            final View view = views.get(i);
            final String keys = view.id().equals("settings") ? "Shortcut+COMMA" : "Shortcut+" + (i + 1);
            all.add(new Action("view." + view.id(), "Show " + view.title(), keys, () -> shell.show(view.id())));
        }
        for (final Panel panel : shell.panels()) {
            all.add(new Action(
                    "panel." + panel.id(),
                    "Show or hide " + panel.title(),
                    panel.keys(),
                    () -> shell.togglePanel(panel.id())));
        }
        return all;
    }

    private List<Choice> choices() {
        final List<Choice> all = new ArrayList<>();
        final View current = shell.current();
        choices(current, all);
        own().stream()
                .filter(a -> !a.id().equals("window.palette"))
                .forEach(a -> all.add(choice(a, "", "fth-command", a.run())));
        shell.allViews().stream().filter(v -> v != current).forEach(v -> choices(v, all));
        shell.panels().forEach(p -> choices(p, all));
        return all;
    }

    private void choices(final View view, final List<Choice> all) {
        for (final Action action : view.actions()) {
            all.add(choice(action, view.title(), view.icon(), () -> {
                if (shell.current() != view) {
                    shell.show(view.id());
                }
                action.run().run();
            }));
        }
    }

    private void choices(final Panel panel, final List<Choice> all) {
        for (final Action action : panel.actions()) {
            all.add(choice(action, panel.title(), panel.icon(), () -> {
                if (!shell.panel().equals(panel.id())) {
                    shell.togglePanel(panel.id());
                }
                action.run().run();
            }));
        }
    }

    private static Choice choice(final Action action, final String detail, final String icon, final Runnable run) {
        final String first = action.keys().split(" or ", -1)[0];
        return new Choice(action.id(), action.title(), detail, icon, KeyNames.of(first), run);
    }

    void decide(final String asked, final String chosen, final String why) {
        decision.open(asked, chosen, why);
    }

    void rename(final DocumentId document, final String to, final Consumer<Document> then) {
        renamer.rename(document, to, then);
    }

    void openPalette() {
        palette.open();
    }

    void readNotices() {
        notices.open();
    }

    void modelsChanged() {
        shell.modelsChanged();
    }

    private void undo() {
        reversed(
                "Undone",
                "Nothing to undo.",
                () -> desk.atelier().undo().undo(desk.origin()),
                "Do it again",
                this::redo);
    }

    private void redo() {
        reversed(
                "Done again",
                "Nothing to do again.",
                () -> desk.atelier().undo().redo(desk.origin()),
                "Undo",
                this::undo);
    }

    private void reversed(
            final String how,
            final String nothing,
            final Callable<Optional<String>> work,
            final String other,
            final Runnable back) {
        if (!desk.mayChange()) {
            return;
        }
        desk.work().command(work, words -> {
            if (words.isPresent()) {
                desk.notices().offer(Notices.Tone.DONE, how + ": " + words.get() + ".", other, back);
            } else {
                desk.notices().say(Notices.Tone.INFO, nothing);
            }
        });
    }

    private void scan() {
        desk.work()
                .query(
                        desk.atelier()::scan,
                        report -> desk.notices()
                                .say(
                                        Notices.Tone.DONE,
                                        "Looked at the folder: " + report.added() + " new, " + report.changed()
                                                + " changed, " + report.moved() + " moved, " + report.vanished()
                                                + " gone."));
    }

    private void toggleTheme() {
        theme(appearance.darkProperty().get() ? "light" : "dark");
    }

    /** Uses a theme and keeps it for next time. */
    void theme(final String wanted) {
        appearance.use(wanted);
        desk.work().command(() -> desk.atelier().settings().setTheme(wanted));
    }
}
