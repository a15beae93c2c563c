package vespera.scriptorium.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was typed, taken apart. Every clause must match; of a clause's terms one is enough. Any text is a query:
 * what is no filter, no phrase and no sign is an ordinary word.
 */
public record Query(List<Clause> clauses) {

    public Query {
        clauses = List.copyOf(clauses);
    }

    /** Terms of which one must match; a term that must not match stands alone in its clause. */
    public record Clause(List<Term> either) {

        public Clause {
            either = List.copyOf(either);
        }

        String print() {
            return either.stream().map(Term::print).collect(Collectors.joining(" OR "));
        }
    }

    /** One thing to look for. */
    public sealed interface Term {

        /** Whether it must not match. */
        boolean excluded();

        /** As it is typed. */
        String print();
    }

    /**
     * A word, or words in a row.
     *
     * @param text never blank, without quotation marks
     * @param phrase whether it was in quotation marks, to be found just so
     * @param prefix whether the last word may go on
     */
    public record Words(String text, boolean phrase, boolean prefix, boolean excluded) implements Term {

        @Override
        public String print() {
            return (excluded ? "-" : "") + (phrase ? '"' + text + '"' : text) + (prefix ? "*" : "");
        }
    }

    /** A property of what is looked for. */
    public record Filter(Field field, String value, boolean excluded) implements Term {

        @Override
        public String print() {
            final boolean quoted = value.chars().anyMatch(Character::isWhitespace);
            return (excluded ? "-" : "") + field.key() + ':' + (quoted ? '"' + value + '"' : value);
        }
    }

    /** What can be filtered by. */
    public enum Field {
        /** A tag, or one nested in it. */
        TAG,
        /** A part of the path. */
        PATH,
        /** What it is: md, pdf, task, message, decision, image, and so on. */
        TYPE,
        /** A task's column, or the front matter's status. */
        STATUS,
        /** Changed or dated before a day, month or year. */
        BEFORE,
        /** Changed or dated on or after a day, month or year. */
        AFTER,
        /** Who wrote it: person, role, import, outside, or a name. */
        BY;

        /** What stands before the colon. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Field> of(final String key) {
            for (final Field field : values()) {
                if (field.key().equals(key.toLowerCase(Locale.ROOT))) {
                    return Optional.of(field);
                }
            }
            return Optional.empty();
        }
    }

    /** Takes apart what was typed; never fails. */
    public static Query parse(final String typed) {
        return new QueryReader(typed).read();
    }

    /** As it can be typed; taken apart again, it is the same query. */
    public String print() {
        return clauses.stream().map(Clause::print).collect(Collectors.joining(" "));
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    /** The words and phrases to be found, in order, without what is excluded. */
    public List<Words> words() {
        return clauses.stream()
                .flatMap(c -> c.either().stream())
                .filter(t -> !t.excluded())
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .toList();
    }

    /** The filters, in order, excluding ones included. */
    public List<Filter> filters() {
        return clauses.stream()
                .flatMap(c -> c.either().stream())
                .filter(Filter.class::isInstance)
                .map(Filter.class::cast)
                .toList();
    }

    /** The words to be found as a sentence, for what asks by meaning. */
    public String sentence() {
        return words().stream().map(Words::text).collect(Collectors.joining(" "));
    }
}
