package vespera.desktop.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import vespera.desktop.texts.Texts;
import vespera.desktop.writing.Block.Looks;
import vespera.desktop.writing.Block.Span;
import vespera.desktop.writing.Block.Target;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.markdown.RawLink;

/** Reads what stands within a line, and finds where its links lead. */
final class Inlines {

    private static final Texts TEXTS = Texts.of(Inlines.class);

    private static final Pattern EXTRA = Pattern.compile("(?<embed>!?)\\[\\[(?<link>[^\\]\\n]+)]]"
            + "|\\[\\^(?<note>[^\\]\\s]+)]"
            + "|\\^\\[(?<said>[^\\]\\n]+)]"
            + "|==(?<mark>[^=\\n]+)=="
            + "|~~(?<struck>[^~\\n]+)~~"
            + "|(?<![^\\s(])(?<tag>#[\\p{L}\\p{N}_/-]*[\\p{L}_][\\p{L}\\p{N}_/-]*)"
            + "|(?<block>\\s\\^[\\p{L}\\p{N}-]+$)");
    private static final Pattern WEB = Pattern.compile("(?i)[a-z][a-z0-9+.-]+:.*");

    private final Links links;
    private final String path;
    private final Footnotes notes;

    Inlines(final Links links, final String path, final Footnotes notes) {
        this.links = links;
        this.path = path;
        this.notes = notes;
    }

    /** How a run looks until something within changes it. */
    private record Style(
            boolean bold,
            boolean italic,
            Looks looks,
            @Nullable Target target) {
        static final Style PLAIN = new Style(false, false, Looks.TEXT, null);

        Span span(final String text) {
            return new Span(text, bold, italic, looks, target);
        }

        Style as(final Looks other, final @Nullable Target to) {
            return new Style(bold, italic, other, to);
        }
    }

    List<Span> spans(final Node parent) {
        final List<Span> spans = new ArrayList<>();
        children(parent, Style.PLAIN, spans);
        return spans;
    }

    private void children(final Node parent, final Style style, final List<Span> to) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            inline(node, style, to);
        }
    }

    private void inline(final Node node, final Style style, final List<Span> to) {
        switch (node) {
            case Text text -> text(text.getLiteral(), style, to);
            case Code code -> to.add(style.as(Looks.CODE, null).span(code.getLiteral()));
            case SoftLineBreak _ -> to.add(style.span("\n"));
            case HardLineBreak _ -> to.add(style.span("\n"));
            case Emphasis _ -> children(node, new Style(style.bold(), true, style.looks(), style.target()), to);
            case StrongEmphasis _ -> children(node, new Style(true, style.italic(), style.looks(), style.target()), to);
            case Link link -> children(node, style.as(looks(link.getDestination()), target(link.getDestination())), to);
            case Image image -> to.add(style.span("▦ " + plain(image)));
            case HtmlInline _ -> {}
            default -> children(node, style, to);
        }
    }

    private void text(final String text, final Style style, final List<Span> to) {
        if (style.target() != null) {
            to.add(style.span(text));
            return;
        }
        final Matcher extra = EXTRA.matcher(text);
        int done = 0;
        while (extra.find()) {
            if (extra.start() > done) {
                to.add(style.span(text.substring(done, extra.start())));
            }
            extra(extra, style, to);
            done = extra.end();
        }
        if (done < text.length()) {
            to.add(style.span(text.substring(done)));
        }
    }

    private void extra(final Matcher found, final Style style, final List<Span> to) {
        if (found.group("link") != null) {
            final String link = found.group("link");
            final int bar = link.indexOf('|');
            final String aim = bar < 0 ? link : link.substring(0, bar);
            final Target target = aim(aim.strip(), RawLink.Kind.WIKILINK);
            final String shown = bar < 0 ? aim.replace("#", " › ").strip() : link.substring(bar + 1);
            to.add(style.as(target.document() == null ? Looks.MISSING : Looks.LINK, target)
                    .span((found.group("embed").isEmpty() ? "" : "▦ ") + shown));
        } else if (found.group("note") != null) {
            final Optional<String> number = notes.call(found.group("note"));
            to.add(style.as(number.isPresent() ? Looks.NOTE : Looks.TEXT, null).span(number.orElse(found.group())));
        } else if (found.group("said") != null) {
            to.add(style.as(Looks.NOTE, null).span(notes.callHere(found.group("said"))));
        } else if (found.group("mark") != null) {
            to.add(style.as(Looks.MARKED, null).span(found.group("mark")));
        } else if (found.group("struck") != null) {
            to.add(style.as(Looks.STRUCK, null).span(found.group("struck")));
        } else if (found.group("tag") != null) {
            to.add(style.as(Looks.TAG, null).span(found.group("tag")));
        }
    }

    private Looks looks(final String destination) {
        if (WEB.matcher(destination).matches()) {
            return Looks.OUTSIDE;
        }
        return target(destination).document() == null ? Looks.MISSING : Looks.LINK;
    }

    private Target target(final String destination) {
        return WEB.matcher(destination).matches()
                ? new Target(null, null, destination)
                : aim(decoded(destination), RawLink.Kind.MARKDOWN);
    }

    private Target aim(final String aim, final RawLink.Kind kind) {
        final int hash = aim.indexOf('#');
        final String name = hash < 0 ? aim : aim.substring(0, hash);
        final String subpath = hash < 0 ? null : aim.substring(hash + 1);
        final Optional<Document> found = resolve(name, subpath, kind);
        return new Target(found.map(Document::id).orElse(null), subpath, name);
    }

    private Optional<Document> resolve(final String name, final @Nullable String subpath, final RawLink.Kind kind) {
        return links.resolve(path, new RawLink(kind, name, subpath, null, 1, 0, 0, false));
    }

    /** A picture that stands alone. */
    Block picture(final String destination, final String words) {
        if (WEB.matcher(destination).matches()) {
            return new Block.Picture(null, TEXTS.say("web-picture", destination));
        }
        return resolve(decoded(destination), null, RawLink.Kind.EMBED)
                .<Block>map(d -> new Block.Picture(d.path(), words))
                .orElseGet(() -> new Block.Picture(null, TEXTS.say("no-picture", destination)));
    }

    private static String decoded(final String destination) {
        try {
            return java.net.URLDecoder.decode(destination.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return destination;
        }
    }

    /** The words within a node, without marks. */
    static String plain(final Node node) {
        final StringBuilder words = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            words.append(child instanceof Text text ? text.getLiteral() : plain(child));
        }
        return words.toString();
    }
}
