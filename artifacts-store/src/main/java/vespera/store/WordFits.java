package vespera.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vespera.scriptorium.search.Folding;
import vespera.scriptorium.search.Stems;
import vespera.scriptorium.search.WordIndex.Kind;
import vespera.scriptorium.search.WordIndex.Sought;

/**
 * Weighs documents by one thing that is looked for. Forms of an English word count as one word, as an index of stems
 * would have it (BM25 with FTS5's own constants), but are found among the words as they were written: so phrases stay
 * exact and the index need not be made anew. Phrases and scripts without spaces are weighed by FTS5 itself.
 */
final class WordFits {

    /** Beginnings of words stand for at most so many places in texts; the commonest words come first. */
    private static final long MOST_PLACES = 10_000;

    private static final int MOST_FORMS = 256;
    /** A word that goes on says less than one that is there as typed. */
    private static final double GOES_ON = 0.5;

    private static final double OTHER_SPELLING = 0.3;
    private static final int HARDLY = 1;
    private static final int USUAL = 20;
    private static final int NOT_SHORT = 5;

    private final Wire wire;
    private final WordTotals totals;
    private final Spelling spelling;

    /** Gives words like one that is misspelt. */
    interface Spelling {
        List<Vocabulary.Term> near(String word) throws SQLException;
    }

    /** Scores by the documents' numbers. */
    record Scored(Map<Long, Double> scores, double rarity, List<String> meant) {}

    /** A word of the index. */
    private record Form(String word, long documents, long places, double weight) {}

    WordFits(final Wire wire, final WordTotals totals, final Spelling spelling) {
        this.wire = wire;
        this.totals = totals;
        this.spelling = spelling;
    }

    /** Makes the views of the index's words that are looked into; each connection has its own. */
    static void prepare(final Wire wire) throws SQLException {
        if (wire.first("SELECT 1 FROM temp.sqlite_master WHERE name = 'word_places'", row -> true)
                .isPresent()) {
            return;
        }
        // A reader may write nothing, not even what only it sees.
        wire.run("PRAGMA query_only=OFF");
        wire.run("CREATE VIRTUAL TABLE temp.word_terms USING fts5vocab('main', 'words', 'row')");
        wire.run("CREATE VIRTUAL TABLE temp.word_places USING fts5vocab('main', 'words', 'instance')");
        wire.run("PRAGMA query_only=ON");
    }

    Scored of(final Sought sought) throws SQLException {
        final String word = Folding.of(sought.text());
        if (sought.kind() == Kind.EXACT || sought.kind() == Kind.PREFIX || !single(word)) {
            return expression(sought);
        }
        final List<Form> forms = forms(word, sought.kind());
        final long holding = forms.stream().mapToLong(Form::documents).sum();
        if (holding > HARDLY) {
            return scored(forms, List.of());
        }
        if (holding == 0) {
            // What SQLite folds otherwise than we do is found by asking SQLite.
            final Scored asTyped = expression(sought);
            if (!asTyped.scores().isEmpty()) {
                return asTyped;
            }
        }
        return sought.kind() == Kind.FORMS ? scored(forms, List.of()) : corrected(word, forms, holding);
    }

    private Scored corrected(final String word, final List<Form> forms, final long holding) throws SQLException {
        final List<Form> all = new ArrayList<>(forms);
        final List<String> meant = new ArrayList<>();
        for (final Vocabulary.Term near : spelling.near(word)) {
            if (holding == 0 || (near.documents() >= USUAL && word.length() >= NOT_SHORT)) {
                meant.add(near.word());
                all.add(new Form(near.word(), near.documents(), 0, holding == 0 ? 1 : OTHER_SPELLING));
            }
        }
        return scored(all, meant);
    }

    /** One word in letters and digits, of a script that FTS5's tokenizer keeps whole. */
    private static boolean single(final String word) {
        return !word.isEmpty()
                && word.codePoints().allMatch(c -> Character.isLetterOrDigit(c) && !Bigrams.spaceless(c));
    }

    private List<Form> forms(final String word, final Kind kind) throws SQLException {
        final Map<String, Form> forms = new LinkedHashMap<>();
        final String stem = Stems.of(word);
        for (final Form form : beginning(english(word) ? Stems.beginning(stem) : word, 1)) {
            if (form.word().equals(word)
                    || (english(word) && Stems.of(form.word()).equals(stem))) {
                forms.put(form.word(), form);
            }
        }
        if (kind == Kind.BEGUN && word.length() > 1) {
            long places = 0;
            for (final Form form : beginning(word, GOES_ON)) {
                // The commonest words of all say least, and the others are to have room.
                if (places + form.places() <= MOST_PLACES && forms.size() < MOST_FORMS) {
                    places += form.places();
                    forms.putIfAbsent(form.word(), form);
                }
            }
        }
        return List.copyOf(forms.values());
    }

    private static boolean english(final String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** The words with a beginning, those in most documents first. */
    private List<Form> beginning(final String start, final double weight) throws SQLException {
        final List<Form> forms = new ArrayList<>(wire.list(
                "SELECT term, doc, cnt FROM temp.word_terms WHERE term >= ? AND term < ?",
                row -> new Form(row.getString(1), row.getLong(2), row.getLong(3), weight),
                start,
                start + Character.toString(Character.MAX_CODE_POINT)));
        forms.sort(Comparator.comparingLong(Form::documents).reversed().thenComparing(Form::word));
        return forms;
    }

    private Scored scored(final List<Form> forms, final List<String> meant) throws SQLException {
        if (forms.isEmpty()) {
            return new Scored(Map.of(), totals.rarity(0), meant);
        }
        if (forms.size() == 1 && forms.getFirst().weight() == 1) {
            return single(forms.getFirst(), meant);
        }
        final Map<Long, Double> times = new HashMap<>();
        for (final Form form : forms) {
            if (totals.tells(form.documents())) {
                wire.list(
                        "SELECT doc, sum(CASE col WHEN 'title' THEN 10 WHEN 'aliases' THEN 8 WHEN 'tags' THEN 5"
                                + " ELSE 1 END) FROM temp.word_places WHERE term = ? GROUP BY doc",
                        row -> times.merge(row.getLong(1), form.weight() * row.getDouble(2), Double::sum),
                        form.word());
            } else {
                holding(form.word()).forEach(number -> times.merge(number, form.weight(), Double::sum));
            }
        }
        final double rarity = totals.rarity(times.size());
        final Map<Long, Double> scores = new HashMap<>();
        times.forEach((number, often) -> scores.put(number, totals.score(rarity, often, number)));
        return new Scored(scores, rarity, meant);
    }

    private Scored single(final Form form, final List<String> meant) throws SQLException {
        final double rarity = totals.rarity(form.documents());
        if (totals.tells(form.documents())) {
            return new Scored(weighed('"' + form.word() + '"'), rarity, meant);
        }
        final Map<Long, Double> scores = new HashMap<>();
        holding(form.word()).forEach(number -> scores.put(number, totals.score(rarity, 1, number)));
        return new Scored(scores, rarity, meant);
    }

    private List<Long> holding(final String word) throws SQLException {
        return wire.list("SELECT rowid FROM words WHERE words MATCH ?", row -> row.getLong(1), '"' + word + '"');
    }

    private Scored expression(final Sought sought) throws SQLException {
        final boolean goesOn = sought.kind() == Kind.PREFIX || sought.kind() == Kind.BEGUN;
        final Optional<String> expression =
                WordQuery.expression('"' + sought.text().replace('"', ' ') + '"' + (goesOn ? "*" : ""), true);
        final Map<Long, Double> scores = expression.isEmpty() ? Map.of() : weighed(expression.get());
        return new Scored(scores, totals.rarity(scores.size()), List.of());
    }

    private Map<Long, Double> weighed(final String expression) throws SQLException {
        final Map<Long, Double> scores = new HashMap<>();
        wire.list(
                "SELECT rowid, -bm25(words, 10.0, 8.0, 5.0, 1.0, 1.0) FROM words WHERE words MATCH ?",
                row -> scores.put(row.getLong(1), row.getDouble(2)),
                expression);
        return scores;
    }
}
