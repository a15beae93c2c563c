package vespera.filetypes.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import vespera.filetypes.markup.MarkdownText;
import vespera.scriptorium.filetypes.Extract;
import vespera.scriptorium.filetypes.FileTypeHook;

/** Reads HTML and XHTML with jsoup: the text of the page, its title and its author, nothing that is not shown. */
public final class HtmlHook implements FileTypeHook {

    private static final Set<String> ENDINGS = Set.of("html", "htm", "xhtml");
    private static final int LIGHT = 1 << 20;

    @Override
    public String name() {
        return "html";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean takes(final String ending) {
        return ENDINGS.contains(ending);
    }

    @Override
    public boolean fits(final byte[] head) {
        final String text = new String(head, StandardCharsets.ISO_8859_1);
        return !text.startsWith("%PDF-") && !text.startsWith("PK\u0003\u0004");
    }

    @Override
    public int lightUpTo() {
        return LIGHT;
    }

    @Override
    public Extract read(final byte[] bytes) throws IOException {
        final Document page = parse(bytes);
        final MarkdownText out = new MarkdownText();
        HtmlMarkdown.write(page, out);
        return new Extract(title(page), properties(page), out.toString(), "");
    }

    /** A page as a tree. XHTML is read as XML, where an empty element may be closed by a slash. */
    public static Document parse(final byte[] bytes) throws IOException {
        final String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        final boolean xml = head.contains("<?xml") || head.contains("http://www.w3.org/1999/xhtml\"");
        return Jsoup.parse(new ByteArrayInputStream(bytes), null, "", xml ? Parser.xmlParser() : Parser.htmlParser());
    }

    /** What a page calls itself, or nothing. */
    public static String title(final Document page) {
        final Element title = page.selectFirst("head > title");
        return title == null ? "" : MarkdownText.oneLine(title.wholeText());
    }

    private static Map<String, List<String>> properties(final Document page) {
        final Map<String, List<String>> found = new LinkedHashMap<>();
        for (final Element meta : page.select("head > meta[content]")) {
            final String name =
                    (meta.hasAttr("name") ? meta.attr("name") : meta.attr("property")).toLowerCase(Locale.ROOT);
            final String key = switch (name) {
                case "author", "dc.creator", "article:author" -> "author";
                case "description", "og:description" -> "description";
                case "date", "dc.date", "article:published_time" -> "date";
                case "keywords" -> "keywords";
                default -> "";
            };
            if (!key.isEmpty() && !meta.attr("content").isBlank()) {
                found.putIfAbsent(key, List.of(meta.attr("content")));
            }
        }
        return found;
    }
}
