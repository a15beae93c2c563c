package vespera.desktop.finding;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vespera.desktop.texts.Texts;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.Rewrite;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;

/** Finds words in all documents, and replaces them as one command. Blocks: for a background thread. */
final class Everywhere {

    private static final Texts TEXTS = Texts.of(Everywhere.class);
    private static final int MOST_HITS = 5_000;
    private static final int AROUND = 48;
    private static final long PATIENCE_MILLIS = 2_000;

    private final Atelier atelier;
    private final Origin origin;

    Everywhere(final Atelier atelier, final Origin origin) {
        this.atelier = atelier;
        this.origin = origin;
    }

    /**
     * A match in its line.
     *
     * @param line from 1
     * @param before the words before it
     * @param match what is there
     * @param now what would be there
     * @param after the words after it
     */
    record Hit(int line, String before, String match, String now, String after) {}

    /** A document with its matches; why it cannot be written, empty where it can. */
    record Found(Document document, String refusal, int matches, List<Hit> hits) {}

    /** Every document with a match, in the order of their paths; only the first thousands of hits are told. */
    List<Found> find(final Wanted wanted, final String with) {
        final Pattern pattern = wanted.compiled();
        final List<Found> found = new ArrayList<>();
        int told = 0;
        if (pattern == null) {
            return found;
        }
        for (final Document document : here()) {
            final String text = documents().text(document).orElse("");
            final int most = MOST_HITS - told;
            final Found one = patient(() -> in(document, text, wanted, pattern, with, most));
            if (one.matches() > 0) {
                told += one.hits().size();
                found.add(one);
            }
        }
        return found;
    }

    /** What an expression finds in one text, unless it takes too long. */
    private static <T> T patient(final Supplier<T> search) {
        try {
            return search.get();
        } catch (Limited.Over | StackOverflowError tooMuch) {
            throw new Refused("expression-slow", TEXTS.say("slow"), TEXTS.say("slow-hint"));
        }
    }

    private Documents documents() {
        return atelier.documents();
    }

    private List<Document> here() {
        return atelier.catalogue().here().stream()
                .filter(d -> d.kind() == Document.Kind.MARKDOWN || d.kind() == Document.Kind.TEXT)
                .toList();
    }

    private Found in(
            final Document document,
            final String text,
            final Wanted wanted,
            final Pattern pattern,
            final String with,
            final int most) {
        final Matcher matcher = pattern.matcher(new Limited(text, PATIENCE_MILLIS));
        final List<Hit> hits = new ArrayList<>();
        int matches = 0;
        int line = 1;
        int seen = 0;
        while (matches < Wanted.MOST && matcher.find()) {
            if (matcher.start() < matcher.end()) {
                matches++;
                for (; seen < matcher.start(); seen++) {
                    line += text.charAt(seen) == '\n' ? 1 : 0;
                }
                if (hits.size() < most) {
                    hits.add(hit(text, matcher, line, wanted.replacement(matcher, with)));
                }
            }
        }
        return new Found(document, matches == 0 ? "" : refusal(document), matches, hits);
    }

    private static Hit hit(final String text, final Matcher match, final int line, final String now) {
        final int begin = text.lastIndexOf('\n', match.start() - 1) + 1;
        final int end = text.indexOf('\n', match.end());
        final int from = Math.max(begin, match.start() - AROUND);
        final int to = Math.min(end < 0 ? text.length() : end, match.end() + AROUND);
        return new Hit(
                line,
                (from > begin ? "…" : "") + text.substring(from, match.start()),
                match.group(),
                now,
                text.substring(match.end(), Math.max(match.end(), to)));
    }

    /** Why a document cannot be written just now; empty where it can. */
    private String refusal(final Document document) {
        final Path file = atelier.folder().resolve(document.path());
        if (Files.exists(file) && !Files.isWritable(file)) {
            return TEXTS.say("not-writable");
        }
        final String hash = document.state().hash();
        final Optional<String> text = documents().text(document);
        final boolean unsaved = documents()
                .records()
                .draft(document.id())
                .filter(draft ->
                        !draft.base().equals(hash) || !Optional.of(draft.text()).equals(text))
                .isPresent();
        return unsaved ? TEXTS.say("unsaved") : "";
    }

    /** What was done: how many matches in how many documents. */
    record Done(int matches, int documents) {}

    /**
     * Replaces every match in some documents as one command, in their texts as they are now; those that cannot be
     * written are left alone.
     */
    Done replace(final Wanted wanted, final String with, final Set<DocumentId> in) {
        final List<Rewrite> rewrites = new ArrayList<>();
        int matches = 0;
        for (final Document document : here()) {
            final String text = in.contains(document.id()) && refusal(document).isEmpty()
                    ? documents().text(document).orElse("")
                    : "";
            final String now = patient(() -> TextSearch.replaced(new Limited(text, PATIENCE_MILLIS), wanted, with));
            if (!now.equals(text)) {
                matches += patient(() -> TextSearch.all(new Limited(text, PATIENCE_MILLIS), wanted))
                        .size();
                rewrites.add(new Rewrite(document.id(), document.state().hash(), now));
            }
        }
        if (!rewrites.isEmpty()) {
            final String words = TEXTS.say("command", wanted.words(), with, rewrites.size());
            documents().rewrite(origin, atelier.gate().command(words), rewrites, List.of());
        }
        return new Done(matches, rewrites.size());
    }
}
