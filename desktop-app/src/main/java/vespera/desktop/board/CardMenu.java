package vespera.desktop.board;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.AsOf;
import vespera.scriptorium.tasks.Priority;

/** What can be done with a card, by the right mouse button or the menu key. */
final class CardMenu {

    private final BoardViewModel model;
    private final CardWork work;
    private final Consumer<Card> rename;
    private final String me;
    private final ContextMenu menu = new ContextMenu();
    private boolean readOnly;

    /** @param me what the person is called, offered first for assigning */
    CardMenu(final BoardViewModel model, final CardWork work, final Consumer<Card> rename, final String me) {
        this.model = model;
        this.work = work;
        this.rename = rename;
        this.me = me;
    }

    void show(final Card card, final Node anchor, final double screenX, final double screenY) {
        menu.hide();
        menu.getItems()
                .setAll(
                        item("Rename", "fth-edit-2", () -> rename.accept(card)),
                        columns(card),
                        priorities(card),
                        people(card),
                        new SeparatorMenuItem(),
                        item("Take off the board", "fth-corner-up-left", () -> work.send(card.id(), null)),
                        item("Archive", "fth-archive", () -> work.archive(card.id())));
        if (readOnly) {
            menu.getItems().forEach(item -> item.setDisable(true));
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
        final MenuItem reason = item(AsOf.REASON, "fth-clock", () -> {});
        reason.setDisable(true);
        return reason;
    }

    private Menu columns(final Card card) {
        final Menu to = new Menu("Move to", new FontIcon("fth-columns"));
        final int now = model.spot(card.id()).map(BoardViewModel.Spot::lane).orElse(-1);
        final List<Lane> lanes = model.lanesProperty().get();
        for (int i = 0; i < lanes.size(); i++) {
            final Lane lane = lanes.get(i);
            to.getItems().add(choice(lane.title(), i == now, () -> work.send(card.id(), lane.status())));
        }
        return to;
    }

    private Menu priorities(final Card card) {
        final Menu to = new Menu("Priority", new FontIcon("fth-flag"));
        for (final Priority priority : List.of(Priority.values()).reversed()) {
            final String word = Wording.priority(priority);
            to.getItems()
                    .add(choice(
                            word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1),
                            card.priority() == priority,
                            () -> work.prioritise(card.id(), priority)));
        }
        return to;
    }

    private Menu people(final Card card) {
        final Menu to = new Menu("Assign to", new FontIcon("fth-user"));
        to.getItems().add(choice("Me", me.equals(card.assignee()), () -> work.assign(card.id(), me)));
        for (final String name : model.peopleProperty().get()) {
            if (!name.equals(me)) {
                to.getItems()
                        .add(choice(name, Objects.equals(name, card.assignee()), () -> work.assign(card.id(), name)));
            }
        }
        to.getItems().add(choice("Nobody", card.assignee() == null, () -> work.assign(card.id(), null)));
        return to;
    }

    private static MenuItem item(final String words, final String icon, final Runnable run) {
        final MenuItem item = new MenuItem(words, new FontIcon(icon));
        // A person's title may hold an underscore, which is no mnemonic.
        item.setMnemonicParsing(false);
        item.setOnAction(e -> run.run());
        return item;
    }

    private static MenuItem choice(final String words, final boolean on, final Runnable run) {
        final RadioMenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setSelected(on);
        item.setOnAction(e -> run.run());
        return item;
    }
}
