package vespera.desktop.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * How well texts stand out from what is behind them, by WCAG 2.2 (relative luminance; 4.5 to 1, large texts and icons 3
 * to 1). The colours are those that the style sheets came to. FX thread only.
 */
final class Contrast {

    private static final double TEXT = 4.5;
    private static final double LARGE = 3;
    private static final double LARGE_SIZE = 24;
    private static final double LARGE_BOLD_SIZE = 18.66;
    private static final double ROUNDING = 0.05;

    private Contrast() {}

    /** The texts in sight that are too faint, each once for its style. */
    static List<String> faint(final Node root) {
        final List<String> found = new ArrayList<>();
        for (final Node node : Seen.in(root, one -> one instanceof Text)) {
            final Text text = (Text) node;
            if (onPixels(text)
                    || text.getText().isBlank()
                    || !isActive(text)
                    || !(text.getFill() instanceof Color ink)
                    || ink.getOpacity() == 0) {
                continue;
            }
            final Color behind = behind(text);
            final Color seen = over(ink.deriveColor(0, 1, 1, opacity(text)), behind);
            final double ratio = ratio(seen, behind);
            if (ratio + ROUNDING < wanted(text)) {
                found.add(String.format(
                        Locale.ROOT,
                        "%.2f (%s on %s): %s “%s”",
                        ratio,
                        hex(seen),
                        hex(behind),
                        Seen.described(text),
                        shortened(text.getText())));
            }
        }
        return found.stream().distinct().toList();
    }

    // The labels of the graph stand on painted pixels and fade when the map is crowded: its list form says them all.
    private static boolean onPixels(final Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.getStyleClass().contains("graph-canvas")) {
                return true;
            }
        }
        return false;
    }

    private static String shortened(final String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }

    private static double wanted(final Text text) {
        final double size = text.getFont().getSize();
        final boolean bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
        return text instanceof FontIcon || size >= LARGE_SIZE || (bold && size >= LARGE_BOLD_SIZE) ? LARGE : TEXT;
    }

    /** What is switched off may be faint. */
    private static boolean isActive(final Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.isDisabled()) {
                return false;
            }
        }
        return true;
    }

    private static double opacity(final Node node) {
        double opacity = 1;
        for (Node up = node; up != null; up = up.getParent()) {
            opacity *= up.getOpacity();
        }
        return opacity;
    }

    /** The grounds of all that a node is in, one over the other. */
    private static Color behind(final Node node) {
        final List<Color> grounds = new ArrayList<>();
        for (Node up = node; up != null; up = up.getParent()) {
            if (up instanceof Region region && region.getBackground() != null) {
                final List<BackgroundFill> fills = region.getBackground().getFills();
                for (int i = fills.size() - 1; i >= 0; i--) {
                    final Color ground = colour(fills.get(i).getFill());
                    if (ground != null) {
                        grounds.add(ground);
                    }
                }
            }
        }
        Color all = Color.WHITE;
        for (int i = grounds.size() - 1; i >= 0; i--) {
            all = over(grounds.get(i), all);
        }
        return all;
    }

    private static @Nullable Color colour(final Paint paint) {
        return switch (paint) {
            case Color color -> color;
            case LinearGradient gradient -> gradient.getStops().getFirst().getColor();
            default -> null;
        };
    }

    private static Color over(final Color upper, final Color lower) {
        final double share = upper.getOpacity();
        return Color.color(
                upper.getRed() * share + lower.getRed() * (1 - share),
                upper.getGreen() * share + lower.getGreen() * (1 - share),
                upper.getBlue() * share + lower.getBlue() * (1 - share));
    }

    /** From 1 for the same colour to 21 for black on white. */
    static double ratio(final Color one, final Color other) {
        final double brighter = Math.max(luminance(one), luminance(other));
        final double darker = Math.min(luminance(one), luminance(other));
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(final Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(final double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static String hex(final Color color) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }
}
