package vespera.desktop.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import vespera.scriptorium.tasks.TaskId;

/**
 * The cards between the columns' heads and feet. Only those in sight have nodes; every column scrolls by itself, or all
 * together where there are swimlanes. It is the root of its own layout: scrolling lays out nothing else.
 */
final class CardsPane extends Pane {

    private static final long SLICE = 4_000_000;
    private static final int PASSES = 4;
    private static final double PARKED = -6000;

    private final BoardViewModel model;
    private final TitleEditor editor;
    private final CardFace.Hand hand;
    private final Covers covers;
    private final Heights heights;
    private final List<CardColumn> columns = new ArrayList<>();
    private final List<SwimHead> heads = new ArrayList<>();
    private final Pane swims = new Pane();
    private final Wires wires;
    private final Rectangle clip = new Rectangle();
    private Set<TaskId> lifted = Set.of();
    private Optional<TaskId> wanted = Optional.empty();
    private FieldLayout layout;
    private double columnWidth = 216;
    private double columnGap;
    private double margin;
    private boolean stale = true;

    private final AnimationTimer measuring = new AnimationTimer() {
        @Override
        public void handle(final long now) {
            measureSome();
        }
    };

    CardsPane(final BoardViewModel model, final TitleEditor editor, final CardFace.Hand hand, final Covers covers) {
        this.model = model;
        this.editor = editor;
        this.hand = hand;
        this.covers = covers;
        layout = new FieldLayout(model.board(), card -> 60);
        setManaged(false);
        setClip(clip);
        final CardFace measure = new CardFace(hand, covers);
        measure.relocate(PARKED, PARKED);
        heights = new Heights(measure);
        wires = new Wires(model, id -> layout.of(id).map(this::bounds));
        swims.setManaged(false);
        swims.setPickOnBounds(false);
        getChildren().addAll(measure, swims, wires);
        editor.cardProperty().subscribe(card -> requestLayout());
        // Another theme or zoom gives other fonts.
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.getRoot().getStylesheets().addListener((ListChangeListener<String>) c -> restyled());
                scene.getRoot().styleProperty().subscribe(style -> restyled());
            }
        });
    }

    private void restyled() {
        heights.forget();
        stale = true;
        requestLayout();
    }

    Wires wires() {
        return wires;
    }

    FieldLayout layoutNow() {
        return layout;
    }

    /** There is another board to show. */
    void changed() {
        final List<Lane> lanes = model.board().lanes();
        final List<String> wanted =
                lanes.stream().map(lane -> "lane-" + lane.status()).toList();
        if (!columns.stream().map(c -> c.window().getId()).toList().equals(wanted)) {
            columns.forEach(column -> getChildren().removeAll(column.window(), column.bar()));
            columns.clear();
            for (final Lane lane : lanes) {
                final CardColumn column =
                        new CardColumn(lane.status(), () -> new CardFace(hand, covers), this::requestLayout);
                columns.add(column);
                getChildren().add(getChildren().indexOf(wires), column.window());
                getChildren().add(column.bar());
            }
        }
        stale = true;
        requestLayout();
    }

    /** How columns lie side by side. */
    void columns(final double first, final double width, final double gap) {
        margin = first;
        columnGap = gap;
        columnWidth = width;
        requestLayout();
    }

    double x(final int lane) {
        return margin + lane * (columnWidth + columnGap);
    }

    /** The column at a place, else the nearest. */
    int laneAt(final double x) {
        return Math.clamp(
                (long) Math.floor((x - margin + columnGap / 2) / (columnWidth + columnGap)), 0, columns.size() - 1);
    }

    private CardColumn scroller(final int lane) {
        return columns.get(model.board().grouped() ? 0 : lane);
    }

    double offset(final int lane) {
        return scroller(lane).offset();
    }

    /** Scrolls a column by so many pixels, as far as there is something to see; whether it moved. */
    boolean scroll(final int lane, final double pixels) {
        final CardColumn column = scroller(lane);
        final boolean moved = column.scrollTo(column.offset() + pixels, layout.height(lane), getHeight());
        if (moved) {
            requestLayout();
        }
        return moved;
    }

    /** Brings a card into sight, as soon as it has a place. */
    void reveal(final TaskId id) {
        wanted = Optional.of(id);
        requestLayout();
    }

    private void scrollTo(final TaskId id) {
        layout.of(id).ifPresent(place -> {
            final int lane = place.spot().lane();
            final double from = offset(lane);
            final double head = model.board().grouped() ? FieldLayout.HEAD : 4;
            if (place.y() - head < from) {
                scroll(lane, place.y() - head - from);
            } else if (place.end() > from + getHeight() - 8) {
                scroll(lane, place.end() - from - getHeight() + 8);
            }
        });
    }

    /** Shows cards as being dragged. */
    void lift(final Set<TaskId> cards) {
        lifted = Set.copyOf(cards);
        requestLayout();
    }

    /** The node of a card, where it is in sight. */
    Optional<CardFace> face(final TaskId id) {
        return columns.stream().flatMap(column -> column.shown(id).stream()).findFirst();
    }

    /** Where a card is in this pane, in sight or not. */
    private javafx.geometry.Rectangle2D bounds(final FieldLayout.Place place) {
        final int lane = place.spot().lane();
        return new javafx.geometry.Rectangle2D(
                x(lane) + FieldLayout.GAP, place.y() - offset(lane), cardWidth(), place.height());
    }

    private double cardWidth() {
        return Math.max(columnWidth - 2 * FieldLayout.GAP - 2, 60);
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        if (columns.isEmpty() || getHeight() <= 0) {
            return;
        }
        heights.width(cardWidth());
        if (stale) {
            rebuild();
        }
        for (int pass = 0; pass < PASSES && measureSight(); pass++) {
            rebuild();
        }
        if (wanted.flatMap(layout::of).isPresent()) {
            scrollTo(wanted.get());
            wanted = Optional.empty();
            for (int pass = 0; pass < PASSES && measureSight(); pass++) {
                rebuild();
            }
        }
        for (int lane = 0; lane < columns.size(); lane++) {
            place(lane);
        }
        placeHeads();
        bars();
        wires.draw(getWidth(), getHeight());
    }

    /** Works places out anew; what was at the top of each column stays there. */
    private void rebuild() {
        final List<Optional<FieldLayout.Place>> tops = new ArrayList<>();
        for (int lane = 0; lane < columns.size(); lane++) {
            final double from = offset(lane);
            final int at = lane;
            tops.add(
                    stale || from <= 0 || lane >= model.board().lanes().size()
                            ? Optional.empty()
                            : layout.between(at, from, from + getHeight()).stream()
                                    .findFirst());
        }
        layout = new FieldLayout(model.board(), heights::of);
        stale = false;
        for (int lane = 0; lane < columns.size(); lane++) {
            final CardColumn column = scroller(lane);
            final Optional<FieldLayout.Place> was = tops.get(lane);
            double to = column.offset();
            if (was.isPresent() && (lane == 0 || !model.board().grouped())) {
                to += layout.of(was.get().card().id())
                        .map(now -> now.y() - was.get().y())
                        .orElse(0.0);
            }
            column.scrollTo(to, layout.height(lane), getHeight());
        }
        measuring.start();
    }

    /** Measures what is in sight; whether that moved anything. */
    private boolean measureSight() {
        boolean moved = false;
        for (int lane = 0; lane < columns.size(); lane++) {
            for (final FieldLayout.Place place : sight(lane)) {
                if (!heights.measured(place.card())) {
                    // It is about to be shown: its own node tells, so that it is styled once and not twice.
                    moved |= heights.measure(
                            place.card(), columns.get(lane).face(place.card().id()));
                }
            }
        }
        return moved;
    }

    /** Measures what is out of sight, a little with every frame. */
    private void measureSome() {
        final long until = System.nanoTime() + SLICE;
        boolean moved = false;
        for (int lane = 0; lane < model.board().lanes().size(); lane++) {
            for (final FieldLayout.Place place : layout.between(lane, 0, Double.MAX_VALUE)) {
                if (heights.measured(place.card())) {
                    continue;
                }
                moved |= heights.measure(place.card());
                if (System.nanoTime() > until) {
                    if (moved) {
                        rebuild();
                        requestLayout();
                    }
                    return;
                }
            }
        }
        measuring.stop();
        if (moved) {
            rebuild();
            requestLayout();
        }
    }

    private List<FieldLayout.Place> sight(final int lane) {
        return layout.between(lane, offset(lane), offset(lane) + getHeight());
    }

    private void place(final int lane) {
        final CardColumn column = columns.get(lane);
        final List<FieldLayout.Place> sight = sight(lane);
        final Set<TaskId> stay = new HashSet<>();
        sight.forEach(place -> stay.add(place.card().id()));
        final Optional<TaskId> edited = editor.cardProperty().get();
        edited.flatMap(layout::of)
                .filter(p -> p.spot().lane() == lane)
                .ifPresent(p -> stay.add(p.card().id()));
        column.keep(stay, editor);
        for (final TaskId id : stay) {
            final FieldLayout.Place place = layout.of(id).orElseThrow();
            final CardFace face = column.face(id);
            show(face, place.card(), edited);
            face.resizeRelocate(
                    x(lane) + FieldLayout.GAP,
                    Math.rint(place.y() - offset(lane)),
                    cardWidth(),
                    edited.equals(Optional.of(id)) ? face.prefHeight(cardWidth()) : place.height());
        }
    }

    private void show(final CardFace face, final Card card, final Optional<TaskId> edited) {
        final boolean another = !card.equals(face.card());
        face.show(card);
        face.state(
                model.selectedProperty().get().equals(Optional.of(card.id())),
                model.choosing().chosenProperty().get().contains(card.id()),
                lifted.contains(card.id()));
        final boolean here = edited.equals(Optional.of(card.id()));
        face.editing(editor.field(), here);
        if (another || here) {
            // Its fonts must be known before it is laid out, which is now.
            face.applyCss();
        }
        if (here && !editor.field().isFocused()) {
            face.toFront();
            editor.field().requestFocus();
            editor.field().end();
        }
    }

    private void placeHeads() {
        final List<Swim> all = model.board().grouped() ? model.board().swims() : List.of();
        while (heads.size() < all.size()) {
            final SwimHead head = new SwimHead(model::fold);
            heads.add(head);
            swims.getChildren().add(head);
        }
        for (int i = 0; i < heads.size(); i++) {
            final SwimHead head = heads.get(i);
            final double y = i < all.size() ? Math.rint(layout.head(i) - offset(0)) : PARKED;
            head.setVisible(y > -FieldLayout.HEAD && y < getHeight());
            if (head.isVisible()) {
                head.show(all.get(i));
                head.resizeRelocate(margin - 6, y, getWidth() - 2 * margin + 12, FieldLayout.HEAD - 4);
            }
        }
    }

    private void bars() {
        final boolean grouped = model.board().grouped();
        for (int lane = 0; lane < columns.size(); lane++) {
            final double right = grouped ? getWidth() - 3 : x(lane) + columnWidth;
            columns.get(lane).bar(right, layout.height(lane), getHeight(), !grouped || lane == 0);
        }
    }
}
