package vespera.connectors.embedding;

import java.util.Locale;

/**
 * What some models were trained to see before a text, as their cards say; servers do not add it by themselves.
 *
 * @param question before a question
 * @param passage before a passage
 */
record Prefixes(String question, String passage) {

    private static final String SEARCHING = "Represent this sentence for searching relevant passages: ";

    static Prefixes of(final String model) {
        final String name = model.toLowerCase(Locale.ROOT);
        if (name.contains("nomic-embed")) {
            return new Prefixes("search_query: ", "search_document: ");
        }
        if (name.contains("e5-") && !name.contains("instruct")) {
            return new Prefixes("query: ", "passage: ");
        }
        final boolean searching = name.contains("mxbai-embed")
                || name.contains("arctic-embed")
                || name.contains("bge-") && name.contains("-en");
        return new Prefixes(searching ? SEARCHING : "", "");
    }
}
