package vespera.desktop.graphpane;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.fx.FxThread;
import vespera.desktop.graphview.GraphCanvas;
import vespera.desktop.graphview.GraphIndex;
import vespera.desktop.graphview.Palette;
import vespera.desktop.graphview.Paths;
import vespera.desktop.graphview.Spotlight;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.graph.GraphEdge;

/** What stands around the graph: panel, search, reasons and ways, time-lapse, list. Opens, closes and joins them. */
final class GraphParts {

    private static final Texts TEXTS = Texts.of(GraphParts.class);

    private final Desk desk;
    private final GraphModel model;
    private final GraphCanvas canvas;
    private final BorderPane node;
    private final GraphLooking looking;
    private final GraphOpening opening;
    private final GraphSheet sheet;
    private final FindBar finder;
    private final WhyPane why;
    private final ListForm list;
    private final LapseBar lapseBar;
    private final VBox top;
    private final StackPane stage;
    private final ToggleButton panelToggle;
    private final ToggleButton findToggle;
    private final ToggleButton wayToggle;
    private final ToggleButton lapseToggle;
    private final ToggleButton listToggle;
    private final GraphExporting exporting;
    private AtomicBoolean lapseStopped = new AtomicBoolean(true);
    private Lapse.@Nullable On lapse;
    private @Nullable String wayFrom;
    private BitSet hits = new BitSet();

    GraphParts(
            final Desk desk,
            final GraphModel model,
            final GraphCanvas canvas,
            final GraphBar bar,
            final BorderPane node,
            final GraphLooking looking) {
        this.desk = desk;
        this.model = model;
        this.canvas = canvas;
        this.node = node;
        this.looking = looking;
        opening = new GraphOpening(desk, model);
        sheet = new GraphSheet(model);
        finder = new FindBar(model, new Finder());
        why = new WhyPane(opening::passage, this::go, this::closeWhy);
        list = new ListForm(model, id -> canvas.selectedIdProperty().set(id), opening);
        lapseBar = new LapseBar(this::moment, this::closeLapse);
        panelToggle = bar.toggle("fth-sliders", TEXTS.say("panel"), this::showPanel);
        findToggle = bar.toggle("fth-search", TEXTS.say("find"), this::showFinder);
        wayToggle = bar.toggle("fth-git-pull-request", TEXTS.say("way-tool"), this::showWay);
        lapseToggle = bar.toggle("fth-play-circle", TEXTS.say("lapse"), this::showLapse);
        listToggle = bar.toggle("fth-list", TEXTS.say("list"), this::showList);
        new SavedViews(desk, model, bar.menu("fth-bookmark", TEXTS.say("views")));
        exporting = new GraphExporting(desk, model, canvas);
        bar.tool("fth-download", TEXTS.say("export"), exporting::ask);
        top = new VBox(bar, finder, lapseBar);
        for (final Node strip : java.util.List.of(finder, lapseBar)) {
            strip.setVisible(false);
            strip.setManaged(false);
        }
        node.setTop(top);
        stage = new StackPane(canvas);
        node.setCenter(stage);
        canvas.onOpen(opening::thing);
        canvas.onOpenEdge(opening::passage);
        canvas.chosenEdgeProperty().subscribe(this::edge);
    }

    /** Lays something over the graph. */
    void over(final Node what) {
        stage.getChildren().add(what);
    }

    void palette(final Palette palette) {
        sheet.palette(palette);
    }

    /** The keyboard goes to the graph, or to the list where that is shown. */
    void focus() {
        if (listToggle.isSelected()) {
            list.begin();
        } else {
            canvas.requestFocus();
        }
    }

    void panel() {
        panelToggle.setSelected(!panelToggle.isSelected());
        if (panelToggle.isSelected()) {
            sheet.first().requestFocus();
        }
    }

    void find() {
        findToggle.setSelected(true);
        finder.begin();
    }

    void way() {
        wayToggle.setSelected(!wayToggle.isSelected());
    }

    void lapse() {
        lapseToggle.setSelected(!lapseToggle.isSelected());
    }

    void list() {
        listToggle.setSelected(!listToggle.isSelected());
    }

    void export() {
        exporting.ask();
    }

    /** Whether what is shown is the graph itself and not how it came to be. */
    boolean ownGraph() {
        return lapse == null;
    }

    /** Something else is shown from now on. */
    void chosen() {
        if (lapse == null) {
            canvas.show(model.chosen().shown());
        }
        if (!findToggle.isSelected()) {
            hits = new BitSet();
        }
        way(canvas.selectedIdProperty().get());
        if (listToggle.isSelected()) {
            list.fill();
        }
    }

    /** Another thing is selected. */
    void selected(final @Nullable String id) {
        way(id);
        if (listToggle.isSelected()) {
            list.show(id);
        }
    }

    private void go(final String id) {
        canvas.selectedIdProperty().set(id);
        canvas.centreOn(id);
    }

    private void showPanel(final boolean yes) {
        if (yes) {
            node.setLeft(sheet);
        } else {
            node.setLeft(null);
            canvas.requestFocus();
        }
    }

    private void showFinder(final boolean yes) {
        finder.setVisible(yes);
        finder.setManaged(yes);
        if (yes) {
            finder.begin();
        } else {
            hits = new BitSet();
            light();
            focus();
        }
    }

    private void showList(final boolean yes) {
        node.setCenter(yes ? list : stage);
        if (yes) {
            list.fill();
            list.show(canvas.selectedIdProperty().get());
        }
        focus();
    }

    private void edge(final @Nullable GraphEdge edge) {
        if (edge != null
                && model.graph().indexOf(edge.from()) >= 0
                && model.graph().indexOf(edge.to()) >= 0) {
            wayToggle.setSelected(false);
            why.edge(model.graph(), edge);
            node.setRight(why);
        } else if (wayFrom == null) {
            node.setRight(null);
        }
    }

    private void closeWhy() {
        wayToggle.setSelected(false);
        node.setRight(null);
        canvas.chooseNoEdge();
        focus();
    }

    private void showWay(final boolean yes) {
        wayFrom = yes ? canvas.selectedIdProperty().get() : null;
        if (yes && wayFrom == null) {
            desk.notices().say(vespera.desktop.desk.Notices.Tone.INFO, TEXTS.say("way-choose"));
            wayToggle.setSelected(false);
            return;
        }
        if (yes) {
            canvas.chooseNoEdge();
            node.setRight(why);
            way(wayFrom);
        } else {
            node.setRight(null);
            light();
        }
        canvas.requestFocus();
    }

    /** Tells and shows the way from where it begins to this. */
    private void way(final @Nullable String to) {
        final GraphIndex graph = model.graph();
        final int start = wayFrom == null ? -1 : graph.indexOf(wayFrom);
        if (start < 0) {
            light();
            return;
        }
        final int end = to == null ? -1 : graph.indexOf(to);
        final int[] way = end < 0 ? new int[0] : Paths.shortest(graph, start, end);
        why.way(graph, start, end < 0 || end == start ? null : Integer.valueOf(end), way);
        final BitSet edges = new BitSet();
        final BitSet nodes = new BitSet();
        nodes.set(start);
        for (final int edge : way) {
            edges.set(edge);
            nodes.set(graph.from(edge));
            nodes.set(graph.to(edge));
        }
        canvas.light(new Spotlight(graph, nodes, edges, null));
    }

    private void light() {
        if (lapse == null) {
            canvas.light(hits.isEmpty() ? null : Spotlight.on(model.graph(), hits));
        }
    }

    private void showLapse(final boolean yes) {
        lapseBar.setVisible(yes);
        lapseBar.setManaged(yes);
        lapseStopped.set(true);
        if (!yes) {
            lapseBar.end();
            lapse = null;
            canvas.light(null);
            chosen();
            canvas.requestFocus();
            return;
        }
        wayToggle.setSelected(false);
        findToggle.setSelected(false);
        listToggle.setSelected(false);
        lapseBar.waiting(0);
        final AtomicBoolean stopped = new AtomicBoolean();
        lapseStopped = stopped;
        final LapseReader reader = new LapseReader(desk.atelier(), looking.tagsByHash());
        final Wish wish = model.wish().shows(model.wish().shows().deep(0));
        desk.work()
                .query(
                        () -> {
                            final Lapse read =
                                    reader.read(share -> FxThread.run(() -> progress(share, stopped)), stopped::get);
                            final Chosen all = new Chooser(
                                            read.everything(), wish, Facts.NONE, System.currentTimeMillis())
                                    .chosen(null);
                            return new Ready(all, read.on(all.shown().graph()));
                        },
                        ready -> {
                            if (!stopped.get()) {
                                play(ready);
                            }
                        });
    }

    private record Ready(Chosen all, Lapse.On on) {}

    private void progress(final double share, final AtomicBoolean stopped) {
        if (!stopped.get()) {
            lapseBar.waiting(share);
        }
    }

    private void play(final Ready ready) {
        lapse = ready.on();
        canvas.show(ready.all().shown());
        canvas.fit();
        lapseBar.begin(ready.on().lapse());
    }

    private void moment(final int number) {
        final Lapse.On now = lapse;
        if (now != null) {
            canvas.light(now.at(number));
        }
    }

    private void closeLapse() {
        lapseToggle.setSelected(false);
    }

    /** What the search does with the graph. */
    private final class Finder implements FindBar.Finding {
        @Override
        public void found(final BitSet found) {
            hits = found;
            if (wayFrom == null) {
                light();
            }
        }

        @Override
        public void goTo(final String id) {
            go(id);
            if (listToggle.isSelected()) {
                list.show(id);
            }
        }

        @Override
        public void closed() {
            findToggle.setSelected(false);
        }
    }
}
