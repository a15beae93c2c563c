package vespera.desktop.board;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.board.Grouping.Kind;
import vespera.desktop.texts.Texts;

/** What swimlanes can be made by. */
record LaneMenu(BoardViewModel model) {

    private static final Texts TEXTS = Texts.of(LaneMenu.class);

    void fill(final MenuButton button) {
        BoardHead.fresh(button, this::items);
    }

    static String title(final Grouping by) {
        return switch (by.kind()) {
            case NONE -> TEXTS.say("by-none");
            case PARENT -> TEXTS.say("by-parent");
            case ASSIGNEE -> TEXTS.say("by-who");
            case TAG -> TEXTS.say("by-tag");
            case PRIORITY -> TEXTS.say("by-priority");
            case FACT -> by.key();
            case CAST -> TEXTS.say("by-cast");
        };
    }

    private List<MenuItem> items() {
        final List<MenuItem> items = new ArrayList<>();
        final Grouping now = model.groupingProperty().get();
        items.add(MenuItems.choice(TEXTS.say("no-lanes"), !now.grouped(), () -> set(Grouping.NONE)));
        for (final Kind kind : List.of(Kind.PARENT, Kind.ASSIGNEE, Kind.TAG, Kind.PRIORITY, Kind.CAST)) {
            final String words = title(Grouping.of(kind));
            items.add(MenuItems.choice(TEXTS.say("by", words), now.kind() == kind, () -> set(Grouping.of(kind))));
        }
        final Menu facts = new Menu(TEXTS.say("by-facts"), new FontIcon("fth-file-text"));
        for (final String key : model.facts().keys()) {
            facts.getItems().add(MenuItems.choice(key, now.equals(Grouping.fact(key)), () -> set(Grouping.fact(key))));
        }
        if (facts.getItems().isEmpty()) {
            final MenuItem none = MenuItems.item(TEXTS.say("no-facts"), "fth-file-text", () -> {});
            none.setDisable(true);
            facts.getItems().add(none);
        }
        items.add(facts);
        if (now.grouped()) {
            items.add(new SeparatorMenuItem());
            items.add(MenuItems.item(TEXTS.say("fold-all"), "fth-chevrons-up", () -> model.foldAll(true)));
            items.add(MenuItems.item(TEXTS.say("unfold-all"), "fth-chevrons-down", () -> model.foldAll(false)));
        }
        return items;
    }

    private void set(final Grouping to) {
        model.groupingProperty().set(to);
    }
}
