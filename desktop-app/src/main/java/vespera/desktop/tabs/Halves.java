package vespera.desktop.tabs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.View;
import vespera.desktop.fx.Debounce;
import vespera.scriptorium.documents.DocumentId;

/** Shows a {@link Layout}: brings views to the front and puts them away. FX thread only. */
public final class Halves {

    private static final long CALM_MILLIS = 300;

    /** What the window knows of views and is to be told of. */
    public interface Around {

        /** A view by its name; the second of one that can stand in both halves ends in {@code .2}. */
        View view(String id);

        /** A document is worked on from now on. */
        void select(DocumentId document);

        /** The layout or what is in front has changed. */
        void changed(Halves halves);

        /** What can be done with a tab, beside closing it. */
        List<MenuItem> menu(Layout.Place place);
    }

    private record Shown(View view, Tab tab) {}

    private final StackPane node = new StackPane();
    private final SplitPane split = new SplitPane();
    private final Around around;
    private final TabNames names;
    private final Map<Integer, HalfPane> panes = new HashMap<>();
    private final Map<Integer, Shown> shown = new HashMap<>();
    private final Set<String> heard = new HashSet<>();
    private final Debounce settled = new Debounce(CALM_MILLIS, this::keepShare);
    private Layout layout;
    private Layout.@Nullable Place dragged;
    private boolean arranging;
    private boolean traversing;

    /** Shows nothing before {@link #begin}. */
    public Halves(final Around around, final TabNames names) {
        this.around = around;
        this.names = names;
        layout = Layout.of(Tab.BLANK);
        node.getStyleClass().add("centre");
        node.setMinWidth(240);
        split.getStyleClass().add("halves");
        node.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                listen(scene);
            }
        });
    }

    /** Whoever goes on with Tab into the other half works there; where a view takes the focus by itself, nobody does. */
    private void listen(final Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> traversing = event.getCode() == KeyCode.TAB);
        scene.focusOwnerProperty().addListener((value, before, now) -> {
            if (traversing && node.getScene() == scene) {
                touched(now);
            }
        });
    }

    public Node node() {
        return node;
    }

    public Layout layout() {
        return layout;
    }

    /** The view that is worked in. */
    public View current() {
        return view(layout.half());
    }

    /** Whether a view can be seen. */
    public boolean sees(final View view) {
        return shown.values().stream().anyMatch(one -> one.view == view);
    }

    private View view(final Half half) {
        final String id = half.tab().view();
        final boolean twice = id.equals(Tab.WRITING) || id.equals(Tab.BLANK);
        final View view = around.view(twice && half.slot() == 1 ? id + ".2" : id);
        if (id.equals(Tab.WRITING) && heard.add(view.id())) {
            final int slot = half.slot();
            view.holds().addListener((value, before, now) -> turned(slot, view, now));
        }
        return view;
    }

    /** Shows how it was, or how it is to be at first. */
    public void begin(final Layout first) {
        apply(same -> first);
    }

    /** Changes the layout, and gives the focus to the view that is worked in. */
    public void apply(final UnaryOperator<Layout> change) {
        final View before = shown.isEmpty() ? null : current();
        layout = change.apply(layout);
        final Map<Integer, Shown> now = new HashMap<>();
        layout.halves().forEach(half -> now.put(half.slot(), new Shown(view(half), half.tab())));
        final Map<Integer, Shown> was = new HashMap<>(shown);
        shown.clear();
        shown.putAll(now);
        if (before != null && before != current() && sees(before)) {
            before.working(false);
        }
        was.values().stream()
                .map(Shown::view)
                .distinct()
                .filter(view -> !sees(view))
                .forEach(View::hidden);
        arrange();
        for (final Half half : layout.halves()) {
            if (half.slot() != layout.half().slot() && !same(was.get(half.slot()), now.get(half.slot()))) {
                bring(half);
            }
        }
        // Whoever listens knows what is in front before it shows itself.
        around.changed(this);
        bringActive();
    }

    private static boolean same(final @Nullable Shown before, final @Nullable Shown now) {
        return before != null && now != null && before.view == now.view && before.tab.same(now.tab);
    }

    private void bring(final Half half) {
        final View view = view(half);
        half.tab().document().ifPresentOrElse(view::open, view::shown);
        view.working(false);
    }

    private void bringActive() {
        final View view = current();
        layout.tab().document().ifPresent(document -> {
            around.select(document);
            view.open(document);
        });
        view.shown();
        view.working(true);
    }

    private void arrange() {
        arranging = true;
        panes.keySet().retainAll(layout.halves().stream().map(Half::slot).toList());
        final List<HalfPane> order = new ArrayList<>();
        for (int i = 0; i < layout.halves().size(); i++) {
            final Half half = layout.halves().get(i);
            final HalfPane pane = panes.computeIfAbsent(half.slot(), this::pane);
            pane.show(half, view(half).node(), i == layout.active(), layout.split());
            order.add(pane);
        }
        if (layout.split()) {
            split.setOrientation(layout.below() ? Orientation.VERTICAL : Orientation.HORIZONTAL);
            if (!split.getItems().equals(order)) {
                node.getChildren().clear();
                split.getItems().setAll(order);
                node.getChildren().setAll(split);
                split.setDividerPositions(layout.share());
                split.getDividers().getFirst().positionProperty().subscribe(at -> settled.call());
            }
        } else if (node.getChildren().size() != 1 || node.getChildren().getFirst() != order.getFirst()) {
            split.getItems().clear();
            node.getChildren().setAll(order);
        }
        arranging = false;
    }

    private HalfPane pane(final int slot) {
        final HalfPane pane = new HalfPane(slot, new TabStrip(names, new Hand()), new Hand());
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> activate(place(slot)));
        pane.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            final boolean letter = !event.getCharacter().isEmpty()
                    && !Character.isISOControl(event.getCharacter().charAt(0));
            if (event.getTarget() instanceof RichTextArea && letter && !event.isShortcutDown()) {
                worked();
            }
        });
        return pane;
    }

    private int place(final int slot) {
        for (int i = 0; i < layout.halves().size(); i++) {
            if (layout.halves().get(i).slot() == slot) {
                return i;
            }
        }
        return layout.active();
    }

    private void keepShare() {
        if (layout.split() && split.getDividers().size() == 1) {
            layout = layout.shared(split.getDividerPositions()[0]);
            around.changed(this);
        }
    }

    /** The focus went somewhere: where that is in a half, it is worked in. */
    private void touched(final @Nullable Node focus) {
        if (focus != null && !arranging && layout.split()) {
            panes.values().stream()
                    .filter(pane -> pane.holds(focus))
                    .findFirst()
                    .ifPresent(pane -> activate(place(pane.slot())));
        }
    }

    private void activate(final int half) {
        if (half == layout.active() || arranging) {
            return;
        }
        current().working(false);
        layout = layout.in(half);
        current().working(true);
        layout.tab().document().ifPresent(around::select);
        mark();
        around.changed(this);
    }

    /** Shows the names of the tabs anew. */
    public void mark() {
        for (int i = 0; i < layout.halves().size(); i++) {
            final Half half = layout.halves().get(i);
            final HalfPane pane = panes.get(half.slot());
            if (pane != null) {
                pane.show(half, view(half).node(), i == layout.active(), layout.split());
            }
        }
    }

    /** The writing desk of a half turned to another document by itself: by its binder, by a link. */
    private void turned(final int slot, final View writing, final Optional<DocumentId> document) {
        final int half = place(slot);
        final Half at = layout.halves().get(half);
        if (at.slot() != slot || at.tab().document().equals(document) || view(at) != writing) {
            return;
        }
        final Optional<DocumentId> mine = at.tab().document();
        final Optional<Layout.Place> there =
                document.flatMap(id -> layout.find(Tab.of(id))).filter(place -> place.half() != half);
        if (there.isPresent() && mine.isPresent()) {
            // It is in sight beside this one: she is led there, and this half keeps what it had.
            writing.open(mine.get());
            apply(now -> now.to(there.get()));
            return;
        }
        final Layout next = layout.turned(half, document);
        if (there.isPresent()) {
            apply(now -> next);
            return;
        }
        layout = next;
        shown.put(slot, new Shown(writing, next.halves().get(half).tab()));
        mark();
        around.changed(this);
    }

    /** Somebody works in what is in front: it no longer makes way. */
    public void worked() {
        if (layout.tab().passing()) {
            layout = layout.keep(new Layout.Place(layout.active(), layout.half().front()));
            mark();
            around.changed(this);
        }
    }

    /** Does something with the tab in front. */
    public void withFront(final Function<Layout.Place, Layout> change) {
        apply(now -> change.apply(new Layout.Place(now.active(), now.half().front())));
    }

    /** Tells every view in sight that the window goes. */
    public void leave(final Consumer<View> last) {
        keepShare();
        shown.values().stream().map(Shown::view).distinct().forEach(last);
    }

    /** What is done to tabs by the mouse. */
    private final class Hand implements TabStrip.Wishes, HalfPane.Drops {

        private Layout.Place at(final int slot, final int tab) {
            return new Layout.Place(place(slot), tab);
        }

        @Override
        public void front(final int slot, final int tab) {
            apply(now -> now.to(at(slot, tab)));
        }

        @Override
        public void close(final int slot, final int tab) {
            apply(now -> now.close(at(slot, tab)));
        }

        @Override
        public void keep(final int slot, final int tab) {
            apply(now -> now.keep(at(slot, tab)).to(at(slot, tab)));
        }

        @Override
        public List<MenuItem> more(final int slot, final int tab) {
            return around.menu(at(slot, tab));
        }

        @Override
        public void drag(final int slot, final int tab) {
            dragged = at(slot, tab);
        }

        @Override
        public void dragEnded() {
            dragged = null;
        }

        @Override
        public boolean dragging() {
            return dragged != null;
        }

        @Override
        public boolean mayDivide() {
            return !layout.split();
        }

        @Override
        public void drop(final int slot, final int at, final HalfPane.Zone zone) {
            final Layout.Place from = dragged;
            dragged = null;
            if (from == null) {
                return;
            }
            switch (zone) {
                case HERE -> {
                    if (from.half() != place(slot) || at != Integer.MAX_VALUE) {
                        apply(now -> now.move(from, place(slot), at));
                    }
                }
                case RIGHT -> apply(now -> now.turnedTo(false).moveAcross(from));
                case BELOW -> apply(now -> now.turnedTo(true).moveAcross(from));
            }
        }
    }
}
