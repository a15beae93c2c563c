package vespera.desktop.graphview;

import java.util.List;
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
 * @param nodes the colours of things
 * @param edges the colours of connections
 * @param edgeWeight how strongly edges show, from 0 to 1
 */
public record Palette(int background, int text, int quiet, int accent, Nodes nodes, Edges edges, double edgeWeight) {

    /**
     * Of things.
     *
     * @param document a document's dot, and quieter a section's bar
     * @param missing the ring of a title that is linked but not written
     * @param tag a tag's diamond
     * @param task a task's square
     * @param section a section's bar
     * @param entity a hexagon: somebody or something that texts speak of
     * @param role the cross of who wrote
     * @param talk a channel's target and a message's frame
     * @param decision a decision's star
     */
    public record Nodes(
            int document, int missing, int tag, int task, int section, int entity, int role, int talk, int decision) {}

    /**
     * Of connections.
     *
     * @param link made by a link or an embed
     * @param tagged to a tag
     * @param part of the hierarchy
     * @param depends between a task and what it waits for
     * @param about from a task, message or decision to what it is about
     * @param mention to what is named without a link
     * @param similar between texts that say something alike
     * @param authored from who wrote
     * @param cites to what something stands on
     */
    public record Edges(
            int link,
            int tagged,
            int part,
            int depends,
            int about,
            int mention,
            int similar,
            int authored,
            int cites) {}

    private static final Palette LIGHT = new Palette(
            0xFCFBF9,
            0x2A2C33,
            0x63666F,
            0x3B5BDB,
            new Nodes(0x66748F, 0x8B8F98, 0x6F9A88, 0xC0935A, 0x9AA5B8, 0xB0728A, 0x7A74B0, 0x6B96AE, 0x9C8B4E),
            new Edges(0x7F8899, 0x86AD9D, 0x7C8CAB, 0xC79E6B, 0xA48FB5, 0xC294A6, 0xA9B4C6, 0x9C97C6, 0x8FB0C2),
            0.62);
    private static final Palette DARK = new Palette(
            0x15171C,
            0xE4E6EB,
            0x9AA0AC,
            0x8AA4FF,
            new Nodes(0x8F9DB8, 0x7D828D, 0x7FB09C, 0xD3A970, 0x67738A, 0xCB8DA5, 0x9A94D0, 0x84AFC7, 0xBCA968),
            new Edges(0x7E889B, 0x6E9686, 0x7486AB, 0xB28F60, 0x9683A8, 0xA5768A, 0x5E687C, 0x7C77A8, 0x6D92A6),
            0.58);

    private static final List<Integer> LIGHT_GROUPS = List.of(
            0x3F78B5, 0xC06A2A, 0x4A8F5E, 0xB24A5F, 0x7B62B3, 0x2A8C8C, 0x987417, 0xB0589A, 0x66794A, 0x5D6D80,
            0x8A5A44, 0x4A63C8);
    private static final List<Integer> DARK_GROUPS = List.of(
            0x6FA8E6, 0xE39A5B, 0x77C08D, 0xE07C8E, 0xA993E3, 0x5FC4C4, 0xD1AE55, 0xDB90C4, 0x9FB57B, 0x99A9BC,
            0xC4937B, 0x8AA4FF);

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
        return new Palette(background, text, quiet, colour, nodes, edges, edgeWeight);
    }

    /** The same with another background, {@code 0xRRGGBB}. */
    public Palette withBackground(final int colour) {
        return new Palette(colour, text, quiet, accent, nodes, edges, edgeWeight);
    }

    /** The colour of a node. */
    public int of(final GraphNode.Kind kind) {
        return switch (kind) {
            case DOCUMENT -> nodes.document();
            case MISSING -> nodes.missing();
            case TAG -> nodes.tag();
            case TASK -> nodes.task();
            case SECTION -> nodes.section();
            case ENTITY -> nodes.entity();
            case ROLE -> nodes.role();
            case CHANNEL, MESSAGE -> nodes.talk();
            case DECISION -> nodes.decision();
        };
    }

    /** The colour of an edge. */
    public int of(final GraphEdge.Type type) {
        return switch (type) {
            case LINKS, EMBEDS -> edges.link();
            case TAGGED -> edges.tagged();
            case PART_OF -> edges.part();
            case DEPENDS_ON -> edges.depends();
            case ABOUT -> edges.about();
            case MENTIONS -> edges.mention();
            case SIMILAR -> edges.similar();
            case AUTHORED -> edges.authored();
            case CITES -> edges.cites();
        };
    }

    /** Whether the ground is dark. */
    public boolean onDark() {
        return (background >> 8 & 0xFF) < 0x80;
    }

    /** The colour of the so many-th of several groups, from 0; they come again after the twelfth. */
    public int category(final int number) {
        final List<Integer> all = onDark() ? DARK_GROUPS : LIGHT_GROUPS;
        return all.get(Math.floorMod(number, all.size()));
    }

    /** The colour for an amount from 0 to 1, quieter for less. */
    public int ramp(final double amount) {
        return onDark() ? between(0x43506A, 0x9CC8FF, amount) : between(0xB9C6DC, 0x17458F, amount);
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

    /** As the toolkit has it. */
    public static Color paint(final int colour) {
        return Color.rgb(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF);
    }
}
