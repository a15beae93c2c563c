package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.List;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.links.NameIndex;

/**
 * Documents that are named in others without a link: by file name, title, alias, or as links elsewhere call them. The
 * first place in each document is offered, the others are counted. A name of several documents is offered for the one
 * that links under it nearly always lead to, or not at all.
 */
public final class MentionSuggester implements Suggester {

    private final LinkWriter writer;
    private final MentionFinder finder = new MentionFinder();

    public MentionSuggester(final Links links) {
        this.writer = new LinkWriter(links);
    }

    @Override
    public Kind kind() {
        return Kind.MENTION;
    }

    @Override
    public List<Suggestion> suggest(final Material material) {
        final List<Suggestion> all = new ArrayList<>();
        for (final MentionFinder.Candidate one : finder.find(material)) {
            if (one.signals().worthwhile()) {
                all.add(suggestion(material, one));
            }
        }
        return all;
    }

    private Suggestion suggestion(final Material material, final MentionFinder.Candidate one) {
        final String text = material.text(one.source()).orElse("");
        final NameIndex.Place first = one.places().getFirst();
        final PlainLine line = PlainLine.around(text, first.at());
        final String link = writer.link(one.source().path(), one.target(), first.text(), line.table());
        return Suggestion.of(
                Kind.MENTION,
                one.source().path(),
                one.target().path(),
                reason(one, first.text()),
                line.passage(),
                first.line(),
                one.signals().likelihood(),
                first.name(),
                new Deed.Replace(List.of(
                        new Deed.Edit(first.at(), first.at() + first.text().length(), first.text(), link))));
    }

    private static String reason(final MentionFinder.Candidate one, final String shown) {
        final MentionSignals signals = one.signals();
        final StringBuilder out = new StringBuilder("“" + shown + "” ");
        out.append(
                switch (signals.sort()) {
                    case FILE -> "is the name of a note";
                    case TITLE ->
                        "is the title of “" + Document.baseName(one.target().path()) + "”";
                    case ALIAS -> "is another name of “" + one.target().name() + "”";
                    case LINKS -> "is what other links call “" + one.target().name() + "”";
                });
        out.append(" and stands here without a link");
        if (signals.places() > 1) {
            out.append(", ").append(times(signals.places())).append(" in this text");
        }
        if (signals.linked() > 0) {
            out.append("; ")
                    .append(documents(signals.linked()))
                    .append(" link")
                    .append(signals.linked() == 1 ? "s" : "");
            out.append(" it")
                    .append(signals.plain() > 0 ? ", " + signals.plain() + " do" + es(signals.plain()) + " not" : "");
        }
        if (signals.ways() > 1) {
            out.append("; ")
                    .append(signals.ways())
                    .append(" documents have this name, links nearly always mean this one");
        }
        return out.append('.').toString();
    }

    private static String es(final int count) {
        return count == 1 ? "es" : "";
    }

    private static String documents(final int count) {
        return count == 1 ? "1 other document" : count + " other documents";
    }

    private static String times(final int count) {
        return count == 2 ? "twice" : count + " times";
    }
}
