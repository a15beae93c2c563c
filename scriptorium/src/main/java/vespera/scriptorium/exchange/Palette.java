package vespera.scriptorium.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The colours that a task may have, and how a map writes them. */
public final class Palette {

    private static final double GREY = 0.18;
    private static final double BLACK = 0.15;
    private static final double WHITE = 0.97;
    private static final int TURN = 360;

    private static final Map<String, String> COLOURS = new LinkedHashMap<>();

    static {
        COLOURS.put("red", "#e5534b");
        COLOURS.put("orange", "#e0823d");
        COLOURS.put("yellow", "#d8b91c");
        COLOURS.put("green", "#57ab5a");
        COLOURS.put("teal", "#39a3a3");
        COLOURS.put("blue", "#4a90e2");
        COLOURS.put("purple", "#9a6dd7");
        COLOURS.put("pink", "#e275ad");
        COLOURS.put("grey", "#8b949e");
    }

    private Palette() {}

    /** All names with a colour of each, as {@code #rrggbb}. */
    public static Map<String, String> colours() {
        return java.util.Collections.unmodifiableMap(COLOURS);
    }

    /** The name of the colour nearest to this one by its hue; empty for black, white and what is no colour. */
    static Optional<String> nearest(final String hex) {
        if (!hex.matches("#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?")) {
            return Optional.empty();
        }
        final double[] hsl = hsl(hex);
        if (hsl[2] < BLACK || hsl[2] > WHITE) {
            return Optional.empty();
        }
        if (hsl[1] < GREY) {
            return Optional.of("grey");
        }
        String best = "grey";
        double least = TURN;
        for (final Map.Entry<String, String> one : COLOURS.entrySet()) {
            final double apart = Math.abs(hsl(one.getValue())[0] - hsl[0]);
            final double round = Math.min(apart, TURN - apart);
            if (!one.getKey().equals("grey") && round < least) {
                least = round;
                best = one.getKey();
            }
        }
        return Optional.of(best);
    }

    /** Hue in degrees, saturation and lightness from 0 to 1. */
    private static double[] hsl(final String hex) {
        final double r = Integer.parseInt(hex.substring(1, 3), 16) / 255.0;
        final double g = Integer.parseInt(hex.substring(3, 5), 16) / 255.0;
        final double b = Integer.parseInt(hex.substring(5, 7), 16) / 255.0;
        final double max = Math.max(r, Math.max(g, b));
        final double min = Math.min(r, Math.min(g, b));
        final double range = max - min;
        final double light = (max + min) / 2;
        if (range == 0) {
            return new double[] {0, 0, light};
        }
        final double hue;
        if (max == r) {
            hue = (g - b) / range + (g < b ? 6 : 0);
        } else {
            hue = max == g ? (b - r) / range + 2 : (r - g) / range + 4;
        }
        return new double[] {hue * 60, range / (1 - Math.abs(2 * light - 1)), light};
    }
}
