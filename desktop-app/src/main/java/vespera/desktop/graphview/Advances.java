package vespera.desktop.graphview;

import java.util.Arrays;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * How wide text is, in sizes of its font: measured once for the common letters, estimated for others, so that names can
 * be laid out on any thread. Immutable.
 */
final class Advances {

    private static final int KNOWN = 0x250;
    private static final double WIDE = 1.02;
    private static final double NARROW = 0.58;
    private static final int MEASURED_AT = 64;

    private final float[] widths;

    private Advances(final float[] widths) {
        this.widths = widths;
    }

    /** For when there is no font to measure. */
    static Advances estimated() {
        final float[] widths = new float[KNOWN];
        Arrays.fill(widths, (float) NARROW);
        for (final char thin : ("iljtfrI.,:;'|!()[]" + ' ').toCharArray()) {
            widths[thin] = 0.32f;
        }
        for (final char broad : "mwMW@%".toCharArray()) {
            widths[broad] = 0.88f;
        }
        return new Advances(widths);
    }

    /** Of a font's letters; on the FX thread. */
    static Advances of(final String family) {
        final Text ruler = new Text();
        ruler.setFont(Font.font(family, FontWeight.NORMAL, MEASURED_AT));
        final float[] widths = new float[KNOWN];
        Arrays.fill(widths, (float) NARROW);
        for (char letter = ' '; letter < 0x180; letter++) {
            if (!Character.isISOControl(letter)) {
                // Between two others, since a space on its own has no width.
                widths[letter] = measured(ruler, "n" + letter + "n");
            }
        }
        final float two = measured(ruler, "nn");
        for (char letter = ' '; letter < 0x180; letter++) {
            if (!Character.isISOControl(letter)) {
                widths[letter] = Math.max(0, widths[letter] - two) / MEASURED_AT;
            }
        }
        return new Advances(widths);
    }

    private static float measured(final Text ruler, final String letters) {
        ruler.setText(letters);
        return (float) ruler.getLayoutBounds().getWidth();
    }

    /** In the unit of the font's size. */
    double width(final String text, final double size) {
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            final char at = text.charAt(i);
            if (at < KNOWN) {
                sum += widths[at];
            } else if (Character.isLowSurrogate(at)) {
                sum += 0;
            } else {
                sum += at >= 0x1100 ? WIDE : NARROW;
            }
        }
        return sum * size + 1;
    }
}
