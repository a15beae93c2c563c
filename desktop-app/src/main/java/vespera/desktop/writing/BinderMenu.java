package vespera.desktop.writing;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.shape.Circle;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.Workflow;

/** What the binder offers on a right click. */
final class BinderMenu extends ContextMenu {

    private static final Texts TEXTS = Texts.of(BinderMenu.class);

    BinderMenu(final Binder binder, final BinderDeeds deeds) {
        final MenuItem beside = item("binder-menu-beside", binder::beside);
        final MenuItem rename = item("binder-menu-rename", binder::rename);
        final MenuItem move = item("binder-menu-move", deeds::askMove);
        final MenuItem synopsis = item("binder-menu-synopsis", deeds::askSynopsis);
        final MenuItem join = item("binder-menu-join", deeds::join);
        final MenuItem copy = item("binder-menu-copy", deeds::copy);
        final MenuItem archive = item("binder-menu-archive", deeds::archive);
        final MenuItem restore = item("binder-menu-restore", deeds::restore);
        final Menu labels = labels(deeds);
        final Menu status = new Menu(TEXTS.say("binder-column-status"));
        final Menu columns = new Menu(TEXTS.say("binder-menu-columns"));
        getItems()
                .addAll(
                        item("binder-menu-new", deeds::askNew),
                        item("binder-menu-new-folder", deeds::askFolder),
                        new SeparatorMenuItem(),
                        beside,
                        rename,
                        move,
                        status,
                        labels,
                        synopsis,
                        copy,
                        join,
                        new SeparatorMenuItem(),
                        archive,
                        restore,
                        new SeparatorMenuItem(),
                        columns);
        setOnShowing(event -> {
            final boolean leaf = binder.document().isPresent();
            beside.setDisable(!leaf);
            final boolean folder = binder.selected().orElse(null) instanceof BinderItem.Folder;
            rename.setDisable(!leaf && !folder);
            move.setDisable(binder.documents().isEmpty() && !folder);
            labels.setDisable(binder.documents().isEmpty());
            status.setDisable(binder.documents().isEmpty());
            fill(status, binder, deeds);
            fill(columns, binder);
            synopsis.setDisable(!leaf);
            copy.setDisable(!leaf);
            join.setDisable(binder.together().size() < 2);
            archive.setDisable(!leaf && !folder);
            restore.setDisable(binder.selected()
                    .filter(BinderItem.Archived.class::isInstance)
                    .isEmpty());
        });
    }

    private static MenuItem item(final String key, final Runnable run) {
        final MenuItem item = new MenuItem(TEXTS.say(key));
        item.setOnAction(event -> run.run());
        return item;
    }

    private static void fill(final Menu status, final Binder binder, final BinderDeeds deeds) {
        final String now = binder.document()
                .flatMap(d -> binder.facts().status(d.id()))
                .map(Workflow.Column::status)
                .orElse("");
        status.getItems().clear();
        for (final Workflow.Column column : binder.facts().workflow()) {
            final RadioMenuItem item = new RadioMenuItem(column.title());
            item.setMnemonicParsing(false);
            item.setSelected(column.status().equals(now));
            item.setOnAction(event -> deeds.status(column));
            status.getItems().add(item);
        }
        status.getItems().addAll(new SeparatorMenuItem(), item("binder-status-none", () -> deeds.status(null)));
    }

    private static void fill(final Menu columns, final Binder binder) {
        columns.getItems().clear();
        for (final BinderColumns.Column column : BinderColumns.Column.values()) {
            final CheckMenuItem item = new CheckMenuItem(BinderDeeds.named(column));
            item.setSelected(binder.columns().shows(column));
            item.setOnAction(event -> binder.columns().toggle(column));
            columns.getItems().add(item);
        }
    }

    private static Menu labels(final BinderDeeds deeds) {
        final Menu menu = new Menu(TEXTS.say("binder-menu-label"));
        for (final String colour : BinderFacts.LABELS) {
            final Circle dot = new Circle(5);
            dot.getStyleClass().addAll("binder-dot", "label-" + colour);
            final MenuItem item = new MenuItem(TEXTS.say("label-" + colour), dot);
            item.setOnAction(event -> deeds.label(colour));
            menu.getItems().add(item);
        }
        final MenuItem none = new MenuItem(TEXTS.say("label-none"));
        none.setOnAction(event -> deeds.label(null));
        menu.getItems().addAll(new SeparatorMenuItem(), none);
        return menu;
    }
}
