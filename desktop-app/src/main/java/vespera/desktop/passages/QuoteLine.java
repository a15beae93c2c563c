package vespera.desktop.passages;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** A quoted passage on one line; what there is no room for is cut off at the end. */
public final class QuoteLine extends Region {

    private final QuoteFlow flow = new QuoteFlow();
    private final Rectangle window = new Rectangle();

    public QuoteLine() {
        getStyleClass().add("quote-line");
        setMinWidth(0);
        setClip(window);
        getChildren().add(flow);
        window.widthProperty().bind(widthProperty());
        window.heightProperty().bind(heightProperty());
    }

    /** Shows a passage. */
    public void show(final Quote quote) {
        flow.show(quote);
        setAccessibleText(quote.text());
        requestLayout();
    }

    @Override
    protected double computePrefWidth(final double height) {
        return flow.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(final double width) {
        return flow.prefHeight(-1);
    }

    @Override
    protected double computeMinHeight(final double width) {
        return flow.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, Math.ceil(flow.prefWidth(-1)) + 1, getHeight());
    }
}
