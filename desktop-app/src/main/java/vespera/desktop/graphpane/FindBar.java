package vespera.desktop.graphpane;

import java.util.BitSet;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import vespera.desktop.graphview.GraphIndex;
import vespera.desktop.texts.Texts;

/** Finds things in the graph by their names: hits stand out, Enter goes from one to the next. */
final class FindBar extends HBox {

    private static final Texts TEXTS = Texts.of(FindBar.class);

    private final GraphModel model;
    private final Finding finding;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private int[] hits = new int[0];
    private int at = -1;

    /** What the graph does with hits. */
    interface Finding {

        /** Has these stand out; with none, nothing does. */
        void found(BitSet hits);

        /** Selects one and brings it to the middle. */
        void goTo(String id);

        /** The search is over. */
        void closed();
    }

    FindBar(final GraphModel model, final Finding finding) {
        this.model = model;
        this.finding = finding;
        getStyleClass().add("graph-strip");
        setAlignment(Pos.CENTER_LEFT);
        field.setPromptText(TEXTS.say("find-in-graph"));
        field.setAccessibleText(TEXTS.say("find-in-graph"));
        field.setPrefColumnCount(24);
        field.getStyleClass().add("small");
        field.textProperty().subscribe(text -> search());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        count.getStyleClass().add("graph-said");
        getChildren()
                .addAll(
                        field,
                        GraphBar.button("fth-chevron-up", TEXTS.say("find-previous"), () -> step(-1)),
                        GraphBar.button("fth-chevron-down", TEXTS.say("find-next"), () -> step(1)),
                        count,
                        GraphBar.button("fth-x", TEXTS.say("find-close"), finding::closed));
        model.chosenProperty().addListener((value, was, is) -> {
            if (isVisible()) {
                search();
            }
        });
    }

    /** Takes the focus, all of what was typed selected. */
    void begin() {
        field.requestFocus();
        field.selectAll();
        search();
    }

    private void key(final KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> step(event.isShiftDown() ? -1 : 1);
            case DOWN -> step(1);
            case UP -> step(-1);
            case ESCAPE -> finding.closed();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void search() {
        final GraphIndex graph = model.graph();
        final String words = field.getText();
        hits = words.isBlank()
                ? new int[0]
                : graph.byImportance()
                        .filter(n -> Chooser.says(graph.node(n), words))
                        .toArray();
        at = -1;
        final BitSet set = new BitSet();
        IntStream.of(hits).forEach(set::set);
        finding.found(set);
        count.setText(words.isBlank() ? "" : TEXTS.say("hits", hits.length));
    }

    private void step(final int by) {
        if (hits.length > 0) {
            at = at < 0 && by < 0 ? hits.length - 1 : Math.floorMod(at + by, hits.length);
            finding.goTo(model.graph().node(hits[at]).id());
            count.setText(TEXTS.say("hit-of", at + 1, hits.length));
        }
    }
}
