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
import vespera.desktop.texts.Texts;
import vespera.gateway.RecentAteliers;
import vespera.scriptorium.binder.Relocation;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;

/** What can be done anywhere in the window. */
final class ShellActions implements WindowSettings {

    private static final Texts TEXTS = Texts.of(ShellActions.class);
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
        return groupsOfWindow().stream()
                .flatMap(group -> group.actions().stream())
                .toList();
    }

    private List<ActionGroup> groupsOfWindow() {
        return List.of(
                new ActionGroup(TEXTS.say("group-window"), true, window(), KeyHints.everywhere()),
                everywhere(TEXTS.say("group-views"), showing()),
                everywhere(TEXTS.say("group-tabs"), shell.middle().actions()),
                everywhere(TEXTS.say("group-past"), shell.time().actions()));
    }

    private static ActionGroup everywhere(final String title, final List<Action> actions) {
        return new ActionGroup(title, true, actions, List.of());
    }

    private List<Action> window() {
        return List.of(
                new Action("window.palette", TEXTS.say("palette"), "Shortcut+K or Shortcut+Shift+P", palette::open),
                new Action("window.goto", TEXTS.say("go-to"), "Shortcut+O or Shortcut+P", goTo::open),
                new Action("window.capture", TEXTS.say("catch"), "Shortcut+Shift+N", capture::open),
                new Action("window.decide", TEXTS.say("record-decision"), "Shortcut+Shift+R", () -> decide("", "", "")),
                new Action(UNDO, TEXTS.say("undo"), "Shortcut+Z", this::undo),
                new Action(REDO, TEXTS.say("redo"), "Shortcut+Shift+Z or Shortcut+Y", this::redo),
                new Action("window.keyboard", TEXTS.say("keyboard"), "F1", table::open),
                new Action("window.full-screen", TEXTS.say("full-screen"), "F11", shell::toggleFullScreen),
                new Action("window.next-part", TEXTS.say("next-part"), "F6", () -> shell.step(true)),
                new Action("window.part-before", TEXTS.say("part-before"), "Shift+F6", () -> shell.step(false)),
                new Action("window.theme", TEXTS.say("light-or-dark"), "Shortcut+Shift+L", this::toggleTheme),
                new Action(
                        "window.larger",
                        TEXTS.say("larger"),
                        "Shortcut+Plus or Shortcut+Equals or Shortcut+Add",
                        () -> zoom(appearance.zoomProperty().get() + ZOOM_STEP)),
                new Action(
                        "window.smaller",
                        TEXTS.say("smaller"),
                        "Shortcut+Minus or Shortcut+Subtract",
                        () -> zoom(appearance.zoomProperty().get() - ZOOM_STEP)),
                new Action("window.usual-size", TEXTS.say("usual-size"), "Shortcut+0", () -> zoom(ZOOM_USUAL)),
                new Action("window.jobs", TEXTS.say("background"), "", shell::showJobs),
                new Action("window.notices", TEXTS.say("read-notices"), "", notices::open),
                new Action("window.open", TEXTS.say("open-another"), "", this::openOther),
                new Action("window.scan", TEXTS.say("scan"), "", this::scan));
    }

    private List<Action> showing() {
        final List<Action> all = new ArrayList<>();
        final List<View> views = shell.views();
        for (int i = 0; i < views.size(); i++) {
            final View view = views.get(i);
            final String number = i < MOST_NUMBERS ? "Shortcut+" + (i + 1) : "";
            final String keys = view.id().equals("settings") ? "Shortcut+Comma" : number;
            all.add(new Action(
                    "view." + view.id(), TEXTS.say("show-view", view.title()), keys, () -> shell.show(view.id())));
        }
        shell.allViews().stream()
                .filter(view -> !view.onRail())
                .forEach(view -> all.add(new Action(
                        view.id().equals("archive") ? "archive.open" : "view." + view.id(),
                        view.id().equals("archive") ? TEXTS.say("open-archive") : TEXTS.say("show-view", view.title()),
                        "",
                        () -> shell.show(view.id()))));
        for (final Panel panel : shell.panels()) {
            all.add(new Action(
                    "panel." + panel.id(),
                    TEXTS.say("show-or-hide", panel.title()),
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
            recent.stream().filter(folder -> !folder.equals(here)).forEach(folder -> all.add(atelier(folder)));
            all.add(new Choice(
                    "another",
                    TEXTS.say("another-folder"),
                    "",
                    "fth-folder-plus",
                    "",
                    () -> shell.openOther(Optional.empty())));
            final Chooser chooser = new Chooser(
                    TEXTS.say("open-another-here"),
                    TEXTS.say("open-another-hint"),
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

    void relocate(final Relocation.Wish wish, final Runnable then) {
        renamer.relocate(wish, then);
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
                "undone",
                TEXTS.say("nothing-to-undo"),
                () -> desk.atelier().undo().undo(desk.origin()),
                TEXTS.say("do-again"),
                this::redo);
    }

    private void redo() {
        reversed(
                "done-again",
                TEXTS.say("nothing-to-redo"),
                () -> desk.atelier().undo().redo(desk.origin()),
                TEXTS.say("undo"),
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
                desk.notices().offer(Notices.Tone.DONE, TEXTS.say(how, words.get()), other, back);
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
                                        TEXTS.say(
                                                "looked",
                                                report.added(),
                                                report.changed(),
                                                report.moved(),
                                                report.vanished())));
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
