package vespera.desktop.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import vespera.desktop.decisions.DecisionForm;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.ActionGroup;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Keymap;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.View;
import vespera.desktop.palette.Choice;
import vespera.desktop.palette.Chooser;
import vespera.desktop.palette.CommandPalette;
import vespera.desktop.palette.Fuzzy;
import vespera.desktop.palette.GoTo;
import vespera.desktop.palette.KeyTable;
import vespera.desktop.palette.Overlay;
import vespera.desktop.palette.QuickCapture;
import vespera.desktop.renaming.Renamer;
import vespera.desktop.settings.WindowSettings;
import vespera.gateway.RecentAteliers;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;

/** What can be done anywhere in the window. */
final class ShellActions implements WindowSettings {

    private static final int ZOOM_STEP = 10;
    private static final int ZOOM_USUAL = 100;
    private static final int MOST_NUMBERS = 9;

    private static final String UNDO = Shell.UNDO;
    private static final String REDO = Shell.REDO;

    private final Desk desk;
    private final Shell shell;
    private final Overlay overlay;
    private final Appearance appearance;
    private final CommandPalette palette;
    private final GoTo goTo;
    private final QuickCapture capture;
    private final NoticeList notices;
    private final DecisionForm decision;
    private final Renamer renamer;
    private final Everything everything;
    private final KeyTable table;

    ShellActions(
            final Desk desk,
            final Shell shell,
            final Overlay overlay,
            final Appearance appearance,
            final Remembered remembered) {
        this.desk = desk;
        this.shell = shell;
        this.overlay = overlay;
        this.appearance = appearance;
        this.everything = new Everything(shell, this::groupsOfWindow);
        this.palette = new CommandPalette(
                overlay,
                everything::choices,
                remembered.get(Remembered.COMMANDS),
                recent -> remembered.put(desk.work(), Remembered.COMMANDS, recent));
        this.goTo = new GoTo(desk, overlay);
        this.capture = new QuickCapture(desk, overlay);
        this.notices = new NoticeList(desk.notices(), overlay);
        this.decision = new DecisionForm(desk, overlay);
        this.renamer = new Renamer(desk, overlay);
        this.table = new KeyTable(overlay, shell.keymap(), everything::here);
    }

    /** The window's own actions, those of showing views and panels included. */
    List<Action> own() {
        return groupsOfWindow().stream().flatMap(group -> group.actions().stream()).toList();
    }

    private List<ActionGroup> groupsOfWindow() {
        return List.of(
                everywhere("Window", window()),
                everywhere("Views and panels", showing()),
                everywhere("Tabs and halves", shell.middle().actions()),
                everywhere("Looking back", shell.time().actions()));
    }

    private static ActionGroup everywhere(final String title, final List<Action> actions) {
        return new ActionGroup(title, true, actions, List.of());
    }

    private List<Action> window() {
        return List.of(
                new Action("window.palette", "Command palette", "Shortcut+K or Shortcut+Shift+P", palette::open),
                new Action("window.goto", "Go to anything", "Shortcut+O or Shortcut+P", goTo::open),
                new Action("window.capture", "Catch a thought", "Shortcut+Shift+N", capture::open),
                new Action("window.decide", "Record a decision", "Shortcut+Shift+R", () -> decide("", "", "")),
                new Action(UNDO, "Undo", "Shortcut+Z", this::undo),
                new Action(REDO, "Redo", "Shortcut+Shift+Z or Shortcut+Y", this::redo),
                new Action("window.keyboard", "Keyboard: what the keys do", "F1 or Shortcut+Slash", table::open),
                new Action("window.full-screen", "Full screen", "F11", shell::toggleFullScreen),
                new Action("window.theme", "Light or dark", "Shortcut+Shift+L", this::toggleTheme),
                new Action(
                        "window.larger",
                        "Everything larger",
                        "Shortcut+Plus or Shortcut+Equals or Shortcut+Add",
                        () -> zoom(appearance.zoomProperty().get() + ZOOM_STEP)),
                new Action(
                        "window.smaller",
                        "Everything smaller",
                        "Shortcut+Minus or Shortcut+Subtract",
                        () -> zoom(appearance.zoomProperty().get() - ZOOM_STEP)),
                new Action("window.usual-size", "Everything in its usual size", "Shortcut+0", () -> zoom(ZOOM_USUAL)),
                new Action("window.jobs", "What goes on in the background", "", shell::showJobs),
                new Action("window.notices", "Read the notices again", "", notices::open),
                new Action("window.open", "Open another atelier", "Shortcut+Shift+O", this::openOther),
                new Action("window.scan", "Look at the folder again", "", this::scan));
    }

    private List<Action> showing() {
        final List<Action> all = new ArrayList<>();
        final List<View> views = shell.views();
        for (int i = 0; i < views.size(); i++) {
            final View view = views.get(i);
            final String number = i < MOST_NUMBERS ? "Shortcut+" + (i + 1) : "";
            final String keys = view.id().equals("settings") ? "Shortcut+Comma" : number;
            all.add(new Action("view." + view.id(), "Show " + view.title(), keys, () -> shell.show(view.id())));
        }
        shell.allViews().stream()
                .filter(view -> !view.onRail())
                .forEach(view -> all.add(new Action(
                        view.id().equals("archive") ? "archive.open" : "view." + view.id(),
                        view.id().equals("archive") ? "Open the archive" : "Show " + view.title(),
                        "",
                        () -> shell.show(view.id()))));
        for (final Panel panel : shell.panels()) {
            all.add(new Action(
                    "panel." + panel.id(),
                    "Show or hide " + panel.title(),
                    panel.keys(),
                    () -> shell.togglePanel(panel.id())));
        }
        all.addAll(shell.docking());
        return all;
    }

    private void openOther() {
        final Path here = desk.atelier().folder().root();
        desk.work().query(new RecentAteliers()::all, recent -> {
            final List<Choice> all = new ArrayList<>();
            recent.stream()
                    .filter(folder -> !folder.equals(here))
                    .forEach(folder -> all.add(atelier(folder)));
            all.add(new Choice(
                    "another", "Another folder, or the sample…", "", "fth-folder-plus", "", () -> shell.openOther(
                            Optional.empty())));
            final Chooser chooser = new Chooser(
                    "Open another atelier in this window",
                    "Enter opens; what is open here is kept and closed    Esc closes",
                    typed -> all.stream()
                            .filter(one -> typed.isBlank() || Fuzzy.score(typed, one.title()) >= 0)
                            .toList(),
                    choice -> {
                        overlay.hide();
                        choice.run().run();
                    });
            overlay.show(chooser, chooser.field());
        });
    }

    private Choice atelier(final Path folder) {
        final Path name = folder.getFileName();
        return new Choice(
                folder.toString(),
                name == null ? folder.toString() : name.toString(),
                String.valueOf(folder.getParent()),
                "fth-folder",
                "",
                () -> shell.openOther(Optional.of(folder)));
    }

    /** Everything that can be done, for the palette. */
    List<Choice> choices() {
        return everything.choices();
    }

    @Override
    public List<ActionGroup> groups() {
        return everything.groups();
    }

    @Override
    public Keymap keymap() {
        return shell.keymap();
    }

    @Override
    public void keepKeys() {
        final Map<String, String> set = shell.keymap().all();
        desk.work().command(() -> desk.atelier().settings().setKeys(set));
    }

    @Override
    public ReadOnlyIntegerProperty zoomProperty() {
        return appearance.zoomProperty();
    }

    @Override
    public void zoom(final int percent) {
        appearance.zoom(percent);
        final int now = appearance.zoomProperty().get();
        desk.work().command(() -> desk.atelier().settings().setZoom(now));
    }

    @Override
    public void motion(final String wanted) {
        appearance.move(wanted);
        desk.work().command(() -> desk.atelier().settings().setMotion(wanted));
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

    @Override
    public void modelsChanged() {
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
    @Override
    public void theme(final String wanted) {
        appearance.use(wanted);
        desk.work().command(() -> desk.atelier().settings().setTheme(wanted));
    }
}
