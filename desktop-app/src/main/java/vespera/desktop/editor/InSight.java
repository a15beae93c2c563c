package vespera.desktop.editor;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.TextPos;
import vespera.desktop.fx.Debounce;
import vespera.desktop.fx.Drawn;

/**
 * Has only the lines in sight and near it drawn with their looks. With every key the area makes all lines anew, and of
 * a hundred lines before and after what is in sight as well, just to measure them: looks there would cost several times
 * what the key itself does.
 */
final class InSight {

    private static final int TYPING = 8;
    private static final int SCROLLING = 30;
    private static final int JUMPING = 40;
    private static final long CALM_MILLIS = 120;
    private static final double INSET = 6;

    /** Has lines drawn anew. */
    @FunctionalInterface
    interface Lines {
        void from(int firstLine, int lastLine);
    }

    private final Lines anew;
    private final CodeArea area;
    private final MarkdownDecorator decorator;
    private final Debounce narrowing = new Debounce(CALM_MILLIS, () -> look(TYPING));
    private boolean listening;

    InSight(final Lines anew, final CodeArea area, final MarkdownDecorator decorator) {
        this.anew = anew;
        this.area = area;
        this.decorator = decorator;
        area.caretPositionProperty().addListener((value, before, now) -> {
            if (now != null) {
                cover(now.index(), now.index(), JUMPING);
                narrowing.call();
            }
        });
        area.heightProperty().subscribe(height -> narrowing.call());
        area.skinProperty().subscribe(skin -> {
            if (skin != null) {
                new Drawn(area).then(this::listen);
            }
        });
    }

    /** Another text is shown. */
    void shown() {
        decorator.near(0, JUMPING * 2);
        narrowing.call();
    }

    private void listen() {
        if (!listening) {
            area.lookupAll(".scroll-bar").stream()
                    .filter(ScrollBar.class::isInstance)
                    .map(ScrollBar.class::cast)
                    .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                    .findFirst()
                    .ifPresent(bar -> {
                        listening = true;
                        bar.valueProperty().subscribe(at -> look(SCROLLING));
                    });
        }
    }

    private void look(final int margin) {
        final Bounds field = area.getScene() == null ? null : area.localToScreen(area.getLayoutBounds());
        if (field == null || field.getHeight() <= 2 * INSET) {
            return;
        }
        final double x = field.getCenterX();
        final TextPos top = area.getTextPosition(x, field.getMinY() + INSET);
        final TextPos bottom = area.getTextPosition(x, field.getMaxY() - INSET);
        if (top != null && bottom != null) {
            cover(top.index(), bottom.index(), margin);
        }
    }

    private void cover(final int first, final int last, final int margin) {
        final boolean all = decorator.isNear(first, last);
        if (all && margin > TYPING) {
            return;
        }
        final int from = Math.max(0, first - margin);
        final int to = last + margin;
        final boolean less = decorator.isNear(from, Math.min(to, area.getParagraphCount() - 1));
        decorator.near(from, to);
        // Fewer lines need no drawing: the next key makes them anew.
        if (!all || !less && margin > TYPING) {
            anew.from(from, Math.min(to, area.getParagraphCount() - 1));
        }
    }
}
