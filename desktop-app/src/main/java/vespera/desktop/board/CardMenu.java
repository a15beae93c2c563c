package vespera.desktop.board;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.AsOf;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.TaskId;

/** What can be done with a card, or all chosen ones, by the right mouse button or the menu key. */
final class CardMenu {

    private static final Texts TEXTS = Texts.of(CardMenu.class);

    /** What the menu asks the board to do. */
    interface Asked {

        void open(TaskId card);

        void rename(TaskId card);

        /** Asks for a tag for these. */
        void tag(List<TaskId> cards);

        /** Asks what this one shall wait for. */
        void wait(TaskId card);

        /** Makes a document that this one stands for. */
        void write(TaskId card);

        /** Asks for a picture. */
        void cover(TaskId card);
    }

    private final BoardViewModel model;
    private final CardWork work;
    private final Asked asked;
    private final String me;
    private final ContextMenu menu = new ContextMenu();
    private boolean readOnly;

    /** @param me what the person is called, offered first for assigning */
    CardMenu(final BoardViewModel model, final CardWork work, final Asked asked, final String me) {
        this.model = model;
        this.work = work;
        this.asked = asked;
        this.me = me;
    }

    void show(final Card card, final Node anchor, final double screenX, final double screenY) {
        menu.hide();
        final List<TaskId> ids = model.choosing().with(card.id());
        menu.getItems().clear();
        if (ids.size() == 1) {
            menu.getItems()
                    .addAll(
                            MenuItems.item(TEXTS.say("open"), "fth-maximize-2", () -> asked.open(card.id())),
                            MenuItems.item(TEXTS.say("rename"), "fth-edit-2", () -> asked.rename(card.id())));
        } else {
            final MenuItem many = MenuItems.item(TEXTS.say("cards", ids.size()), "fth-copy", () -> {});
            many.setDisable(true);
            menu.getItems().add(many);
        }
        menu.getItems().addAll(columns(card, ids), priorities(card, ids), people(card, ids), tags(card, ids));
        menu.getItems()
                .add(MenuItems.colours(TEXTS.say("colour"), card.look().colour(), colour -> work.colour(ids, colour)));
        if (ids.size() == 1) {
            if (!card.look().document()) {
                menu.getItems().add(MenuItems.item(TEXTS.say("write"), "fth-edit-3", () -> asked.write(card.id())));
            }
            menu.getItems().add(cover(card));
            menu.getItems().add(MenuItems.item(TEXTS.say("wait-for"), "fth-lock", () -> asked.wait(card.id())));
        }
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        MenuItems.item(TEXTS.say("off-board"), "fth-corner-up-left", () -> work.send(ids, null)),
                        MenuItems.item(TEXTS.say("archive"), "fth-archive", () -> work.archive(ids)));
        if (readOnly) {
            menu.getItems().stream().skip(1).forEach(item -> item.setDisable(true));
            menu.getItems().addFirst(reason());
        }
        menu.show(anchor, screenX, screenY);
    }

    /** Nothing can be changed, since the past is shown: the items say so. */
    void readOnly(final boolean on) {
        readOnly = on;
        menu.hide();
    }

    private static MenuItem reason() {
        final MenuItem reason = MenuItems.item(AsOf.reason(), "fth-clock", () -> {});
        reason.setDisable(true);
        return reason;
    }

    private MenuItem cover(final Card card) {
        return card.look().cover() == null
                ? MenuItems.item(TEXTS.say("cover-choose"), "fth-image", () -> asked.cover(card.id()))
                : MenuItems.item(TEXTS.say("cover-away"), "fth-image", () -> work.cover(card.id(), null));
    }

    private Menu columns(final Card card, final List<TaskId> ids) {
        final Menu to = new Menu(TEXTS.say("move-to"), new FontIcon("fth-columns"));
        final int now = model.spot(card.id()).map(Board.Spot::lane).orElse(-1);
        final List<Lane> lanes = model.board().lanes();
        for (int i = 0; i < lanes.size(); i++) {
            final Lane lane = lanes.get(i);
            to.getItems().add(MenuItems.choice(lane.title(), i == now, () -> work.send(ids, lane.status())));
        }
        return to;
    }

    private Menu priorities(final Card card, final List<TaskId> ids) {
        final Menu to = new Menu(TEXTS.say("priority"), new FontIcon("fth-flag"));
        for (final Priority priority : List.of(Priority.values()).reversed()) {
            to.getItems()
                    .add(MenuItems.choice(
                            Wording.Priorities.title(priority),
                            card.priority() == priority,
                            () -> work.prioritise(ids, priority)));
        }
        return to;
    }

    private Menu people(final Card card, final List<TaskId> ids) {
        final Menu to = new Menu(TEXTS.say("assign-to"), new FontIcon("fth-user"));
        to.getItems().add(MenuItems.choice(TEXTS.say("me"), me.equals(card.assignee()), () -> work.assign(ids, me)));
        for (final String name : model.board().tally().people()) {
            if (!name.equals(me)) {
                to.getItems()
                        .add(MenuItems.choice(
                                name, Objects.equals(name, card.assignee()), () -> work.assign(ids, name)));
            }
        }
        to.getItems().add(MenuItems.choice(TEXTS.say("nobody"), card.assignee() == null, () -> work.assign(ids, null)));
        return to;
    }

    private Menu tags(final Card card, final List<TaskId> ids) {
        final Menu to = new Menu(TEXTS.say("tags"), new FontIcon("fth-hash"));
        final Set<String> own = new TreeSet<>(card.look().tags());
        for (final String tag : model.board().tally().tags()) {
            final boolean on = own.contains(tag);
            to.getItems().add(MenuItems.check("#" + tag, on, () -> work.tag(ids, tag, !on)));
        }
        to.getItems().add(MenuItems.item(TEXTS.say("new-tag"), "fth-plus", () -> asked.tag(ids)));
        return to;
    }
}
