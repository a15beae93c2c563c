package vespera.desktop.board;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.board.Grouping.Kind;

/** What swimlanes can be made by. */
record LaneMenu(BoardViewModel model) {

    void fill(final MenuButton button) {
        BoardHead.fresh(button, this::items);
    }

    static String title(final Grouping by) {
        return switch (by.kind()) {
            case NONE -> "none";
            case PARENT -> "what it is part of";
            case ASSIGNEE -> "who does it";
            case TAG -> "tag";
            case PRIORITY -> "priority";
            case FACT -> by.key();
            case CAST -> "who is in it";
        };
    }

    private List<MenuItem> items() {
        final List<MenuItem> items = new ArrayList<>();
        final Grouping now = model.groupingProperty().get();
        items.add(MenuItems.choice("No lanes", !now.grouped(), () -> set(Grouping.NONE)));
        for (final Kind kind : List.of(Kind.PARENT, Kind.ASSIGNEE, Kind.TAG, Kind.PRIORITY, Kind.CAST)) {
            final String words = title(Grouping.of(kind));
            items.add(MenuItems.choice(
                    "By " + words, now.kind() == kind, () -> set(Grouping.of(kind))));
        }
        final Menu facts = new Menu("By what the documents say", new FontIcon("fth-file-text"));
        for (final String key : model.facts().keys()) {
            facts.getItems()
                    .add(MenuItems.choice(key, now.equals(Grouping.fact(key)), () -> set(Grouping.fact(key))));
        }
        if (facts.getItems().isEmpty()) {
            final MenuItem none = MenuItems.item("No card links to a document with front matter", "fth-file-text", () -> {});
            none.setDisable(true);
            facts.getItems().add(none);
        }
        items.add(facts);
        if (now.grouped()) {
            items.add(new SeparatorMenuItem());
            items.add(MenuItems.item("Fold all lanes", "fth-chevrons-up", () -> model.foldAll(true)));
            items.add(MenuItems.item("Unfold all lanes", "fth-chevrons-down", () -> model.foldAll(false)));
        }
        return items;
    }

    private void set(final Grouping to) {
        model.groupingProperty().set(to);
    }
}
