package vespera.desktop.editor;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.SideDecorator;
import jfx.incubator.scene.control.richtext.TextPos;
import org.jspecify.annotations.Nullable;

/** The text stands in the middle; what is beside it takes the place of the margins. FX thread only. */
final class Margins {

    /** About 70 characters of the text font: the longest line that reads well. */
    private static final double COLUMN = 620;

    private static final double LEAST = 32;
    /** So much wider than asked for does the area make a margin. */
    private static final double EXTRA = 10;

    private final CodeArea area;
    private final Offsets offsets;

    Margins(final CodeArea area, final Offsets offsets) {
        this.area = area;
        this.offsets = offsets;
        area.widthProperty().subscribe(width -> pad());
    }

    /** Shows something beside each paragraph, or nothing. */
    void beside(final TextEditor.@Nullable Beside what) {
        // The area centres its text between unequal margins: nothing stands on the right, in a margin as wide.
        area.setRightDecorator(what == null ? null : new Margin((from, to) -> new Region()));
        area.setLeftDecorator(what == null ? null : new Margin(what));
        pad();
    }

    private void pad() {
        final double side = area.getLeftDecorator() == null ? side(area.getWidth()) : 0;
        final Insets padding = new Insets(24, side, 96, side);
        // The area lays out all its lines anew for any padding, be it the same.
        if (!padding.equals(area.getContentPadding())) {
            area.setContentPadding(padding);
        }
    }

    private static double side(final double width) {
        return Math.max(LEAST, (width - COLUMN) / 2);
    }

    /** What is drawn beside the paragraphs, as the area asks for it. */
    private final class Margin implements SideDecorator {

        private final TextEditor.Beside what;

        Margin(final TextEditor.Beside what) {
            this.what = what;
        }

        @Override
        public double getPrefWidth(final double viewWidth) {
            return side(viewWidth) - EXTRA;
        }

        @Override
        public Node getMeasurementNode(final int index) {
            return getNode(index);
        }

        @Override
        public Node getNode(final int index) {
            final String line = area.getPlainText(index);
            final int from = offsets.of(TextPos.ofLeading(index, 0));
            return what.of(from, from + line.codePointCount(0, line.length()));
        }
    }
}
