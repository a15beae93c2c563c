package vespera.desktop.board;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vespera.scriptorium.tasks.TaskId;

/** A column: its head, its virtualised list of cards, its foot. */
final class LaneView extends VBox {

    private static final PseudoClass OVERFULL = PseudoClass.getPseudoClass("overfull");
    private static final PseudoClass RECEIVING = PseudoClass.getPseudoClass("receiving");

    private final String status;
    private final Label count = new Label();
    private final ListView<Card> list = new ListView<>();
    private final Set<CardCell> cells = new HashSet<>();
    private final LaneFoot foot;
    private boolean following;

    /** @param select is told of a card the person selects here */
    LaneView(
            final Lane lane,
            final TitleEditor editor,
            final CardMenu menu,
            final CardWork work,
            final java.util.function.Consumer<TaskId> select,
            final Runnable leave) {
        status = lane.status();
        foot = new LaneFoot(lane.title(), title -> work.create(status, title), leave);
        getStyleClass().add("lane");
        final Label title = new Label(lane.title());
        title.getStyleClass().add("lane-title");
        count.getStyleClass().add("lane-count");
        final Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        final HBox head = new HBox(8, title, gap, count);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("lane-head");
        list.setId("lane-" + status);
        list.getStyleClass().add("lane-list");
        list.setCellFactory(view -> {
            final CardCell cell = new CardCell(view, editor, menu);
            cells.add(cell);
            return cell;
        });
        list.getSelectionModel().selectedItemProperty().subscribe(card -> {
            if (card != null && !following) {
                select.accept(card.id());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list, foot);
        show(lane);
    }

    String status() {
        return status;
    }

    LaneFoot foot() {
        return foot;
    }

    ListView<Card> list() {
        return list;
    }

    void show(final Lane lane) {
        count.setText(lane.count());
        count.setTooltip(lane.limit() == null ? null : new Tooltip(limitWords(lane)));
        pseudoClassStateChanged(OVERFULL, lane.overfull());
        list.setAccessibleText(lane.title() + ", " + Wording.count(lane.total(), "card", "cards")
                + (lane.limit() == null ? "" : ". " + limitWords(lane)));
        replace(lane.cards());
    }

    private static String limitWords(final Lane lane) {
        return lane.overfull()
                ? "More here than the " + lane.limit() + " that can be in hand at once"
                : "At most " + lane.limit() + " in hand at once";
    }

    /** Touches only what differs, so that the list keeps its place. */
    private void replace(final List<Card> wanted) {
        if (list.getItems().equals(wanted)) {
            return;
        }
        following = true;
        if (list.getItems().size() == wanted.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                if (!list.getItems().get(i).equals(wanted.get(i))) {
                    list.getItems().set(i, wanted.get(i));
                }
            }
        } else {
            list.getItems().setAll(wanted);
        }
        following = false;
    }

    /** Selects a card, or nothing; scrolls to it where it is out of sight. */
    void follow(final Optional<TaskId> selected) {
        following = true;
        final int row = selected.map(this::row).orElse(-1);
        if (row < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(row);
            list.getFocusModel().focus(row);
            if (!inSight(row)) {
                list.scrollTo(Math.max(row - 1, 0));
            }
        }
        following = false;
    }

    private int row(final TaskId id) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private boolean inSight(final int row) {
        final Bounds window = list.localToScene(list.getLayoutBounds());
        return cells.stream()
                .filter(c -> !c.isEmpty() && c.getIndex() == row && c.isVisible())
                .map(c -> c.localToScene(c.getLayoutBounds()))
                .anyMatch(b -> b.getMinY() >= window.getMinY() - 1 && b.getMaxY() <= window.getMaxY() + 1);
    }

    /** Nothing can be added, since the past is shown. */
    void readOnly(final boolean on) {
        foot.setDisable(on);
    }

    void receiving(final boolean on) {
        pseudoClassStateChanged(RECEIVING, on);
    }

    /** The cells with a card in them, from the top. */
    List<CardCell> filled() {
        final TreeMap<Integer, CardCell> byRow = new TreeMap<>();
        cells.stream()
                .filter(c -> !c.isEmpty() && c.isVisible() && c.getScene() != null)
                .forEach(c -> byRow.put(c.getIndex(), c));
        return List.copyOf(byRow.values());
    }

    /** Scrolls by so many pixels. */
    void scroll(final double pixels) {
        final Node flow = list.lookup(".virtual-flow");
        if (flow instanceof VirtualFlow<?> virtual) {
            virtual.scrollPixels(pixels);
        }
    }
}
