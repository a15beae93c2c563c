package vespera.desktop.board;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.board.BoardFilter.When;
import vespera.desktop.board.BoardFilter.Who;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.Priority;

/** What cards can be filtered by beside words. */
record FilterMenu(BoardViewModel model) {

    private static final Texts TEXTS = Texts.of(FilterMenu.class);

    void fill(final MenuButton button) {
        BoardHead.fresh(button, this::items);
    }

    static String title(final When when) {
        return switch (when) {
            case ANY -> TEXTS.say("any-day");
            case OVERDUE -> TEXTS.say("overdue");
            case TODAY -> TEXTS.say("due-today");
            case WEEK -> TEXTS.say("due-week");
            case NONE -> TEXTS.say("no-day");
        };
    }

    private List<MenuItem> items() {
        final BoardFilter now = model.filterProperty().get();
        final List<MenuItem> items = new ArrayList<>();
        items.add(who(now));
        items.add(tags(now));
        final Menu priorities = new Menu(TEXTS.say("priority"), new FontIcon("fth-flag"));
        for (final Priority one : List.of(Priority.values()).reversed()) {
            priorities
                    .getItems()
                    .add(MenuItems.check(
                            Wording.Priorities.title(one),
                            now.priorities().contains(one),
                            () -> set(now.turnPriority(one))));
        }
        items.add(priorities);
        final Menu due = new Menu(TEXTS.say("due"), new FontIcon("fth-calendar"));
        for (final When when : When.values()) {
            due.getItems().add(MenuItems.choice(title(when), now.due() == when, () -> set(now.withDue(when))));
        }
        items.add(due);
        items.add(MenuItems.check(TEXTS.say("blocked"), now.blocked(), () -> set(now.withBlocked(!now.blocked()))));
        items.add(new SeparatorMenuItem());
        final MenuItem all = MenuItems.item(TEXTS.say("show-all"), "fth-x", () -> set(BoardFilter.ALL));
        all.setDisable(now.everything() && now.words().isBlank());
        items.add(all);
        return items;
    }

    private Menu who(final BoardFilter now) {
        final Menu who = new Menu(TEXTS.say("who"), new FontIcon("fth-user"));
        who.getItems()
                .add(MenuItems.choice(
                        TEXTS.say("everyone"),
                        now.who() instanceof Who.Anyone,
                        () -> set(now.withWho(new Who.Anyone()))));
        who.getItems()
                .add(MenuItems.choice(
                        TEXTS.say("unassigned"),
                        now.who() instanceof Who.Nobody,
                        () -> set(now.withWho(new Who.Nobody()))));
        for (final String name : model.board().tally().people()) {
            who.getItems()
                    .add(MenuItems.choice(
                            name, now.who().equals(new Who.One(name)), () -> set(now.withWho(new Who.One(name)))));
        }
        return who;
    }

    private Menu tags(final BoardFilter now) {
        final Menu tags = new Menu(TEXTS.say("tag"), new FontIcon("fth-hash"));
        for (final String tag : model.board().tally().tags()) {
            tags.getItems().add(MenuItems.check("#" + tag, now.tags().contains(tag), () -> set(now.turnTag(tag))));
        }
        if (tags.getItems().isEmpty()) {
            final MenuItem none = MenuItems.item(TEXTS.say("no-tags"), "fth-hash", () -> {});
            none.setDisable(true);
            tags.getItems().add(none);
        }
        return tags;
    }

    private void set(final BoardFilter to) {
        model.filterProperty().set(to);
    }
}
