package vespera.desktop.mindmap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Measures titles in the fonts that the style sheet gives to each level. Its node must stand in the map's scene. */
final class TopicSizer implements Sizer {

    /** How far out the levels differ in looks. */
    static final int LEVELS = 3;

    private static final double WIDEST = 210;
    private static final double[] PAD_X = {44, 26, 16};
    private static final double[] PAD_Y = {24, 13, 7};

    private record Key(String title, int level, double marks) {}

    private final List<Text> texts = List.of(new Text(), new Text(), new Text());
    private final Group node = new Group();
    private final Map<Key, Size> known = new HashMap<>();
    private List<Font> fonts = List.of();

    TopicSizer() {
        for (int level = 0; level < LEVELS; level++) {
            texts.get(level).getStyleClass().addAll("topic-text", "level-" + level);
        }
        node.getChildren().addAll(texts);
        node.setManaged(false);
        node.setOpacity(0);
        node.setMouseTransparent(true);
    }

    Group node() {
        return node;
    }

    static int level(final int depth) {
        return Math.min(depth, LEVELS - 1);
    }

    /** What stands left and right of a topic's words, together. */
    static double padding(final int level) {
        return PAD_X[level];
    }

    /** Whether the style sheet gave other fonts since the last measuring; then everything must be measured anew. */
    boolean outdated() {
        final List<Font> now = texts.stream().map(Text::getFont).toList();
        if (now.equals(fonts)) {
            return false;
        }
        fonts = now;
        known.clear();
        return true;
    }

    @Override
    public Size size(final String title, final int depth, final double marks) {
        return known.computeIfAbsent(new Key(title, level(depth), marks), this::measure);
    }

    private Size measure(final Key key) {
        final Text text = texts.get(key.level());
        text.setWrappingWidth(0);
        text.setText(key.title());
        double width = text.getLayoutBounds().getWidth();
        if (width > WIDEST) {
            // Lines of about the same length, so that no topic is wider than its words.
            final double lines = Math.ceil(width / WIDEST);
            final double line = text.getLayoutBounds().getHeight();
            width = Math.min(WIDEST, width / lines * 1.15);
            text.setWrappingWidth(width);
            // Where words do not break so evenly, wider lines rather than more of them.
            while (width < WIDEST && text.getLayoutBounds().getHeight() > (lines + 0.5) * line) {
                width = Math.min(WIDEST, width * 1.15);
                text.setWrappingWidth(width);
            }
        }
        final double height = text.getLayoutBounds().getHeight();
        // A pixel or two more, or rounding turns the last word into dots.
        return new Size(
                Math.ceil(width) + 3 + PAD_X[key.level()] + key.marks(), Math.ceil(height) + PAD_Y[key.level()]);
    }
}
