package vespera.desktop.graphview;

import java.util.Arrays;

/**
 * A horizontal strip of an opaque picture, with anti-aliased lines and shapes drawn by our own code. What is outside
 * the strip is not touched, and what is inside comes out the same whichever strips the picture was cut into.
 */
final class Surface {

    private static final int ONE = 1 << 16;
    private static final int OPAQUE = 0xFF000000;

    /** What a dot looks like. */
    enum Shape {
        DISC,
        RING,
        SQUARE,
        DIAMOND,
        /** A flat rectangle. */
        BAR,
        /** Six sides, standing on one. */
        HEXAGON,
        /** A plus sign. */
        CROSS,
        /** A ring around a disc. */
        TARGET,
        /** A square's rim. */
        FRAME,
        /** Four points. */
        STAR
    }

    private final int[] pixels;
    private final int width;
    private final int top;
    private final int bottom;

    /**
     * @param pixels ARGB, row by row
     * @param top the strip's first row
     * @param bottom the row after the strip's last
     */
    Surface(final int[] pixels, final int width, final int top, final int bottom) {
        this.pixels = pixels;
        this.width = width;
        this.top = top;
        this.bottom = bottom;
    }

    void fill(final int colour) {
        Arrays.fill(pixels, top * width, bottom * width, OPAQUE | colour);
    }

    /**
     * A line one pixel wide, by the method of X. Wu, "An efficient antialiasing technique" (1991): at each step along
     * the longer axis the two nearest pixels share the ink. The ends must lie inside the whole picture.
     *
     * @param x0 in 1/65536 pixel, like the others; pixel 0 reaches from 0 to 65536
     * @param weight how much ink, 0 to 256
     */
    void line(final int x0, final int y0, final int x1, final int y1, final int colour, final int weight) {
        if (Math.abs(x1 - x0) >= Math.abs(y1 - y0)) {
            if (x0 <= x1) {
                flat(x0, y0, x1, y1, colour, weight);
            } else {
                flat(x1, y1, x0, y0, colour, weight);
            }
        } else if (y0 <= y1) {
            steep(x0, y0, x1, y1, colour, weight);
        } else {
            steep(x1, y1, x0, y0, colour, weight);
        }
    }

    private void flat(final int x0, final int y0, final int x1, final int y1, final int colour, final int weight) {
        final int first = (x0 + ONE / 2 - 1) >> 16;
        final int last = Math.min(width, (x1 + ONE / 2 - 1) >> 16);
        if (last <= first) {
            return;
        }
        final int slope = (int) (((long) (y1 - y0) << 16) / Math.max(1, x1 - x0));
        int y = y0 - ONE / 2 + (int) (((long) slope * ((first << 16) + ONE / 2 - x0)) >> 16);
        int from = Math.max(first, 0);
        int to = last;
        if (slope != 0) {
            final long a = first + (((long) (top - 2) << 16) - y) / slope;
            final long b = first + (((long) (bottom + 1) << 16) - y) / slope;
            from = (int) Math.max(from, Math.min(a, b) - 2);
            to = (int) Math.min(to, Math.max(a, b) + 3);
        }
        y += slope * (from - first);
        if (Math.min(y0, y1) >= (top + 2) << 16 && Math.max(y0, y1) <= (bottom - 2) << 16) {
            for (int x = from; x < to; x++, y += slope) {
                final int at = (y >> 16) * width + x;
                final int lower = ((y & 0xFFFF) * weight) >> 16;
                blend(at, colour, weight - lower);
                blend(at + width, colour, lower);
            }
            return;
        }
        for (int x = from; x < to; x++, y += slope) {
            final int row = y >> 16;
            final int lower = ((y & 0xFFFF) * weight) >> 16;
            if (row >= top && row < bottom) {
                blend(row * width + x, colour, weight - lower);
            }
            if (row + 1 >= top && row + 1 < bottom) {
                blend((row + 1) * width + x, colour, lower);
            }
        }
    }

    private void steep(final int x0, final int y0, final int x1, final int y1, final int colour, final int weight) {
        final int first = (y0 + ONE / 2 - 1) >> 16;
        final int last = Math.min(bottom, (y1 + ONE / 2 - 1) >> 16);
        final int from = Math.max(first, top);
        if (last <= from) {
            return;
        }
        final int slope = (int) (((long) (x1 - x0) << 16) / Math.max(1, y1 - y0));
        int x = x0 - ONE / 2 + (int) (((long) slope * ((first << 16) + ONE / 2 - y0)) >> 16);
        x += slope * (from - first);
        if (Math.min(x0, x1) >= 2 << 16 && Math.max(x0, x1) <= (width - 2) << 16) {
            for (int y = from; y < last; y++, x += slope) {
                final int at = y * width + (x >> 16);
                final int right = ((x & 0xFFFF) * weight) >> 16;
                blend(at, colour, weight - right);
                blend(at + 1, colour, right);
            }
            return;
        }
        for (int y = from; y < last; y++, x += slope) {
            final int column = x >> 16;
            final int right = ((x & 0xFFFF) * weight) >> 16;
            if (column >= 0 && column < width) {
                blend(y * width + column, colour, weight - right);
            }
            if (column + 1 >= 0 && column + 1 < width) {
                blend(y * width + column + 1, colour, right);
            }
        }
    }

    /**
     * Fills the strip with the colours of a coarse grid, passing softly from one cell to the next.
     *
     * @param colours of the cells, row by row; cell 0 has its middle at 0
     * @param cell the width of a cell in pixels
     */
    void ground(final int[] colours, final int columns, final double cell) {
        final int rows = colours.length / columns;
        for (int y = top; y < bottom; y++) {
            final double down = y / cell;
            final int row = Math.min(rows - 2, (int) down);
            final int lower = (int) (256 * Math.min(1, down - row));
            for (int column = 0; column < columns - 1; column++) {
                final int from = (int) Math.ceil(column * cell);
                final int to = (int) Math.min(width, Math.ceil((column + 1) * cell));
                final int at = row * columns + column;
                final int a = colours[at];
                if (a == colours[at + 1] && a == colours[at + columns] && a == colours[at + columns + 1]) {
                    if (from < to) {
                        Arrays.fill(pixels, y * width + from, y * width + to, OPAQUE | a);
                    }
                } else {
                    final int left = mixed(a, colours[at + columns], lower);
                    final int right = mixed(colours[at + 1], colours[at + columns + 1], lower);
                    for (int x = from; x < to; x++) {
                        pixels[y * width + x] = OPAQUE | mixed(left, right, (int) (256 * (x / cell - column)));
                    }
                }
            }
        }
    }

    private static int mixed(final int first, final int second, final int weight) {
        final int rest = 256 - weight;
        final int redBlue = ((first & 0xFF00FF) * rest + (second & 0xFF00FF) * weight) >>> 8;
        final int green = ((first & 0x00FF00) * rest + (second & 0x00FF00) * weight) >>> 8;
        return (redBlue & 0xFF00FF) | (green & 0x00FF00);
    }

    /** A line of any width with round ends: slower, for the few that stand out. All measures in pixels. */
    void stroke(
            final double x0,
            final double y0,
            final double x1,
            final double y1,
            final double thick,
            final int colour,
            final double weight) {
        final double half = thick / 2;
        final int firstRow = Math.max(top, (int) Math.floor(Math.min(y0, y1) - half - 1));
        final int lastRow = Math.min(bottom - 1, (int) Math.ceil(Math.max(y0, y1) + half + 1));
        final double dx = x1 - x0;
        final double dy = y1 - y0;
        final double square = Math.max(dx * dx + dy * dy, 1e-9);
        final double reach = (half + 1.5) * Math.sqrt(square) / Math.max(Math.abs(dy), 1e-6);
        for (int row = firstRow; row <= lastRow; row++) {
            final double py = row + 0.5;
            final double along = Math.abs(dy) < 1e-6 ? 0 : (py - y0) / dy;
            final double at = x0 + Math.clamp(along, 0, 1) * dx;
            final double wide = Math.min(reach, Math.abs(dx)) + half + 1.5;
            final int firstColumn = Math.max(0, (int) Math.floor(Math.max(at - wide, Math.min(x0, x1) - half - 1)));
            final int lastColumn =
                    Math.min(width - 1, (int) Math.ceil(Math.min(at + wide, Math.max(x0, x1) + half + 1)));
            for (int column = firstColumn; column <= lastColumn; column++) {
                final double px = column + 0.5;
                final double t = Math.clamp(((px - x0) * dx + (py - y0) * dy) / square, 0, 1);
                final double offX = px - x0 - t * dx;
                final double offY = py - y0 - t * dy;
                ink(row * width + column, colour, (half + 0.5 - Math.sqrt(offX * offX + offY * offY)) * weight);
            }
        }
    }

    /** A filled shape, or for a ring its rim; all measures in pixels. */
    void dot(final double midX, final double midY, final double radius, final Shape shape, final int colour) {
        final double reach = radius * 1.3 + 1;
        final int firstRow = Math.max(top, (int) Math.floor(midY - reach));
        final int lastRow = Math.min(bottom - 1, (int) Math.ceil(midY + reach));
        final int firstColumn = Math.max(0, (int) Math.floor(midX - reach));
        final int lastColumn = Math.min(width - 1, (int) Math.ceil(midX + reach));
        for (int row = firstRow; row <= lastRow; row++) {
            final double dy = Math.abs(row + 0.5 - midY);
            for (int column = firstColumn; column <= lastColumn; column++) {
                final double dx = Math.abs(column + 0.5 - midX);
                ink(row * width + column, colour, 0.5 - distance(shape, dx, dy, radius));
            }
        }
    }

    /** A circle's line around a place. */
    void circle(final double midX, final double midY, final double radius, final double thick, final int colour) {
        final double reach = radius + thick + 1;
        final int firstRow = Math.max(top, (int) Math.floor(midY - reach));
        final int lastRow = Math.min(bottom - 1, (int) Math.ceil(midY + reach));
        final int firstColumn = Math.max(0, (int) Math.floor(midX - reach));
        final int lastColumn = Math.min(width - 1, (int) Math.ceil(midX + reach));
        for (int row = firstRow; row <= lastRow; row++) {
            final double dy = row + 0.5 - midY;
            for (int column = firstColumn; column <= lastColumn; column++) {
                final double dx = column + 0.5 - midX;
                final double off = Math.abs(Math.sqrt(dx * dx + dy * dy) - radius);
                ink(row * width + column, colour, thick / 2 + 0.5 - off);
            }
        }
    }

    /** How far a point is outside the shape's edge, negative inside; dx and dy are taken from the middle, positive. */
    private static double distance(final Shape shape, final double dx, final double dy, final double radius) {
        return switch (shape) {
            case DISC -> Math.sqrt(dx * dx + dy * dy) - radius;
            case RING -> {
                final double rim = Math.max(0.7, radius * 0.17);
                yield Math.abs(Math.sqrt(dx * dx + dy * dy) - radius + rim) - rim;
            }
            case SQUARE -> {
                final double round = radius * 0.28;
                final double flat = radius * 0.89 - round;
                final double ox = Math.max(dx - flat, 0);
                final double oy = Math.max(dy - flat, 0);
                yield Math.sqrt(ox * ox + oy * oy) + Math.min(Math.max(dx - flat, dy - flat), 0) - round;
            }
            case DIAMOND -> (dx + dy - radius * 1.22) * Math.sqrt(0.5);
            case BAR -> Math.max(dx - radius, dy - radius * 0.45);
            case HEXAGON -> Math.max(dx * 0.866 + dy * 0.5, dy) - radius * 0.9;
            case CROSS -> {
                final double arm = radius * 0.34;
                yield Math.max(Math.max(dx, dy) - radius, Math.min(dx, dy) - arm);
            }
            case TARGET -> {
                final double from = Math.sqrt(dx * dx + dy * dy);
                final double rim = Math.max(0.6, radius * 0.13);
                yield Math.min(Math.abs(from - radius + rim) - rim, from - radius * 0.4);
            }
            case FRAME -> {
                final double rim = Math.max(0.6, radius * 0.15);
                yield Math.abs(Math.max(dx, dy) - radius * 0.85 + rim) - rim;
            }
            case STAR ->
                Math.sqrt(dx) + Math.sqrt(dy) < Math.sqrt(radius * 1.25)
                        ? -1
                        : (Math.sqrt(dx) + Math.sqrt(dy) - Math.sqrt(radius * 1.25)) * Math.sqrt(radius);
        };
    }

    private void ink(final int at, final int colour, final double coverage) {
        if (coverage > 0) {
            blend(at, colour, (int) Math.round(Math.min(coverage, 1) * 256));
        }
    }

    private void blend(final int at, final int colour, final int weight) {
        final int under = pixels[at];
        final int rest = 256 - weight;
        final int redBlue = ((under & 0xFF00FF) * rest + (colour & 0xFF00FF) * weight + 0x800080) >>> 8;
        final int green = ((under & 0x00FF00) * rest + (colour & 0x00FF00) * weight + 0x008000) >>> 8;
        pixels[at] = OPAQUE | (redBlue & 0xFF00FF) | (green & 0x00FF00);
    }
}
