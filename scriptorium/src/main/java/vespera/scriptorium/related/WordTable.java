package vespera.scriptorium.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vespera.scriptorium.documents.Document;

/**
 * Which document has which words, the other way round. Telling words are compared with BM25 (Robertson and Zaragoza,
 * "The Probabilistic Relevance Framework", 2009) with their usual constants.
 */
final class WordTable {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    /** So many of a document's most telling words are asked for. */
    private static final int TELLING = 48;

    private final List<Profile> profiles;
    private final Vocabulary vocabulary;
    private final double mean;
    /** Where each word's documents begin in {@link #holders}. */
    private final int[] begins;

    private final int[] holders;
    private final int[] counts;
    private final List<Name> names = new ArrayList<>();
    private final Map<Integer, List<Integer>> named = new HashMap<>();
    private final List<List<Integer>> namesOf = new ArrayList<>();

    /** A document's name as words, each once, and how much they tell together. */
    private record Name(int slot, int[] terms, double told) {}

    /** A word of a document and how much it tells about it. */
    record Telling(int term, String word, double weight) {}

    WordTable(final List<Document> documents, final List<Profile> profiles, final Vocabulary vocabulary) {
        this.profiles = profiles;
        this.vocabulary = vocabulary;
        this.mean = Math.max(
                1, profiles.stream().mapToLong(Profile::length).average().orElse(1));
        final List<List<List<Integer>>> spelled = spell(documents);
        begins = new int[vocabulary.size() + 1];
        for (final Profile profile : profiles) {
            for (final int term : profile.terms()) {
                begins[term + 1]++;
            }
        }
        for (int term = 0; term < vocabulary.size(); term++) {
            begins[term + 1] += begins[term];
        }
        holders = new int[begins[vocabulary.size()]];
        counts = new int[holders.length];
        fill();
        name(spelled);
    }

    private void fill() {
        final int[] next = Arrays.copyOf(begins, begins.length);
        for (int slot = 0; slot < profiles.size(); slot++) {
            final Profile profile = profiles.get(slot);
            for (int i = 0; i < profile.terms().length; i++) {
                final int at = next[profile.terms()[i]]++;
                holders[at] = slot;
                counts[at] = profile.counts()[i];
            }
        }
    }

    private List<List<List<Integer>>> spell(final List<Document> documents) {
        final List<List<List<Integer>>> spelled = new ArrayList<>();
        for (int slot = 0; slot < documents.size(); slot++) {
            final Set<String> all = new LinkedHashSet<>();
            all.add(Document.baseName(documents.get(slot).path()));
            all.add(documents.get(slot).name());
            all.addAll(profiles.get(slot).aliases());
            spelled.add(all.stream()
                    .map(each -> Terms.of(each).stream().map(vocabulary::number).toList())
                    .filter(terms -> !terms.isEmpty())
                    .distinct()
                    .toList());
        }
        return spelled;
    }

    private void name(final List<List<List<Integer>>> spelled) {
        for (int slot = 0; slot < spelled.size(); slot++) {
            final List<Integer> own = new ArrayList<>();
            for (final List<Integer> terms : spelled.get(slot)) {
                final int[] distinct =
                        terms.stream().distinct().mapToInt(Integer::intValue).toArray();
                final double told =
                        Arrays.stream(distinct).mapToDouble(this::rarity).sum();
                own.add(names.size());
                for (final int term : distinct) {
                    named.computeIfAbsent(term, _ -> new ArrayList<>()).add(names.size());
                }
                names.add(new Name(slot, distinct, told));
            }
            namesOf.add(own);
        }
    }

    private int holding(final int term) {
        return begins[term + 1] - begins[term];
    }

    /** The inverse document frequency, never below a little, so that every word of a name counts. */
    double rarity(final int term) {
        return Math.log(1 + (profiles.size() - holding(term) + 0.5) / (holding(term) + 0.5));
    }

    /** The words that tell most about a document, those that no other has left out; best first, equals by alphabet. */
    List<Telling> telling(final int slot) {
        final Profile profile = profiles.get(slot);
        final List<Telling> all = new ArrayList<>();
        for (int i = 0; i < profile.terms().length; i++) {
            final int term = profile.terms()[i];
            if (holding(term) > 1 && holding(term) * 3 <= profiles.size() + 6) {
                all.add(new Telling(term, vocabulary.word(term), (1 + Math.log(profile.counts()[i])) * rarity(term)));
            }
        }
        all.sort(Comparator.comparingDouble((Telling t) -> -t.weight()).thenComparing(Telling::word));
        return all.subList(0, Math.min(TELLING, all.size()));
    }

    /** How well each document answers another's telling words. */
    double[] alike(final List<Telling> telling) {
        final double[] scores = new double[profiles.size()];
        for (final Telling one : telling) {
            for (int at = begins[one.term()]; at < begins[one.term() + 1]; at++) {
                final double count = counts[at];
                final double length = profiles.get(holders[at]).length() / mean;
                scores[holders[at]] += one.weight() * count * (K1 + 1) / (count + K1 * (1 - B + B * length));
            }
        }
        return scores;
    }

    /** How much of each document's best name stands in this one, from 0 to 1, weighed by how much the name tells. */
    double[] namedBy(final int slot) {
        final double[] found = new double[names.size()];
        for (final int term : profiles.get(slot).terms()) {
            for (final int name : named.getOrDefault(term, List.of())) {
                found[name] += rarity(term);
            }
        }
        final double[] scores = new double[profiles.size()];
        for (int name = 0; name < found.length; name++) {
            if (found[name] > 0) {
                final Name one = names.get(name);
                scores[one.slot()] = Math.max(scores[one.slot()], strength(found[name] / one.told(), one.told()));
            }
        }
        return scores;
    }

    /** How much of this document's best name stands in each. */
    double[] naming(final int slot) {
        final double[] scores = new double[profiles.size()];
        for (final int name : namesOf.get(slot)) {
            final Name own = names.get(name);
            final double[] found = new double[profiles.size()];
            for (final int term : own.terms()) {
                final double rarity = rarity(term);
                for (int at = begins[term]; at < begins[term + 1]; at++) {
                    found[holders[at]] += rarity;
                }
            }
            for (int other = 0; other < found.length; other++) {
                scores[other] = Math.max(scores[other], strength(found[other] / own.told(), own.told()));
            }
        }
        return scores;
    }

    /** A part of a name tells far less than all of it, and a common word as a name next to nothing. */
    private static double strength(final double part, final double told) {
        return part * part * part * Math.min(1, told / ENOUGH);
    }

    /** What two rare words tell in an atelier of a thousand documents. */
    private static final double ENOUGH = 8;

    /** The words that two documents have in common, the most telling first. */
    List<String> shared(final List<Telling> telling, final int other, final int most) {
        return telling.stream()
                .filter(one -> profiles.get(other).count(one.term()) > 0)
                .limit(most)
                .map(Telling::word)
                .toList();
    }
}
