package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Readable;
import vespera.scriptorium.links.NameIndex;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.Prose;
import vespera.scriptorium.markdown.Reading;

/** Reads a text once for all suggesters. For one thread. */
final class DigestReader {

    private static final int LONGEST_TEMPLATE = 20_000;
    /** What Obsidian's templates and the plugin Templater leave open. */
    private static final Pattern PLACE =
            Pattern.compile("(?m)^(?:#+ *|title: *[\"']?)(?:\\{\\{(?:title|date|time)|<%)|<%\\*? *tp\\.");

    private final MarkdownReader reader = new MarkdownReader();
    private final Map<String, Integer> lexicon = new HashMap<>();
    private final List<String> written = new ArrayList<>();

    /** The number of a word, or -1 where no text has it. */
    int word(final String word) {
        return lexicon.getOrDefault(word, -1);
    }

    String word(final int number) {
        return written.get(number);
    }

    private int number(final String word) {
        return lexicon.computeIfAbsent(word, fresh -> {
            written.add(fresh);
            return written.size() - 1;
        });
    }

    List<Prose> prose(final String text) {
        return reader.prose(text);
    }

    Digest read(final Document document, final Readable readable) {
        final String text = readable.text();
        final Reading reading = readable.reading();
        final List<Prose> prose = reader.prose(text);
        final Map<Integer, Integer> counts = new HashMap<>();
        for (final Prose piece : prose) {
            for (final String word : NameIndex.words(text.substring(piece.from(), piece.to()))) {
                counts.merge(number(word), 1, Integer::sum);
            }
        }
        final int[] words =
                counts.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        final int[] times = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            times[i] = counts.getOrDefault(words[i], 0);
        }
        return new Digest(
                document.state().hash(),
                reading,
                words,
                times,
                Sketch.of(text, bodyStart(text, reading.bodyLine())),
                TaskLines.in(text, prose),
                text.length() < LONGEST_TEMPLATE && PLACE.matcher(text).find());
    }

    static int bodyStart(final String text, final int bodyLine) {
        int at = 0;
        for (int line = 1; line < bodyLine && at >= 0; line++) {
            at = text.indexOf('\n', at) + 1;
            if (at == 0) {
                return text.length();
            }
        }
        return at;
    }
}
