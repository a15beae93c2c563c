package vespera.desktop.settings;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.fx.FxThread;
import vespera.desktop.fx.Outside;
import vespera.desktop.texts.Texts;
import vespera.desktop.versions.Told;
import vespera.gateway.BackupPlan;
import vespera.gateway.Backups;
import vespera.gateway.RestoredAtelier;

/** Where backups go, how often and how many; those there are, and the way back from one. */
final class BackupSection {

    private static final Texts TEXTS = Texts.of(BackupSection.class);
    private static final int SHOWN = 8;
    private static final int MOST = 999;

    private final Desk desk;
    private final Backups backups;
    private final Label place = new Label();
    private final Label trouble = SettingsView.quiet("");
    private final Label next = SettingsView.quiet("");
    private final CheckBox itself = new CheckBox(TEXTS.say("back-up-by-itself"));
    private final List<Spinner<Integer>> kept = new ArrayList<>();
    private final VBox list = new VBox(4);
    private final Button now = new Button(TEXTS.say("back-up-now"), new FontIcon("fth-save"));
    private final VBox node;
    private boolean all;
    private boolean filling;

    BackupSection(final Desk desk) {
        this.desk = desk;
        this.backups = desk.atelier().backups();
        place.getStyleClass().add("settings-path");
        place.setWrapText(true);
        place.setMinHeight(Region.USE_PREF_SIZE);
        trouble.getStyleClass().add("backup-trouble");
        itself.setOnAction(event -> plan(backups.plan().byItself(itself.isSelected())));
        now.setOnAction(event -> backUpNow());
        now.getStyleClass().add("accent");
        final Button other = new Button(TEXTS.say("another-folder"));
        other.setOnAction(event ->
                choose(TEXTS.say("where-backups"), to -> plan(backups.plan().in(to.toString()))));
        final Button usual = new Button(TEXTS.say("usual-place"));
        usual.setOnAction(event -> plan(backups.plan().in("")));
        node = SettingsView.section(
                TEXTS.say("backups"),
                TEXTS.say("backups-words"),
                itself,
                numbers(),
                SettingsView.quiet(TEXTS.say("where-they-go")),
                place,
                new HBox(8, other, usual),
                next,
                trouble,
                now,
                list);
        backups.onChange(() -> FxThread.run(this::refresh));
    }

    Node node() {
        return node;
    }

    private HBox numbers() {
        final HBox row = new HBox(8, new Label(TEXTS.say("keep-one")));
        for (final String unit : List.of(TEXTS.say("hours"), TEXTS.say("days"), TEXTS.say("weeks"))) {
            final Spinner<Integer> spinner = new Spinner<>(0, MOST, 0);
            spinner.setPrefWidth(84);
            spinner.setEditable(true);
            spinner.getEditor().setAccessibleText(TEXTS.say("how-many", unit));
            spinner.setAccessibleText(TEXTS.say("how-many", unit));
            spinner.valueProperty().addListener((value, before, to) -> counted());
            kept.add(spinner);
            row.getChildren().addAll(spinner, new Label(unit));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void counted() {
        if (!filling) {
            plan(backups.plan()
                    .keeping(
                            kept.get(0).getValue(),
                            kept.get(1).getValue(),
                            kept.get(2).getValue()));
        }
    }

    private void plan(final BackupPlan wanted) {
        desk.work()
                .command(
                        () -> {
                            try {
                                backups.plan(wanted);
                                return true;
                            } finally {
                                FxThread.run(this::refresh);
                            }
                        },
                        done -> {});
    }

    /** How things stand, read in the background. */
    private record Seen(BackupPlan plan, Path folder, List<Backups.Kept> list, String trouble, String next) {}

    /** Reads anew how things stand. */
    void refresh() {
        desk.work().query(this::look, this::show);
    }

    private Seen look() {
        final String due = backups.nextDue()
                .map(at -> TEXTS.say("next-due", Told.when(at.toEpochMilli())))
                .orElse(TEXTS.say("none-by-itself"));
        return new Seen(
                backups.plan(),
                backups.folder(),
                backups.list(),
                backups.trouble().orElse(""),
                due);
    }

    private void show(final Seen seen) {
        filling = true;
        itself.setSelected(seen.plan().on());
        for (int i = 0; i < kept.size(); i++) {
            kept.get(i).getValueFactory().setValue(seen.plan().kept().get(i));
            kept.get(i).setDisable(!seen.plan().on());
        }
        filling = false;
        place.setText(seen.folder().toString());
        next.setText(seen.next());
        trouble.setText(seen.trouble());
        trouble.setVisible(!seen.trouble().isEmpty());
        trouble.setManaged(!seen.trouble().isEmpty());
        list.getChildren().clear();
        if (seen.list().isEmpty()) {
            list.getChildren().add(SettingsView.quiet(TEXTS.say("no-backup")));
        }
        seen.list().stream()
                .limit(all ? MOST : SHOWN)
                .forEach(one -> list.getChildren().add(line(one)));
        if (!all && seen.list().size() > SHOWN) {
            final Button more = new Button(TEXTS.say("show-more", seen.list().size() - SHOWN));
            more.getStyleClass().addAll("small", "flat");
            more.setOnAction(event -> {
                all = true;
                refresh();
            });
            list.getChildren().add(more);
        }
    }

    private HBox line(final Backups.Kept one) {
        final Label when = new Label(Told.when(one.at().toEpochMilli()), new FontIcon("fth-archive"));
        when.setMinWidth(170);
        when.setTooltip(new Tooltip(one.file().toString()));
        final Label what = SettingsView.quiet(words(one));
        what.setWrapText(false);
        final Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        final Button check = button(TEXTS.say("check"), () -> check(one));
        final Button restore =
                button(TEXTS.say("restore-into"), () -> choose(TEXTS.say("which-empty"), to -> restore(one, to)));
        final HBox line = new HBox(8, when, what, space, new FlowPane(6, 4, check, restore));
        ((FlowPane) line.getChildren().getLast()).setAlignment(Pos.CENTER_RIGHT);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("backup-line");
        return line;
    }

    private static Button button(final String words, final Runnable run) {
        final Button button = new Button(words);
        button.getStyleClass().add("small");
        button.setOnAction(event -> run.run());
        return button;
    }

    private static String words(final Backups.Kept one) {
        final String how = one.automatic() ? TEXTS.say("by-itself") : TEXTS.say("by-hand");
        return one.verified()
                .map(at -> TEXTS.say("checked", how, megabytes(one.size()), Told.when(at.toEpochMilli())))
                .orElseGet(() -> TEXTS.say("not-checked", how, megabytes(one.size())));
    }

    private static String megabytes(final long bytes) {
        return bytes < 100_000
                ? TEXTS.say("kilobytes", Math.max(1, bytes / 1_000.0))
                : TEXTS.say("megabytes", bytes / 1_000_000.0);
    }

    /** Makes one now. */
    void backUpNow() {
        now.setDisable(true);
        busy(
                backups::backUpNow,
                made -> desk.notices()
                        .say(
                                Notices.Tone.DONE,
                                TEXTS.say(
                                        "backed-up",
                                        String.valueOf(made.file().getFileName()),
                                        megabytes(made.size()))));
    }

    private void check(final Backups.Kept one) {
        busy(
                () -> backups.problems(one.file()),
                problems -> desk.notices()
                        .say(
                                problems.isEmpty() ? Notices.Tone.DONE : Notices.Tone.PROBLEM,
                                problems.isEmpty()
                                        ? TEXTS.say("all-holds")
                                        : TEXTS.say("backup-damaged", problems.getFirst())));
    }

    /** Unpacks a backup into an empty folder, beside the atelier that is open. */
    void restore(final Backups.Kept one, final Path to) {
        busy(
                () -> RestoredAtelier.restore(one.file(), to, desk.atelier().jobs()),
                done -> desk.notices()
                        .stay(
                                Notices.Tone.DONE,
                                TEXTS.say("unpacked", Told.when(one.at().toEpochMilli()), done.folder()),
                                TEXTS.say("copy-folder-name"),
                                () -> copy(done.folder().toString())));
    }

    private static void copy(final String text) {
        final ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Long work that changes nothing of the atelier, beside other work. */
    private <T> void busy(final Callable<T> work, final java.util.function.Consumer<T> then) {
        desk.work()
                .query(
                        () -> {
                            try {
                                return work.call();
                            } finally {
                                FxThread.run(() -> {
                                    now.setDisable(false);
                                    refresh();
                                });
                            }
                        },
                        then);
    }

    private void choose(final String words, final java.util.function.Consumer<Path> then) {
        final DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words);
        final File chosen = new Outside(node.getScene().getWindow()).folder(chooser);
        if (chosen != null) {
            then.accept(chosen.toPath());
        }
    }
}
