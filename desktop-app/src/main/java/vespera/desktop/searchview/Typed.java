package vespera.desktop.searchview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vespera.scriptorium.search.Query;

/** What stands in the search field, and how filters are put in and taken out. */
record Typed(String text) {

    boolean isBlank() {
        return text.isBlank();
    }

    /** As it is to be searched while she types: the word she is at may go on. */
    String going() {
        if (text.isBlank() || !Character.isLetterOrDigit(text.codePointBefore(text.length()))) {
            return text;
        }
        final List<Query.Clause> clauses = Query.parse(text).clauses();
        final boolean word = !clauses.isEmpty()
                && clauses.getLast().either().getLast() instanceof Query.Words last
                && !last.phrase()
                && !last.prefix()
                && text.endsWith(last.text());
        return word ? text + "*" : text;
    }

    /** Whether she is at a word that may go on. */
    boolean isGoing() {
        return !going().equals(text);
    }

    /** The filters in it. */
    List<Query.Filter> filters() {
        return Query.parse(text).filters();
    }

    /** The value of a filter that is in it, not excluded, or empty. */
    Optional<String> value(final Query.Field field) {
        return filters().stream()
                .filter(f -> f.field() == field && !f.excluded())
                .map(Query.Filter::value)
                .findFirst();
    }

    boolean has(final Query.Field field, final String value) {
        return filters().stream().anyMatch(f -> same(f, field, value));
    }

    /** With a filter in it that was not, or without it where it was. */
    Typed toggled(final Query.Field field, final String value) {
        return has(field, value) ? without(field, value) : with(field, value);
    }

    private Typed with(final Query.Field field, final String value) {
        final Query.Filter filter = new Query.Filter(field, value, false);
        final List<Query.Clause> clauses = new ArrayList<>(Query.parse(text).clauses());
        clauses.add(new Query.Clause(List.of(filter)));
        return new Typed(new Query(clauses).print());
    }

    private Typed without(final Query.Field field, final String value) {
        return keeping(term -> !(term instanceof Query.Filter f && same(f, field, value)));
    }

    /** Without this filter, excluding or not. */
    Typed without(final Query.Filter filter) {
        return keeping(term -> !term.equals(filter));
    }

    /** With nothing but what was changed on this day or later; all days where there is none. */
    Typed since(final Optional<LocalDate> day) {
        final Typed free = keeping(term -> !(term instanceof Query.Filter f
                && (f.field() == Query.Field.AFTER || f.field() == Query.Field.BEFORE)));
        return day.map(d -> free.with(Query.Field.AFTER, d.toString())).orElse(free);
    }

    /** With a word spelled otherwise. */
    Typed corrected(final String typed, final String meant) {
        final List<Query.Clause> clauses = Query.parse(text).clauses().stream()
                .map(clause -> new Query.Clause(clause.either().stream()
                        .map(term -> corrected(term, typed, meant))
                        .toList()))
                .toList();
        return new Typed(new Query(clauses).print());
    }

    private static Query.Term corrected(final Query.Term term, final String typed, final String meant) {
        return term instanceof Query.Words words && words.text().equalsIgnoreCase(typed)
                ? new Query.Words(meant, words.phrase(), words.prefix(), words.excluded())
                : term;
    }

    private Typed keeping(final java.util.function.Predicate<Query.Term> kept) {
        final List<Query.Clause> clauses = new ArrayList<>();
        for (final Query.Clause clause : Query.parse(text).clauses()) {
            final List<Query.Term> either =
                    clause.either().stream().filter(kept).toList();
            if (!either.isEmpty()) {
                clauses.add(new Query.Clause(either));
            }
        }
        return new Typed(new Query(clauses).print());
    }

    private static boolean same(final Query.Filter filter, final Query.Field field, final String value) {
        return filter.field() == field
                && !filter.excluded()
                && filter.value().toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT));
    }
}
