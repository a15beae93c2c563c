package vespera.desktop.mindmap;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vespera.desktop.mindmap.layout.Layout;
import vespera.desktop.mindmap.layout.Place;
import vespera.desktop.texts.Texts;
import vespera.gateway.Atelier;
import vespera.gateway.MapFiles;
import vespera.gateway.picture.Lettering;
import vespera.gateway.picture.Surface;
import vespera.scriptorium.exchange.Palette;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.TaskId;

/** A map as a picture in a file, in light colours, whole: no screen and no toolkit is needed. */
public final class MapPicture {

    private static final Texts TEXTS = Texts.of(MapPicture.class);
    private static final double BORDER = 32;
    private static final double WIDEST = 210;
    private static final double LARGEST = 60_000;
    private static final double[] SIZES = {18, 14.5, 13.5};
    private static final double[] PAD_Y = {24, 13, 7};
    private static final Color INK = new Color(0x24292f);
    private static final Color FAINT = new Color(0x6e7781);
    private static final Color[] BRANCHES = {
        new Color(0x0969da), new Color(0x1a7f37), new Color(0x9a6700), new Color(0xa855c7),
        new Color(0x2f8fa3), new Color(0xe5534b), new Color(0x5c6bc0), new Color(0x6e7781)
    };
    private static final String ICONS = "/META-INF/resources/feather/4.28/fonts/feather.ttf";
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Lettering letters = new Lettering();
    private final Optional<Font> icons = iconFont();

    private MapPicture() {}

    static boolean takes(final Path file) {
        return Set.of("svg", "png", "pdf").contains(MapFiles.ending(file));
    }

    /**
     * Draws a task with all that is under it, or the whole atelier.
     *
     * @param layout both, right, radial or org
     * @return how many topics are on it
     */
    public static int write(final Atelier atelier, final Optional<TaskId> centre, final String layout, final Path to) {
        final Layout how = Layout.named(layout)
                .orElseThrow(() ->
                        new Refused("no-such-layout", TEXTS.say("no-such-layout", layout), TEXTS.say("use-layouts")));
        final MapPicture picture = new MapPicture();
        final TopicMap map = new MapBuilder(
                        atelier.tasks().tree(), atelier.tasks().workflow(), Set.of(), Optional.empty(), picture::size)
                .around(centre, String.valueOf(atelier.folder().root().getFileName()), how);
        return picture.draw(map, to);
    }

    /** Draws a map as it is laid out. */
    static int write(final TopicMap map, final Path to) {
        return new MapPicture().draw(map, to);
    }

    private Sizer.Size size(final String title, final int depth, final double marks) {
        final int level = TopicSizer.level(depth);
        double width = WIDEST;
        List<Lettering.Line> lines = letters.lines(title, SIZES[level], level < 2, Float.MAX_VALUE);
        if (lines.getFirst().width() > WIDEST) {
            final double rows = Math.ceil(lines.getFirst().width() / WIDEST);
            width = Math.min(WIDEST, lines.getFirst().width() / rows * 1.15);
            lines = letters.lines(title, SIZES[level], level < 2, width);
        }
        final double widest =
                lines.stream().mapToDouble(Lettering.Line::width).max().orElse(0);
        final double height = lines.stream().mapToDouble(Lettering.Line::height).sum();
        return new Sizer.Size(
                Math.ceil(widest) + 3 + TopicSizer.padding(level) + marks, Math.ceil(height) + PAD_Y[level]);
    }

    private int draw(final TopicMap map, final Path to) {
        final double width = map.maxX() - map.minX() + 2 * BORDER;
        final double height = map.maxY() - map.minY() + 2 * BORDER;
        if (width > LARGEST || height > LARGEST) {
            throw new Refused(
                    "picture-too-large",
                    TEXTS.say("picture-too-large", Math.round(width), Math.round(height)),
                    TEXTS.say("name-a-branch"));
        }
        final Surface surface = Surface.of(MapFiles.ending(to), width, height);
        surface.fill(new Rectangle2D.Double(0, 0, width, height), Color.WHITE);
        final double dx = BORDER - map.minX();
        final double dy = BORDER - map.minY();
        for (final Topic topic : map.topics().values()) {
            map.find(topic.parent()).ifPresent(parent -> branch(surface, moved(parent, dx, dy), moved(topic, dx, dy)));
        }
        map.topics().values().forEach(topic -> topic(surface, moved(topic, dx, dy)));
        for (final Relation relation : map.relations()) {
            map.find(relation.from())
                    .ifPresent(from -> map.find(relation.to())
                            .ifPresent(there -> relation(
                                    surface,
                                    moved(from, dx, dy).place(),
                                    moved(there, dx, dy).place(),
                                    relation.label())));
        }
        try {
            MapFiles.write(surface.bytes(), to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return map.topics().size();
    }

    private static Topic moved(final Topic topic, final double dx, final double dy) {
        final Place p = topic.place();
        return topic.at(new Place(p.id(), p.x() + dx, p.y() + dy, p.width(), p.height(), p.side(), p.depth()));
    }

    private static Shape curve(final double[] c) {
        return new CubicCurve2D.Double(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]);
    }

    private static Color colour(final Topic topic) {
        final @Nullable String own = Palette.colours().get(topic.look().colour());
        if (own != null) {
            return Color.decode(own);
        }
        return topic.branch() < 0 ? new Color(0xd0d7de) : BRANCHES[topic.branch() % BRANCHES.length];
    }

    private static void branch(final Surface surface, final Topic parent, final Topic topic) {
        surface.stroke(
                curve(Branch.curve(parent, topic)), colour(topic), topic.place().depth() == 1 ? 2.2 : 1.4, false);
    }

    private void topic(final Surface surface, final Topic topic) {
        final Place p = topic.place();
        final int level = TopicSizer.level(p.depth());
        final Shape box = new RoundRectangle2D.Double(p.x(), p.y(), p.width(), p.height(), 12, 12);
        surface.fill(box, level == 0 ? new Color(0xf6f8fa) : Color.WHITE);
        if (level < 2) {
            surface.stroke(box, colour(topic), 1.5, false);
        } else if (!topic.look().colour().isEmpty()) {
            surface.fill(new Rectangle2D.Double(p.x(), p.y(), 4, p.height()), colour(topic));
        }
        double x = p.x() + TopicSizer.padding(level) / 2;
        if (topic.status() != Topic.Status.FREE) {
            dot(surface, topic, x);
            x += TopicNode.DOT;
        }
        if (!topic.look().icon().isEmpty()) {
            sign(surface, topic.look().icon(), x, p.midY());
            x += TopicNode.MARK;
        }
        if (topic.page().isPresent()) {
            sign(surface, "fth-file-text", x, p.midY());
            x += TopicNode.MARK;
        }
        final double after = (topic.look().notes().isBlank() ? 0 : TopicNode.MARK)
                + (topic.look().link().isEmpty() ? 0 : TopicNode.MARK);
        words(surface, topic, level, x, p.x() + p.width() - TopicSizer.padding(level) / 2 - after);
        if (!topic.look().notes().isBlank()) {
            sign(surface, "fth-align-left", p.x() + p.width() - TopicSizer.padding(level) / 2 - after + 6, p.midY());
        }
    }

    private static void dot(final Surface surface, final Topic topic, final double x) {
        final Shape dot = new Ellipse2D.Double(x, topic.place().midY() - 4, 8, 8);
        switch (topic.status()) {
            case DONE -> surface.fill(dot, BRANCHES[1]);
            case DOING -> surface.fill(dot, BRANCHES[0]);
            default -> surface.stroke(dot, FAINT, 1.5, false);
        }
    }

    private void words(
            final Surface surface, final Topic topic, final int level, final double left, final double right) {
        final List<Lettering.Line> lines = letters.lines(topic.title(), SIZES[level], level < 2, right - left + 3);
        final double height = lines.stream().mapToDouble(Lettering.Line::height).sum();
        double y = topic.place().midY() - height / 2;
        for (final Lettering.Line line : lines) {
            final double spare = Math.max(0, right - left - line.width());
            final double x = level == 0 ? left + spare / 2 : line.layout().isLeftToRight() ? left : left + spare;
            surface.text(line, x, y + line.ascent(), topic.status() == Topic.Status.DONE ? FAINT : INK);
            y += line.height();
        }
    }

    private void relation(final Surface surface, final Place from, final Place to, final String label) {
        final double[] c = RelationLine.curve(from, to);
        surface.stroke(curve(c), FAINT, 1.5, true);
        final double turn = Math.atan2(c[7] - c[5], c[6] - c[4]);
        final Path2D arrow = new Path2D.Double();
        arrow.moveTo(c[6], c[7]);
        arrow.lineTo(c[6] - 9 * Math.cos(turn - 0.45), c[7] - 9 * Math.sin(turn - 0.45));
        arrow.lineTo(c[6] - 9 * Math.cos(turn + 0.45), c[7] - 9 * Math.sin(turn + 0.45));
        arrow.closePath();
        surface.fill(arrow, FAINT);
        if (!label.isBlank()) {
            final Lettering.Line line =
                    letters.lines(label, 12, false, Float.MAX_VALUE).getFirst();
            final double x = (c[0] + 3 * c[2] + 3 * c[4] + c[6]) / 8 - line.width() / 2;
            final double y = (c[1] + 3 * c[3] + 3 * c[5] + c[7]) / 8;
            surface.fill(new Rectangle2D.Double(x - 4, y - 9, line.width() + 8, 18), Color.WHITE);
            surface.text(line, x, y + 4, FAINT);
        }
    }

    private void sign(final Surface surface, final String icon, final double x, final double middle) {
        if (!icon.startsWith("fth-")) {
            surface.text(letters.lines(icon, 13, false, Float.MAX_VALUE).getFirst(), x, middle + 4.5, FAINT);
            return;
        }
        icons.ifPresent(font -> {
            try {
                final String glyph =
                        Character.toString(Feather.findByDescription(icon).getCode());
                surface.fill(font.createGlyphVector(EXACT, glyph).getOutline((float) x, (float) middle + 6), FAINT);
            } catch (IllegalArgumentException unknown) {
                surface.fill(new Ellipse2D.Double(x + 3, middle - 3, 6, 6), FAINT);
            }
        });
    }

    private static Optional<Font> iconFont() {
        try (InputStream file = Feather.class.getResourceAsStream(ICONS)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(12f));
        } catch (IOException | FontFormatException e) {
            return Optional.empty();
        }
    }
}
