package vespera.desktop.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The lines of a paragraph, where some of them hold nothing but a picture or an embedded note. */
final class Lines {

    private Lines() {}

    /**
     * A paragraph in parts: each such line by itself, and what stands between them. Takes the paragraph apart.
     *
     * @param embed what the text of an embedded note or picture looks like
     */
    static List<Paragraph> apart(final Paragraph whole, final Pattern embed) {
        final List<List<Node>> lines = lines(whole);
        if (lines.size() < 2 || lines.stream().noneMatch(line -> alone(line, embed))) {
            return List.of(whole);
        }
        final List<Paragraph> parts = new ArrayList<>();
        boolean open = false;
        for (final List<Node> line : lines) {
            final boolean alone = alone(line, embed);
            if (alone || !open) {
                parts.add(new Paragraph());
            } else {
                parts.getLast().appendChild(new SoftLineBreak());
            }
            line.forEach(parts.getLast()::appendChild);
            open = !alone;
        }
        return parts;
    }

    private static List<List<Node>> lines(final Paragraph whole) {
        final List<List<Node>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        for (Node node = whole.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                lines.add(new ArrayList<>());
            } else {
                lines.getLast().add(node);
            }
        }
        return lines;
    }

    private static boolean alone(final List<Node> line, final Pattern embed) {
        return line.size() == 1
                && (line.getFirst() instanceof Image
                        || line.getFirst() instanceof Text text
                                && embed.matcher(text.getLiteral().strip()).matches());
    }
}
