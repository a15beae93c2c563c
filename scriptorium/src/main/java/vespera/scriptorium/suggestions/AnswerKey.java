package vespera.scriptorium.suggestions;

import vespera.scriptorium.documents.Catalogue;
import vespera.scriptorium.journal.Sha256;

/** What tells an answered suggestion from others however its documents are called by now. */
final class AnswerKey {

    private static final int DIGITS = 32;

    private AnswerKey() {}

    static String of(final Catalogue catalogue, final Suggestion suggestion) {
        return Sha256.hex(String.join(
                        "\n",
                        suggestion.kind().name(),
                        identity(catalogue, suggestion.subject()),
                        identity(catalogue, suggestion.object()),
                        suggestion.passage()))
                .substring(0, DIGITS);
    }

    private static String identity(final Catalogue catalogue, final String name) {
        return catalogue.at(name).map(d -> d.id().toString()).orElse(name);
    }
}
