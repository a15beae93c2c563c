package vespera.desktop.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.TaskId;

/** All columns side by side with their cards over them. It has the focus while cards are worked with. */
final class BoardField extends Region {

    private static final Texts TEXTS = Texts.of(BoardField.class);

    static final double LANE_GAP = 12;
    static final double SIDE = 16;
    private static final double NARROW = 216;
    private static final double WIDE = 480;
    private static final double BOTTOM = 16;

    private final BoardViewModel model;
    private final ColumnWork columns;
    private final CardWork work;
    private final Runnable leave;
    private final CardsPane cards;
    private final List<LaneView> lanes = new ArrayList<>();
    private Optional<Board.Spot> last = Optional.empty();
    private boolean readOnly;

    BoardField(
            final BoardViewModel model,
            final ColumnWork columns,
            final CardWork work,
            final TitleEditor editor,
            final CardFace.Hand hand,
            final Covers covers) {
        this.model = model;
        this.columns = columns;
        this.work = work;
        this.leave = this::requestFocus;
        cards = new CardsPane(model, editor, hand, covers);
        getStyleClass().add("board-field");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        getChildren().add(cards);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        model.boardProperty().subscribe(this::show);
        model.selectedProperty().subscribe(this::follow);
        model.choosing().chosenProperty().subscribe(chosen -> cards.requestLayout());
    }

    CardsPane cards() {
        return cards;
    }

    List<LaneView> lanes() {
        return lanes;
    }

    private void show(final Board board) {
        if (!lanes.stream()
                .map(lane -> lane.lane().status())
                .toList()
                .equals(board.lanes().stream().map(Lane::status).toList())) {
            getChildren().removeAll(lanes);
            lanes.clear();
            for (final Lane lane : board.lanes()) {
                final LaneView view = new LaneView(lane, columns, work, leave);
                view.readOnly(readOnly);
                lanes.add(view);
            }
            getChildren().addAll(0, lanes);
        }
        final int end = lanes.size() - 1;
        for (int i = 0; i <= end; i++) {
            lanes.get(i).show(board.lanes().get(i), i, end);
        }
        setAccessibleText(TEXTS.say("board-of", board.tally().cards()));
        cards.changed();
        // A card that goes elsewhere takes the eye along.
        final Optional<Board.Spot> spot = model.selectedProperty().get().flatMap(board::spot);
        if (spot.isPresent() && !spot.equals(last)) {
            reveal();
        }
        last = spot;
    }

    /** Brings the selected card into sight. */
    void reveal() {
        model.selectedProperty().get().ifPresent(cards::reveal);
    }

    private void follow(final Optional<TaskId> selected) {
        selected.ifPresent(cards::reveal);
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED_ITEMS);
    }

    private void scrolled(final ScrollEvent event) {
        if (event.getDeltaY() == 0 || event.isShiftDown() || event.isShortcutDown()) {
            return;
        }
        // What is beyond the end belongs to nobody else either: the board would jump sideways.
        cards.scroll(cards.laneAt(event.getX()), -event.getDeltaY());
        event.consume();
    }

    void readOnly(final boolean on) {
        readOnly = on;
        lanes.forEach(lane -> lane.readOnly(on));
    }

    /** The columns that cards would land in. */
    void receiving(final Set<Integer> at) {
        for (int i = 0; i < lanes.size(); i++) {
            lanes.get(i).receiving(at.contains(i));
        }
    }

    @Override
    protected double computeMinWidth(final double height) {
        return 2 * SIDE + lanes.size() * NARROW + Math.max(lanes.size() - 1, 0) * LANE_GAP;
    }

    @Override
    protected double computePrefWidth(final double height) {
        return computeMinWidth(height);
    }

    @Override
    protected double computeMinHeight(final double width) {
        return 120;
    }

    @Override
    protected double computePrefHeight(final double width) {
        return 400;
    }

    @Override
    protected void layoutChildren() {
        final int count = Math.max(lanes.size(), 1);
        final double width =
                Math.floor(Math.clamp((getWidth() - 2 * SIDE - (count - 1) * LANE_GAP) / count, NARROW, WIDE));
        final double height = getHeight() - BOTTOM;
        double top = 0;
        double foot = 0;
        for (int i = 0; i < lanes.size(); i++) {
            final LaneView lane = lanes.get(i);
            lane.resizeRelocate(SIDE + i * (width + LANE_GAP), 0, width, height);
            top = Math.max(top, lane.head().prefHeight(width));
            foot = Math.max(foot, lane.foot().prefHeight(width));
        }
        cards.columns(SIDE, width, LANE_GAP);
        cards.resizeRelocate(0, Math.ceil(top), getWidth(), Math.max(height - Math.ceil(top) - Math.ceil(foot), 0));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(final AccessibleAttribute attribute, final Object... parameters) {
        return switch (attribute) {
            case FOCUS_ITEM ->
                model.selectedProperty().get().flatMap(cards::face).orElse(null);
            case SELECTED_ITEMS ->
                javafx.collections.FXCollections.observableArrayList(model.choosing().chosenProperty().get().stream()
                        .flatMap(id -> cards.face(id).stream())
                        .toList());
            case ITEM_COUNT -> model.board().tally().cards();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
