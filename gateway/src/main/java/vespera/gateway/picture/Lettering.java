package vespera.gateway.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines and measures it; letters that our font does not have come from the system's. */
public final class Lettering {

    private static final String PLACE = "/com/formdev/flatlaf/fonts/inter/Inter-";
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final String FALLBACK = Font.SANS_SERIF;

    private final Font plain = font("Regular");
    private final Font bold = font("Bold");

    /**
     * A line as it is set.
     *
     * @param size of its letters, in screen units
     */
    public record Line(String text, TextLayout layout, double size, boolean bold) {

        /** How wide it is, in screen units. */
        public double width() {
            return layout.getAdvance();
        }

        /** How high the letters rise above the baseline. */
        public double ascent() {
            return layout.getAscent();
        }

        /** From one baseline to the next. */
        public double height() {
            return layout.getAscent() + layout.getDescent() + layout.getLeading();
        }
    }

    private static Font font(final String style) {
        try (InputStream file = Lettering.class.getResourceAsStream(PLACE + style + ".otf")) {
            return file == null ? new Font(FALLBACK, Font.PLAIN, 1) : Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException e) {
            return new Font(FALLBACK, Font.PLAIN, 1);
        }
    }

    /** Breaks a text at words so that no line is wider than this, where words allow it. */
    public List<Line> lines(final String text, final double size, final boolean heavy, final double width) {
        final String shown = text.isEmpty() ? " " : text;
        final Font font = (heavy ? bold : plain).deriveFont((float) size);
        final Font other = new Font(FALLBACK, heavy ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size);
        final AttributedString dressed = new AttributedString(shown);
        int from = 0;
        while (from < shown.length()) {
            final boolean ours = font.canDisplay(shown.codePointAt(from));
            int to = from;
            while (to < shown.length() && font.canDisplay(shown.codePointAt(to)) == ours) {
                to += Character.charCount(shown.codePointAt(to));
            }
            dressed.addAttribute(TextAttribute.FONT, ours ? font : other, from, to);
            from = to;
        }
        final LineBreakMeasurer measurer = new LineBreakMeasurer(dressed.getIterator(), EXACT);
        final List<Line> lines = new ArrayList<>();
        while (measurer.getPosition() < shown.length()) {
            final int start = measurer.getPosition();
            final TextLayout layout = measurer.nextLayout((float) width);
            lines.add(new Line(shown.substring(start, measurer.getPosition()).strip(), layout, size, heavy));
        }
        return lines;
    }
}
