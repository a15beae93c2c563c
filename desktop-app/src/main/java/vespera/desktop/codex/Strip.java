package vespera.desktop.codex;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.codex.ChapterCount;

/**
 * How often somebody is named in which document, in the order of reading: a bar for each, and room where there is none.
 * Arrows go from bar to bar, Enter and a click open the document.
 */
final class Strip extends Region {

    private static final Texts TEXTS = Texts.of(Strip.class);
    private static final double HEIGHT = 56;
    private static final double LEAST = 3;
    private static final double WIDEST = 26;
    private static final double DELAY_MILLIS = 150;

    private final List<ChapterCount> chapters;
    private final int from;
    private final int slots;
    private final int most;
    private final Path bars = new Path();
    private final Rectangle mark = new Rectangle();
    private final Rectangle ground = new Rectangle();
    private final Tooltip tip = new Tooltip();
    private int at = -1;

    /**
     * Makes it.
     *
     * @param chapters those with at least one mention, in the order of reading
     * @param open opens a document where it names the one first
     */
    Strip(final List<ChapterCount> chapters, final Consumer<ChapterCount> open) {
        this.chapters = chapters;
        from = chapters.stream().mapToInt(ChapterCount::order).min().orElse(0);
        slots = chapters.stream().mapToInt(ChapterCount::order).max().orElse(0) - from + 1;
        most = chapters.stream().mapToInt(ChapterCount::mentions).max().orElse(1);
        setId("codex-strip");
        getStyleClass().add("codex-strip");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        bars.getStyleClass().add("codex-bars");
        mark.getStyleClass().add("codex-bar-mark");
        ground.getStyleClass().add("codex-bar-ground");
        getChildren().addAll(ground, bars, mark);
        tip.setShowDelay(Duration.millis(DELAY_MILLIS));
        Tooltip.install(this, tip);
        setOnMouseMoved(event -> go(nearest(event.getX())));
        setOnMouseExited(event -> go(isFocused() ? at : -1));
        setOnMouseClicked(event -> {
            requestFocus();
            final int here = nearest(event.getX());
            if (here >= 0) {
                open.accept(chapters.get(here));
            }
        });
        setOnKeyPressed(event -> key(event, open));
        focusedProperty().subscribe(has -> go(has ? Math.max(at, 0) : -1));
        said();
    }

    private void key(final KeyEvent event, final Consumer<ChapterCount> open) {
        switch (event.getCode()) {
            case LEFT -> go(Math.max(0, at - 1));
            case RIGHT -> go(Math.min(chapters.size() - 1, at + 1));
            case HOME -> go(0);
            case END -> go(chapters.size() - 1);
            case ENTER, SPACE -> {
                if (at >= 0) {
                    open.accept(chapters.get(at));
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(final int to) {
        at = to;
        said();
        requestLayout();
    }

    private void said() {
        final boolean none = at < 0 || at >= chapters.size();
        final String words = none
                ? TEXTS.say("named-in-order", chapters.size())
                : chapters.get(at).chapter() + " · "
                        + Wording.times(chapters.get(at).mentions());
        tip.setText(words);
        setAccessibleText(words);
    }

    private double slot() {
        return Math.min(WIDEST, getWidth() / Math.max(1, slots));
    }

    private int nearest(final double x) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < chapters.size(); i++) {
            final double away = Math.abs((chapters.get(i).order() - from + 0.5) * slot() - x);
            if (away < least) {
                least = away;
                best = i;
            }
        }
        return best;
    }

    @Override
    protected double computePrefHeight(final double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(final double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        final double slot = slot();
        final double gap = slot > 6 ? 2 : slot > 3 ? 1 : 0;
        bars.getElements().clear();
        for (final ChapterCount one : chapters) {
            final double left = (one.order() - from) * slot;
            final double top = HEIGHT - tall(one);
            bars.getElements()
                    .addAll(
                            new MoveTo(left, HEIGHT),
                            new LineTo(left, top),
                            new LineTo(left + Math.max(1, slot - gap), top),
                            new LineTo(left + Math.max(1, slot - gap), HEIGHT),
                            new ClosePath());
        }
        ground.setWidth(slot * slots);
        ground.setHeight(1);
        ground.setY(HEIGHT - 1);
        final boolean marked = at >= 0 && at < chapters.size();
        mark.setVisible(marked);
        if (marked) {
            final ChapterCount one = chapters.get(at);
            mark.setX((one.order() - from) * slot);
            mark.setY(HEIGHT - tall(one));
            mark.setWidth(Math.max(1, slot - gap));
            mark.setHeight(tall(one));
        }
    }

    private double tall(final ChapterCount one) {
        return Math.max(LEAST, (HEIGHT - 2) * one.mentions() / most);
    }
}
