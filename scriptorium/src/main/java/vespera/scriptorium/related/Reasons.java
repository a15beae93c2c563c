package vespera.scriptorium.related;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Documents;

/** Says for a person why a document belongs to another, and finds the words in it that show it. */
final class Reasons {

    private static final int MOST_WORDS = 4;
    private static final int MOST_BETWEEN = 2;
    private static final int LONGEST = 280;
    private static final double ALL_OF_IT = 0.2;

    /** Such a share of the documents most like this one says something. */
    private static final double MUCH = 0.2;

    private static final double MOST_OF_IT = 0.5;

    private final Documents documents;

    Reasons(final Documents documents) {
        this.documents = documents;
    }

    RelatedDocument tell(
            final Corpus.Tables tables, final Signals signals, final int slot, final int other, final double score) {
        final Document document = tables.documents().get(other);
        final String text = documents.readableText(document).orElse("");
        final List<String> why = new ArrayList<>();
        if (signals.named()[other] >= ALL_OF_IT) {
            why.add("this text has the words of its name, “" + document.name() + "”");
        }
        final List<String> shared = tables.words().shared(signals.telling(), other, MOST_WORDS);
        if (signals.words()[other] > 0 && !shared.isEmpty()) {
            why.add("both have " + quoted(Terms.spelled(text, shared)));
        }
        if (signals.vectors()[other] > 0) {
            why.add(signals.vectors()[other] > 0.5 ? "very close in meaning" : "close in meaning");
        }
        between(tables, slot, other, why);
        if (signals.company()[other] > MUCH) {
            why.add("notes like this one link to it");
        }
        if (signals.place()[other] > MOST_OF_IT) {
            why.add("most of this folder links to it");
        }
        if (why.isEmpty()) {
            why.add("near in the graph of links");
        }
        return new RelatedDocument(document, score, why, passage(text, signals));
    }

    private static void between(final Corpus.Tables tables, final int slot, final int other, final List<String> why) {
        int told = 0;
        for (final int node : tables.graph().between(slot, other)) {
            if (told++ == MOST_BETWEEN) {
                return;
            }
            final String label = tables.graph().label(node);
            if (node < tables.documents().size()) {
                why.add(both(tables, slot, other, node));
            } else if (label.startsWith("#")) {
                why.add("both are tagged " + label);
            } else if (label.isEmpty() || label.endsWith("/")) {
                why.add(label.isEmpty() ? "both lie at the top" : "both lie in “" + label + "”");
            } else {
                why.add("both link to “" + label + "”, which is missing");
            }
        }
    }

    private static String both(final Corpus.Tables tables, final int slot, final int other, final int node) {
        final String name = "“" + tables.documents().get(node).name() + "”";
        final boolean out = tables.graph().links(slot, node) && tables.graph().links(other, node);
        final boolean in = tables.graph().links(node, slot) && tables.graph().links(node, other);
        return out ? "both link to " + name : in ? name + " links to both" : "joined by " + name;
    }

    /** The line with the most telling of the words in common; the first with any word where there is none. */
    private static String passage(final String text, final Signals signals) {
        String best = "";
        double most = 0;
        String first = "";
        for (final String line : (Iterable<String>) text.lines()::iterator) {
            final Set<String> there = new HashSet<>(Terms.of(line));
            if (first.isEmpty() && !there.isEmpty()) {
                first = line;
            }
            double told = 0;
            for (final WordTable.Telling one : signals.telling()) {
                told += there.contains(one.word()) ? one.weight() : 0;
            }
            if (told > most) {
                most = told;
                best = line;
            }
        }
        return shortened(best.isEmpty() ? first : best);
    }

    private static String shortened(final String line) {
        final String one = line.strip().replaceAll("\\s+", " ");
        return one.codePointCount(0, one.length()) <= LONGEST
                ? one
                : one.substring(0, one.offsetByCodePoints(0, LONGEST)).strip() + " …";
    }

    private static String quoted(final List<String> words) {
        return words.stream().map(w -> "“" + w + "”").collect(Collectors.joining(", "));
    }
}
