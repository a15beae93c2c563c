package vespera.desktop.graphview;

import javafx.scene.paint.Color;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;

/**
 * The colours of the graph, each {@code 0xRRGGBB}. Kinds differ in shape as well, so no one has to tell colours apart.
 *
 * @param background behind everything
 * @param text of labels; at least 7:1 on the background
 * @param quiet of secondary text; at least 4.5:1 on the background
 * @param accent the one loud colour: what is selected or pointed at, and its edges
 * @param document a document's dot
 * @param missing the ring of a title that is linked but not written
 * @param tag a tag's diamond
 * @param task a task's square
 * @param link an edge made by a link or an embed
 * @param tagged an edge to a tag
 * @param part an edge of the hierarchy
 * @param depends an edge between a task and what it waits for
 * @param about an edge from a task to what it is about
 * @param edgeWeight how strongly edges show, from 0 to 1
 */
public record Palette(
        int background,
        int text,
        int quiet,
        int accent,
        int document,
        int missing,
        int tag,
        int task,
        int link,
        int tagged,
        int part,
        int depends,
        int about,
        double edgeWeight) {

    private static final Palette LIGHT = new Palette(
            0xFCFBF9, 0x2A2C33, 0x63666F, 0x3B5BDB, 0x66748F, 0x8B8F98, 0x6F9A88, 0xC0935A, 0x7F8899, 0x86AD9D,
            0x7C8CAB, 0xC79E6B, 0xA48FB5, 0.62);
    private static final Palette DARK = new Palette(
            0x15171C, 0xE4E6EB, 0x9AA0AC, 0x8AA4FF, 0x8F9DB8, 0x7D828D, 0x7FB09C, 0xD3A970, 0x7E889B, 0x6E9686,
            0x7486AB, 0xB28F60, 0x9683A8, 0.58);

    /** For a light window. */
    public static Palette light() {
        return LIGHT;
    }

    /** For a dark window. */
    public static Palette dark() {
        return DARK;
    }

    /** The same with another accent, {@code 0xRRGGBB}. */
    public Palette withAccent(final int colour) {
        return new Palette(
                background,
                text,
                quiet,
                colour,
                document,
                missing,
                tag,
                task,
                link,
                tagged,
                part,
                depends,
                about,
                edgeWeight);
    }

    /** The same with another background, {@code 0xRRGGBB}. */
    public Palette withBackground(final int colour) {
        return new Palette(
                colour,
                text,
                quiet,
                accent,
                document,
                missing,
                tag,
                task,
                link,
                tagged,
                part,
                depends,
                about,
                edgeWeight);
    }

    /** The colour of a node. */
    public int of(final GraphNode.Kind kind) {
        return switch (kind) {
            case DOCUMENT -> document;
            case MISSING -> missing;
            case TAG -> tag;
            case TASK -> task;
        };
    }

    /** The colour of an edge. */
    public int of(final GraphEdge.Type type) {
        return switch (type) {
            case LINKS, EMBEDS -> link;
            case TAGGED -> tagged;
            case PART_OF -> part;
            case DEPENDS_ON -> depends;
            case ABOUT -> about;
        };
    }

    /** A colour between two, {@code share} (0 to 1) of the way from the first to the second. */
    static int between(final int first, final int second, final double share) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            final int a = first >> shift & 0xFF;
            final int b = second >> shift & 0xFF;
            mixed |= (int) Math.round(a + (b - a) * share) << shift;
        }
        return mixed;
    }

    static Color paint(final int colour) {
        return Color.rgb(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF);
    }
}
