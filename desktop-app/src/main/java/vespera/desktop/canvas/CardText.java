package vespera.desktop.canvas;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Markdown on a card, lightly: headings, lists, stress, code and links in their looks; nothing to click. */
final class CardText {

    private static final Parser PARSER = Parser.builder().build();
    private static final Pattern WIKILINK = Pattern.compile("!?\\[\\[([^\\]|]+)(?:\\|([^\\]]+))?]]");
    /** More than this is not seen on any card. */
    private static final int MOST_CHARS = 4_000;

    private CardText() {}

    /** The blocks of a text, one under the other. */
    static VBox of(final String markdown) {
        final VBox box = new VBox();
        box.getStyleClass().add("card-text");
        final String some = markdown.length() <= MOST_CHARS ? markdown : markdown.substring(0, MOST_CHARS) + " …";
        blocks(PARSER.parse(some), box);
        return box;
    }

    private static void blocks(final Node parent, final VBox into) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, into);
        }
    }

    private static void block(final Node node, final VBox into) {
        switch (node) {
            case Heading heading ->
                into.getChildren().add(flow(heading, "card-heading", "card-h" + Math.min(3, heading.getLevel())));
            case Paragraph paragraph -> into.getChildren().add(flow(paragraph, "card-paragraph"));
            case ListBlock list -> list(list, into);
            case BlockQuote quote -> {
                final VBox inside = new VBox();
                inside.getStyleClass().add("card-quote");
                blocks(quote, inside);
                into.getChildren().add(inside);
            }
            case FencedCodeBlock code -> into.getChildren().add(code(code.getLiteral()));
            case IndentedCodeBlock code -> into.getChildren().add(code(code.getLiteral()));
            case ThematicBreak _ -> into.getChildren().add(plain("—", "card-muted"));
            default -> {}
        }
    }

    private static void list(final ListBlock list, final VBox into) {
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 0;
        final boolean numbered = list instanceof OrderedList;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            final VBox inside = new VBox();
            blocks(item, inside);
            HBox.setHgrow(inside, Priority.ALWAYS);
            final TextFlow mark = plain(numbered ? number++ + "." : "•", "card-muted");
            mark.setMinWidth(14);
            final HBox line = new HBox(6, mark, inside);
            line.getStyleClass().add("card-item");
            into.getChildren().add(line);
        }
    }

    private static TextFlow code(final String literal) {
        return plain(literal.stripTrailing(), "card-code");
    }

    private static TextFlow plain(final String words, final String style) {
        final TextFlow flow = new TextFlow(text(words, style));
        flow.getStyleClass().add("card-paragraph");
        return flow;
    }

    private static Text text(final String words, final String... styles) {
        final Text text = new Text(words);
        text.getStyleClass().add("card-words");
        for (final String style : styles) {
            if (!style.isEmpty()) {
                text.getStyleClass().add(style);
            }
        }
        return text;
    }

    private static TextFlow flow(final Node block, final String... styles) {
        final TextFlow flow = new TextFlow();
        flow.getStyleClass().addAll(styles);
        inline(block, flow, "", "");
        return flow;
    }

    private static void inline(final Node parent, final TextFlow into, final String weight, final String slant) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case org.commonmark.node.Text words -> words(words.getLiteral(), into, weight, slant);
                case Emphasis emphasis -> inline(emphasis, into, weight, "card-italic");
                case StrongEmphasis strong -> inline(strong, into, "card-bold", slant);
                case Code code -> into.getChildren().add(text(code.getLiteral(), "card-code"));
                case Link link -> inline(link, into, "card-link", slant);
                case SoftLineBreak _, HardLineBreak _ -> into.getChildren().add(text("\n"));
                default -> inline(node, into, weight, slant);
            }
        }
    }

    private static void words(final String words, final TextFlow into, final String weight, final String slant) {
        final Matcher link = WIKILINK.matcher(words);
        int at = 0;
        while (link.find()) {
            if (link.start() > at) {
                into.getChildren().add(text(words.substring(at, link.start()), weight, slant));
            }
            final String shown = link.group(2) == null ? link.group(1) : link.group(2);
            into.getChildren().add(text(shown, "card-link"));
            at = link.end();
        }
        if (at < words.length()) {
            into.getChildren().add(text(words.substring(at), weight, slant));
        }
    }
}
