package vespera.desktop.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import vespera.desktop.markup.Outline;
import vespera.desktop.markup.Place;
import vespera.desktop.markup.Script;
import vespera.desktop.writing.Block.Looks;
import vespera.desktop.writing.Block.Span;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.Reading;

/** Reads Markdown into blocks for the preview: CommonMark, with Obsidian's links, callouts and comments. */
final class BlockReader {

    private static final Pattern CALLOUT = Pattern.compile("\\[!([\\p{L}\\p{N}_-]+)]([+-]?)[ \\t]*");
    private static final Pattern BOX = Pattern.compile("\\[([ xX])]\\s+");
    private static final Pattern COMMENT = Pattern.compile("(?s)%%.*?(?:%%|\\z)");
    private static final Pattern ALONE = Pattern.compile("!\\[\\[([^\\]|#]+)(?:#([^\\]|]*))?(?:\\|[^\\]]*)?]]");

    /** So many notes deep does a note show another one. */
    private static final int DEEPEST = 2;

    private static final int LONGEST = 60;

    private final Parser parser = Parser.builder().build();
    private final MarkdownReader reader = new MarkdownReader();
    private final Links links;
    private final Function<Document, Optional<String>> texts;

    /** @param texts what documents hold that others show within them */
    BlockReader(final Links links, final Function<Document, Optional<String>> texts) {
        this.links = links;
        this.texts = texts;
    }

    /** The blocks of a document whose text is this. Belongs on a background thread. */
    List<Block> read(final Document document, final String text) {
        return read(document, text, 0);
    }

    private List<Block> read(final Document document, final String text, final int deep) {
        if (document.kind() != Document.Kind.MARKDOWN && document.kind() != Document.Kind.EXTRACTED) {
            return text.isBlank() ? List.of() : List.of(new Block.Code(text));
        }
        final Reading reading = reader.read(text);
        final List<Block> blocks = new ArrayList<>();
        if (!reading.properties().isEmpty() || reading.frontMatterProblem() != null) {
            blocks.add(new Block.Properties(rows(reading.properties()), reading.frontMatterProblem()));
        }
        final String body = COMMENT.matcher(after(text, reading.bodyLine())).replaceAll("");
        final Footnotes notes = new Footnotes(body);
        final Reader of = new Reader(document, deep, notes);
        blocks.addAll(of.blocks(parser.parse(notes.text())));
        blocks.addAll(of.notes());
        return blocks;
    }

    private static String after(final String text, final int line) {
        int from = 0;
        for (int i = 1; i < line && from >= 0; i++) {
            from = text.indexOf('\n', from) + 1;
            if (from == 0) {
                return "";
            }
        }
        return text.substring(from);
    }

    private static List<List<String>> rows(final Map<String, Object> properties) {
        return properties.entrySet().stream()
                .map(e -> List.of(e.getKey(), value(e.getValue())))
                .toList();
    }

    private static String value(final Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(e -> e.getKey() + ": " + e.getValue())
                        .collect(Collectors.joining(", "));
            case null -> "";
            case Object one -> String.valueOf(one);
        };
    }

    /** Reads for one document: links count from where it lies. */
    private final class Reader {

        private final Inlines inlines;
        private final Document document;
        private final int deep;
        private final Footnotes notes;

        Reader(final Document document, final int deep, final Footnotes notes) {
            this.document = document;
            this.deep = deep;
            this.notes = notes;
            inlines = new Inlines(links, document.path(), notes);
        }

        /** The footnotes that were called, under a line; one may call another. */
        List<Block> notes() {
            final List<Block.Item> items = new ArrayList<>();
            for (int i = 0; notes.words(i).isPresent(); i++) {
                items.add(
                        new Block.Item(null, blocks(parser.parse(notes.words(i).orElseThrow()))));
            }
            return items.isEmpty() ? List.of() : List.of(new Block.Rule(), new Block.Items(1, items));
        }

        /** Another note within this one, under its name; empty where it is not to be had or would go on for ever. */
        private Optional<Block> embedded(final String name, final @Nullable String subpath, final Span title) {
            final RawLink link = new RawLink(RawLink.Kind.EMBED, name, null, null, 1, 0, 0, false);
            final Optional<Document> other = deep < DEEPEST
                    ? links.resolve(document.path(), link)
                            .filter(d -> d.kind() == Document.Kind.MARKDOWN && !d.id().equals(document.id()))
                    : Optional.empty();
            return other.flatMap(texts).map(text -> {
                final List<Block> inside = read(other.get(), section(text, subpath), deep + 1).stream()
                        .filter(block -> !(block instanceof Block.Properties))
                        .limit(LONGEST)
                        .toList();
                return new Block.Quote("quote", List.of(title), inside);
            });
        }

        private static String section(final String text, final @Nullable String subpath) {
            if (subpath == null) {
                return text;
            }
            final String heading =
                    subpath.substring(subpath.lastIndexOf('#') + 1).strip();
            final Script script = Script.of(text);
            return Outline.of(script).stream()
                    .filter(one -> one.title().equalsIgnoreCase(heading))
                    .findFirst()
                    .map(one -> script.part(new Place(one.line(), 0), script.end(one.end() - 1)))
                    .orElse(text);
        }

        List<Block> blocks(final Node parent) {
            final List<Block> blocks = new ArrayList<>();
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                blocks.addAll(block(node));
            }
            return blocks;
        }

        private List<Block> block(final Node node) {
            return switch (node) {
                case org.commonmark.node.Heading h -> List.of(new Block.Heading(h.getLevel(), inlines.spans(h)));
                case org.commonmark.node.Paragraph p -> paragraph(p);
                case BlockQuote q -> List.of(quote(blocks(q)));
                case BulletList list -> List.of(items(list, 0));
                case OrderedList list ->
                    List.of(items(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber()));
                case FencedCodeBlock code ->
                    List.of(new Block.Code(code.getLiteral().stripTrailing()));
                case IndentedCodeBlock code ->
                    List.of(new Block.Code(code.getLiteral().stripTrailing()));
                case ThematicBreak _ -> List.of(new Block.Rule());
                case HtmlBlock html when html.getLiteral().startsWith("<!--") -> List.of();
                case HtmlBlock html -> List.of(new Block.Code(html.getLiteral()));
                default -> List.of();
            };
        }

        /** A picture or a note on a line of its own is shown there, also where no empty lines are around it. */
        private List<Block> paragraph(final org.commonmark.node.Paragraph paragraph) {
            return Lines.apart(paragraph, ALONE).stream()
                    .flatMap(part -> part(part).stream())
                    .toList();
        }

        private List<Block> part(final org.commonmark.node.Paragraph paragraph) {
            final Node only = paragraph.getFirstChild();
            if (only instanceof Image image && only.getNext() == null) {
                return List.of(inlines.picture(image.getDestination(), Inlines.plain(image)));
            }
            final List<Span> spans = inlines.spans(paragraph);
            final String plain = spans.stream().map(Span::text).collect(Collectors.joining());
            final Matcher alone = only instanceof org.commonmark.node.Text text && only.getNext() == null
                    ? ALONE.matcher(text.getLiteral().strip())
                    : ALONE.matcher("");
            if (alone.matches() && Document.kindOf(alone.group(1).strip()) == Document.Kind.IMAGE) {
                return List.of(inlines.picture(alone.group(1).strip(), ""));
            }
            if (alone.matches() && spans.size() == 1) {
                final Optional<Block> embedded = embedded(alone.group(1).strip(), alone.group(2), spans.getFirst());
                if (embedded.isPresent()) {
                    return List.of(embedded.get());
                }
            }
            if (Tables.is(plain)) {
                return List.of(new Block.Table(Tables.rows(spans), Tables.sides(plain)));
            }
            return plain.isBlank() ? List.of() : List.of(new Block.Paragraph(spans));
        }

        private Block items(final Node list, final int first) {
            final List<Block.Item> items = new ArrayList<>();
            for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
                items.add(item(blocks(node)));
            }
            return new Block.Items(first, items);
        }

        private Block.Item item(final List<Block> inside) {
            if (!inside.isEmpty()
                    && inside.getFirst() instanceof Block.Paragraph(final List<Span> words)
                    && !words.isEmpty()) {
                final Matcher box = BOX.matcher(words.getFirst().text());
                if (box.lookingAt()) {
                    final List<Block> rest = new ArrayList<>(inside);
                    rest.set(0, new Block.Paragraph(without(words, box.end())));
                    return new Block.Item(!box.group(1).isBlank(), rest);
                }
            }
            return new Block.Item(null, inside);
        }

        private Block quote(final List<Block> inside) {
            if (inside.isEmpty()
                    || !(inside.getFirst() instanceof Block.Paragraph(final List<Span> words))
                    || words.isEmpty()) {
                return new Block.Quote("", List.of(), inside);
            }
            final Matcher callout = CALLOUT.matcher(words.getFirst().text());
            if (!callout.lookingAt()) {
                return new Block.Quote("", List.of(), inside);
            }
            final String kind = callout.group(1).toLowerCase(Locale.ROOT);
            final List<List<Span>> lines = Tables.lines(without(words, callout.end()));
            final List<Block> rest = new ArrayList<>(inside.subList(1, inside.size()));
            if (lines.size() > 1) {
                rest.addFirst(new Block.Paragraph(Tables.joined(lines.subList(1, lines.size()))));
            }
            final List<Span> title = lines.getFirst();
            final boolean named = title.stream().anyMatch(s -> !s.text().isBlank());
            return new Block.Quote(kind, named ? title : List.of(plain(capital(kind))), rest);
        }

        private static List<Span> without(final List<Span> words, final int chars) {
            final List<Span> rest = new ArrayList<>(words);
            final Span first = words.getFirst();
            rest.set(0, new Span(first.text().substring(chars), first.bold(), first.italic(), first.looks(), null));
            return rest;
        }

        private static Span plain(final String text) {
            return new Span(text, false, false, Looks.TEXT, null);
        }

        private static String capital(final String word) {
            return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        }
    }
}
