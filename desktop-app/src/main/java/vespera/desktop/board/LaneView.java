package vespera.desktop.board;

import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;

/** A column: its head with its menu, room for cards, its foot. */
final class LaneView extends VBox {

    private static final Texts TEXTS = Texts.of(LaneView.class);
    private static final PseudoClass OVERFULL = PseudoClass.getPseudoClass("overfull");
    private static final PseudoClass RECEIVING = PseudoClass.getPseudoClass("receiving");
    private static final List<Integer> LIMITS = List.of(1, 2, 3, 4, 5, 7, 10, 15, 20);

    private final ColumnWork columns;
    private final Label title = new Label();
    private final Label count = new Label();
    private final Region dot = new Region();
    private final Button more = new Button(null, new FontIcon("fth-more-horizontal"));
    private final HBox head;
    private final LaneFoot foot;
    private final ContextMenu menu = new ContextMenu();
    private Lane lane;
    private int index;
    private int last;

    LaneView(final Lane lane, final ColumnWork columns, final CardWork work, final Runnable leave) {
        this.lane = lane;
        this.columns = columns;
        foot = new LaneFoot(lane.title(), line -> work.create(this.lane.status(), line), leave);
        getStyleClass().add("lane");
        title.getStyleClass().add("lane-title");
        title.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                rename();
            }
        });
        count.getStyleClass().add("lane-count");
        dot.getStyleClass().add("lane-dot");
        more.getStyleClass().addAll("flat", "lane-more");
        more.setOnAction(e -> showMenu());
        final Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head = new HBox(8, dot, title, gap, count, more);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("lane-head");
        head.setOnContextMenuRequested(e -> {
            showMenu();
            e.consume();
        });
        final Region room = new Region();
        VBox.setVgrow(room, Priority.ALWAYS);
        getChildren().addAll(head, room, foot);
    }

    Lane lane() {
        return lane;
    }

    LaneFoot foot() {
        return foot;
    }

    HBox head() {
        return head;
    }

    /** @param at which column it is, from 0 to the last one's */
    void show(final Lane now, final int at, final int lastOne) {
        lane = now;
        index = at;
        last = lastOne;
        title.setText(now.title());
        foot.called(now.title());
        count.setText(now.count());
        count.setTooltip(now.limit() == null ? null : new Tooltip(limitWords(now)));
        // A colour alone does not say that there are too many.
        count.setAccessibleText(now.count() + (now.limit() == null ? "" : ", " + limitWords(now)));
        more.setAccessibleText(TEXTS.say("column-menu", now.title()));
        pseudoClassStateChanged(OVERFULL, now.overfull());
        dot.setVisible(now.colour() != null);
        dot.setManaged(now.colour() != null);
        final String colour = now.colour();
        dot.setStyle(colour == null ? "" : "-fx-background-color: " + MenuItems.hex(colour) + ";");
    }

    static String limitWords(final Lane lane) {
        final Integer limit = lane.limit();
        if (limit == null) {
            return "";
        }
        return lane.overfull() ? TEXTS.say("over-limit", limit) : TEXTS.say("limit-is", limit);
    }

    /** Opens the column's menu. */
    void showMenu() {
        menu.hide();
        final MenuItem left = MenuItems.item(
                TEXTS.say("move-column-left"), "fth-arrow-left", () -> columns.move(lane.status(), index - 1));
        left.setDisable(index == 0);
        final MenuItem right = MenuItems.item(
                TEXTS.say("move-column-right"), "fth-arrow-right", () -> columns.move(lane.status(), index + 1));
        right.setDisable(index == last);
        final MenuItem delete = MenuItems.item(TEXTS.say("column-away"), "fth-trash-2", () -> columns.delete(lane));
        delete.setDisable(last == 0);
        menu.getItems()
                .setAll(
                        MenuItems.item(TEXTS.say("rename"), "fth-edit-2", this::rename),
                        limits(),
                        MenuItems.colours(
                                TEXTS.say("colour"), lane.colour(), colour -> columns.colour(lane.status(), colour)),
                        new SeparatorMenuItem(),
                        left,
                        right,
                        MenuItems.item(TEXTS.say("column-new"), "fth-plus", this::add),
                        new SeparatorMenuItem(),
                        delete);
        menu.show(more, Side.BOTTOM, 0, 2);
    }

    private Menu limits() {
        final Menu to = new Menu(TEXTS.say("limit"), new FontIcon("fth-minus-circle"));
        final Integer now = lane.limit();
        to.getItems()
                .add(MenuItems.choice(TEXTS.say("no-limit"), now == null, () -> columns.limit(lane.status(), null)));
        IntStream.concat(LIMITS.stream().mapToInt(i -> i), now == null ? IntStream.empty() : IntStream.of(now))
                .distinct()
                .sorted()
                .forEach(limit -> to.getItems()
                        .add(MenuItems.choice(
                                TEXTS.say("at-most", limit),
                                now != null && now == limit,
                                () -> columns.limit(lane.status(), limit))));
        return to;
    }

    private void rename() {
        ask(lane.title(), to -> columns.rename(lane.status(), to));
    }

    /** Asks for the title of a new column beside this one. */
    void add() {
        ask("", to -> columns.add(to, index + 1));
    }

    private void ask(final String now, final java.util.function.Consumer<String> then) {
        final TextField field = new TextField(now);
        field.getStyleClass().add("lane-title-field");
        field.setPromptText(TEXTS.say("column-new-name"));
        field.setAccessibleText(now.isEmpty() ? TEXTS.say("column-new-name") : TEXTS.say("column-name"));
        field.setPrefWidth(0);
        HBox.setHgrow(field, Priority.ALWAYS);
        final Runnable end = () -> head.getChildren().remove(field);
        field.setOnAction(e -> {
            final String text = field.getText();
            end.run();
            title.setVisible(true);
            title.setManaged(true);
            then.accept(text);
        });
        final Runnable giveUp = () -> {
            end.run();
            title.setVisible(true);
            title.setManaged(true);
        };
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                giveUp.run();
            }
        });
        field.focusedProperty().subscribe((had, has) -> {
            if (had && !has) {
                giveUp.run();
            }
        });
        title.setVisible(false);
        title.setManaged(false);
        head.getChildren().add(1, field);
        field.requestFocus();
        field.selectAll();
    }

    /** Nothing can be changed, since the past is shown. */
    void readOnly(final boolean on) {
        foot.setDisable(on);
        more.setDisable(on);
    }

    void receiving(final boolean on) {
        pseudoClassStateChanged(RECEIVING, on);
    }
}
