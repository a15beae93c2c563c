package vespera.desktop.graphpane;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;

/** Reads what is known of documents beside the graph. Blocks; counts words only where they are asked for. */
final class FactsReader {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(['’-][\\p{L}\\p{N}]+)*");

    private final Atelier atelier;
    private final Map<String, Integer> wordsByHash = new ConcurrentHashMap<>();

    FactsReader(final Atelier atelier) {
        this.atelier = atelier;
    }

    /**
     * The facts of documents.
     *
     * @param counted whether words are to be counted, which reads every text once
     */
    Facts read(final List<Document> documents, final boolean counted) {
        final Map<String, Long> changed = new HashMap<>();
        final Map<String, Integer> words = new HashMap<>();
        for (final Document document : documents) {
            changed.put(document.id().toString(), document.state().modified());
            if (counted) {
                words.put(
                        document.id().toString(),
                        wordsByHash.computeIfAbsent(document.state().hash(), hash -> count(document)));
            }
        }
        return new Facts(changed, words);
    }

    private int count(final Document document) {
        return atelier.documents()
                .readable(document)
                .map(readable -> (int) WORD.matcher(readable.text()).results().count())
                .orElse(0);
    }
}
