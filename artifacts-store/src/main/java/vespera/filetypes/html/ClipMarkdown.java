package vespera.filetypes.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import vespera.filetypes.markup.MarkdownText;

/**
 * A piece of a web page as Markdown with all its marks, to be written on: emphasis, numbered lists, tables, pictures.
 * {@link HtmlMarkdown} is for reading, and leaves such marks out.
 */
public final class ClipMarkdown {

    private static final Set<String> SILENT =
            Set.of("head", "script", "style", "template", "noscript", "svg", "math", "select", "button", "iframe");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
            "input", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
            "time", "tt", "u", "var", "wbr");
    /** Deeper than any page that was written by hand; what is below keeps its words. */
    private static final int DEEPEST = 100;

    private static final Pattern LIGHT = Pattern.compile("font-weight:\\s*(normal|[1-5]00)\\b");
    private static final Pattern HEAVY = Pattern.compile("font-weight:\\s*(bold|bolder|[6-9]00)\\b");
    private static final Pattern SLANTED = Pattern.compile("font-style:\\s*(italic|oblique)\\b");
    private static final Pattern STAR = Pattern.compile("(?<=^|\\s)_|_(?=\\s|$|\\p{Punct})|\\*|~~|==");
    private static final Pattern BLOCK_START = Pattern.compile("^(?:([#>]|[-+](?= )|={3,}|-{3,})|(\\d{1,9})(?=[.)] ))");
    private static final Pattern LANGUAGE = Pattern.compile("(?:lang|language)-([\\w+#-]+)");

    private ClipMarkdown() {}

    /** The Markdown of a page or a part of one; empty where nothing is to be read in it. */
    public static String of(final String html) {
        final Element body = Jsoup.parse(html).body();
        return String.join("\n\n", blocks(body, 0)).strip();
    }

    private static List<String> blocks(final Element parent, final int depth) {
        final List<String> blocks = new ArrayList<>();
        final StringBuilder line = new StringBuilder();
        for (final Node node : parent.childNodes()) {
            if (node instanceof Element element && isBlock(element, depth)) {
                paragraph(line, blocks);
                block(element, depth + 1, blocks);
            } else {
                line.append(inline(node, depth + 1));
            }
        }
        paragraph(line, blocks);
        return blocks;
    }

    /** Programs wrap whole pages in marks of a line: what holds a block is one. */
    private static boolean isBlock(final Element element, final int depth) {
        final String name = element.normalName();
        if (SILENT.contains(name) || depth >= DEEPEST) {
            return false;
        }
        return !INLINE.contains(name) || element.stream().anyMatch(e -> !INLINE.contains(e.normalName()));
    }

    private static void paragraph(final StringBuilder line, final List<String> blocks) {
        final String text = lines(line.toString());
        line.setLength(0);
        if (!text.isEmpty()) {
            blocks.add(BLOCK_START.matcher(text).replaceFirst(ClipMarkdown::harmless));
        }
    }

    private static String harmless(final java.util.regex.MatchResult start) {
        return Matcher.quoteReplacement(start.group(1) != null ? "\\" + start.group(1) : start.group(2) + "\\");
    }

    /** Single spaces, and none at the ends of lines. */
    private static String lines(final String text) {
        return text.replaceAll("[ \\t\\u00a0]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .strip();
    }

    private static void block(final Element element, final int depth, final List<String> blocks) {
        if (element.hasAttr("hidden")) {
            return;
        }
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                final String words = MarkdownText.oneLine(inside(element, depth));
                if (!words.isEmpty()) {
                    blocks.add("#".repeat(element.normalName().charAt(1) - '0') + " " + words);
                }
            }
            case "ul", "ol" -> list(element, depth, blocks);
            case "blockquote" -> {
                final String inner = String.join("\n\n", blocks(element, depth));
                if (!inner.isEmpty()) {
                    blocks.add(inner.lines()
                            .map(l -> l.isEmpty() ? ">" : "> " + l)
                            .reduce((a, b) -> a + "\n" + b)
                            .orElse(""));
                }
            }
            case "pre" -> code(element, blocks);
            case "hr" -> blocks.add("---");
            case "table" -> table(element, depth, blocks);
            default -> blocks.addAll(blocks(element, depth));
        }
    }

    private static void list(final Element list, final int depth, final List<String> blocks) {
        final boolean numbered = list.normalName().equals("ol");
        final String start = list.attr("start");
        int number = start.matches("\\d{1,8}") ? Integer.parseInt(start) : 1;
        final List<String> items = new ArrayList<>();
        for (final Element item : list.children()) {
            final boolean nested = !item.normalName().equals("li");
            final List<String> inner = new ArrayList<>();
            if (nested) {
                block(item, depth + 1, inner);
            } else {
                inner.addAll(blocks(item, depth));
            }
            final String mark = numbered ? number + ". " : "- ";
            if (nested && !items.isEmpty()) {
                // A list right in a list, as some programs write it, belongs to the item before.
                inner.forEach(b -> items.add(inset(b, mark.length())));
            } else if (!inner.isEmpty()) {
                items.add(item(mark, inner));
                number++;
            }
        }
        if (!items.isEmpty()) {
            blocks.add(String.join("\n", items));
        }
    }

    private static String item(final String mark, final List<String> inner) {
        final StringBuilder item = new StringBuilder(mark);
        for (int i = 0; i < inner.size(); i++) {
            final String block = inset(inner.get(i), mark.length());
            if (i == 0) {
                item.append(block.substring(mark.length()));
            } else {
                final boolean list = inner.get(i).matches("(?s)(- |\\d+\\. ).*");
                item.append(list ? "\n" : "\n\n").append(block);
            }
        }
        return item.toString();
    }

    private static String inset(final String block, final int by) {
        return block.lines()
                .map(l -> l.isEmpty() ? l : " ".repeat(by) + l)
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    private static void code(final Element pre, final List<String> blocks) {
        final String text = pre.wholeText().replaceAll("^\\n|\\s+$", "");
        final Matcher language =
                LANGUAGE.matcher(pre.className() + " " + pre.select("code").attr("class"));
        final String fence = text.contains("```") ? "````" : "```";
        if (!text.isBlank()) {
            blocks.add(fence + (language.find() ? language.group(1) : "") + "\n" + text + "\n" + fence);
        }
    }

    private static void table(final Element table, final int depth, final List<String> blocks) {
        final List<List<String>> rows = new ArrayList<>();
        for (final Element row : table.select("tr")) {
            if (table.equals(row.closest("table"))) {
                rows.add(row.children().stream()
                        .map(c -> MarkdownText.oneLine(inside(c, depth)).replace("|", "\\|"))
                        .toList());
            }
        }
        final int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns < 2) {
            // A table of one column is there for its looks.
            table.select("td, th").stream()
                    .filter(cell -> table.equals(cell.closest("table")))
                    .forEach(cell -> blocks.addAll(blocks(cell, depth)));
            return;
        }
        final StringBuilder out = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            final List<String> cells = new ArrayList<>(rows.get(i));
            while (cells.size() < columns) {
                cells.add("");
            }
            out.append("| ").append(String.join(" | ", cells)).append(" |\n");
            if (i == 0) {
                out.append("|").append(" --- |".repeat(columns)).append("\n");
            }
        }
        blocks.add(out.toString().strip());
    }

    private static String inside(final Element element, final int depth) {
        final StringBuilder line = new StringBuilder();
        element.childNodes().forEach(node -> line.append(inline(node, depth + 1)));
        return line.toString();
    }

    private static String inline(final Node node, final int depth) {
        if (node instanceof TextNode text) {
            return words(text.getWholeText());
        }
        if (!(node instanceof Element element) || SILENT.contains(element.normalName()) || element.hasAttr("hidden")) {
            return "";
        }
        if (depth > DEEPEST) {
            return words(element.text());
        }
        final String inner = inside(element, depth);
        final String style = element.attr("style").toLowerCase(Locale.ROOT);
        return switch (element.normalName()) {
            case "br" -> "\n";
            case "b", "strong" -> LIGHT.matcher(style).find() ? styled(inner, style) : marked(inner, "**");
            case "i", "em", "cite", "var", "dfn" -> marked(inner, "*");
            case "s", "strike", "del" -> marked(inner, "~~");
            case "mark" -> marked(inner, "==");
            case "code", "kbd", "samp", "tt" -> code(element.text());
            case "a" -> linked(inner, element.attr("href"));
            case "img" -> MarkdownText.embed(words(element.attr("alt")), element.attr("src"));
            case "input" -> element.attr("type").equals("checkbox") ? element.hasAttr("checked") ? "[x] " : "[ ] " : "";
            default -> isInline(element) ? styled(inner, style) : inner + " ";
        };
    }

    private static boolean isInline(final Element element) {
        return INLINE.contains(element.normalName());
    }

    private static String styled(final String inner, final String style) {
        final String slanted = SLANTED.matcher(style).find() ? marked(inner, "*") : inner;
        return HEAVY.matcher(style).find() ? marked(slanted, "**") : slanted;
    }

    private static String words(final String text) {
        final String one = text.replaceAll("[\\s\\u00a0]+", " ");
        return STAR.matcher(MarkdownText.escaped(one)).replaceAll(m -> Matcher.quoteReplacement("\\" + m.group()));
    }

    /** A mark stands right at the words; one around nothing, or around the same mark, is left out. */
    private static String marked(final String inner, final String mark) {
        final String bare = inner.strip();
        if (bare.isEmpty() || bare.startsWith(mark) && bare.endsWith(mark) && bare.length() > mark.length()) {
            return inner;
        }
        final int at = inner.indexOf(bare);
        return inner.substring(0, at) + mark + bare + mark + inner.substring(at + bare.length());
    }

    private static String code(final String text) {
        final String fence = text.contains("`") ? "``" : "`";
        return text.isBlank()
                ? ""
                : fence + (text.startsWith("`") || text.endsWith("`") ? " " + text + " " : text) + fence;
    }

    private static String linked(final String inner, final String target) {
        final String bare = inner.strip();
        if (bare.isEmpty() || target.startsWith("#")) {
            return inner;
        }
        final int at = inner.indexOf(bare);
        return inner.substring(0, at) + MarkdownText.link(bare, target) + inner.substring(at + bare.length());
    }
}
