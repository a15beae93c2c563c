package vespera.filetypes.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import vespera.filetypes.markup.MarkdownText;

/**
 * Writes a tree of HTML as Markdown: headings, paragraphs, lists, quotations, code, links and pictures. Emphasis is left
 * out, so that the words of a sentence stay together. Walks without recursion, however deep the tree is.
 */
public final class HtmlMarkdown implements NodeVisitor {

    private static final Set<String> SILENT = Set.of(
            "head", "script", "style", "template", "noscript", "svg", "math", "nav", "select", "button", "iframe");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "hgroup",
            "hr",
            "legend",
            "main",
            "ol",
            "p",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "ul");

    private final MarkdownText out;
    private final boolean outsideOnly;
    private final StringBuilder inline = new StringBuilder();
    private int silent;
    private int lists;
    private int quotes;
    private int pre;
    private boolean itemOpen;
    private String href = "";
    private int linkFrom;

    private HtmlMarkdown(final MarkdownText out, final boolean outsideOnly) {
        this.out = out;
        this.outsideOnly = outsideOnly;
    }

    /** Writes what is below a node. */
    public static void write(final Node node, final MarkdownText out) {
        write(node, out, false);
    }

    /**
     * As {@link #write(Node, MarkdownText)}.
     *
     * @param outsideOnly whether only links to the web are kept, since others lead to parts of the same book
     */
    public static void write(final Node node, final MarkdownText out, final boolean outsideOnly) {
        final HtmlMarkdown writer = new HtmlMarkdown(out, outsideOnly);
        NodeTraversor.traverse(writer, node);
        writer.flush(0);
    }

    @Override
    public void head(final Node node, final int depth) {
        if (out.full()) {
            return;
        }
        if (node instanceof TextNode text) {
            if (silent == 0) {
                inline.append(pre > 0 ? text.getWholeText() : MarkdownText.escaped(text.getWholeText()));
            }
        } else if (node instanceof Element element) {
            open(element, element.normalName());
        }
    }

    private void open(final Element element, final String name) {
        if (silent > 0 || SILENT.contains(name) || element.hasAttr("hidden")) {
            silent++;
            return;
        }
        switch (name) {
            case "br" -> lineBreak();
            case "li" -> {
                flush(0);
                itemOpen = true;
            }
            case "ul", "ol" -> {
                flush(0);
                lists++;
            }
            case "blockquote" -> {
                flush(0);
                quotes++;
            }
            case "pre" -> {
                flush(0);
                pre++;
            }
            case "code", "kbd", "samp" -> {
                if (pre == 0) {
                    inline.append('`');
                }
            }
            case "td", "th" -> inline.append(inline.toString().isBlank() ? "" : " | ");
            case "img" -> {
                final String alt = MarkdownText.escaped(element.attr("alt"));
                inline.append(outsideOnly ? alt : MarkdownText.embed(alt, element.attr("src")));
            }
            case "a" -> {
                href = element.attr("href");
                if (outsideOnly && !href.startsWith("http:") && !href.startsWith("https:")) {
                    href = "";
                }
                linkFrom = inline.length();
            }
            default -> {
                if (BLOCKS.contains(name) || isHeading(name)) {
                    flush(0);
                }
            }
        }
    }

    private void lineBreak() {
        if (pre > 0) {
            inline.append('\n');
        } else {
            inline.append(' ');
        }
    }

    @Override
    public void tail(final Node node, final int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (silent > 0) {
            silent--;
            return;
        }
        final String name = element.normalName();
        switch (name) {
            case "li" -> {
                flush(0);
                itemOpen = false;
            }
            case "ul", "ol" -> {
                flush(0);
                lists = Math.max(0, lists - 1);
                if (lists == 0) {
                    out.gap();
                }
            }
            case "blockquote" -> {
                flush(0);
                quotes = Math.max(0, quotes - 1);
            }
            case "pre" -> code();
            case "code", "kbd", "samp" -> {
                if (pre == 0) {
                    inline.append('`');
                }
            }
            case "a" -> closeLink();
            default -> {
                if (isHeading(name)) {
                    flush(name.charAt(1) - '0');
                } else if (BLOCKS.contains(name)) {
                    flush(0);
                }
            }
        }
    }

    private static boolean isHeading(final String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    private void closeLink() {
        if (!href.isEmpty() && linkFrom <= inline.length()) {
            final String shown = inline.substring(linkFrom);
            inline.setLength(linkFrom);
            inline.append(shown.isBlank() ? shown : linked(shown));
        }
        href = "";
    }

    /** Blanks around the shown text stay outside the link. */
    private String linked(final String shown) {
        final String before = Character.isWhitespace(shown.charAt(0)) ? " " : "";
        final String after = Character.isWhitespace(shown.charAt(shown.length() - 1)) ? " " : "";
        return before + MarkdownText.link(shown, href) + after;
    }

    private void code() {
        pre = Math.max(0, pre - 1);
        final String text = inline.toString().replace("```", "'''");
        inline.setLength(0);
        if (!text.isBlank()) {
            out.block("```\n" + text.strip() + "\n```");
        }
    }

    private void flush(final int heading) {
        if (pre > 0) {
            return;
        }
        if (!href.isEmpty()) {
            final String now = href;
            closeLink();
            href = now;
        }
        final String text = inline.toString();
        inline.setLength(0);
        linkFrom = 0;
        if (text.isBlank()) {
            return;
        }
        if (heading > 0) {
            out.heading(heading, text);
        } else if (lists > 0) {
            if (itemOpen && lists == 1) {
                out.gapBeforeList();
            }
            out.item(lists - 1, itemOpen ? "-" : " ", text);
            itemOpen = false;
        } else {
            out.paragraph("> ".repeat(Math.min(quotes, 4)), text);
        }
    }
}
