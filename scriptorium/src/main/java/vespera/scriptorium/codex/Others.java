package vespera.scriptorium.codex;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.names.Cue;
import vespera.scriptorium.names.Vocabulary;

/** Places, organisations and things among the names that are no person's. */
final class Others {

    /** Two or more capitals, or a digit: a short form of several words, or a number. */
    private static final Pattern SHORT = Pattern.compile("\\p{Lu}{2,}s?|.*\\d.*");

    private final List<Bearer> bearers;
    private final Evidence evidence;
    private final Map<String, Bearer> places = new HashMap<>();

    Others(final List<Bearer> bearers, final Evidence evidence) {
        this.bearers = bearers;
        this.evidence = evidence;
    }

    void sort(final List<Form> forms) {
        forms.stream()
                .sorted(Comparator.comparingInt((Form f) -> f.words.size())
                        .thenComparing(Comparator.comparingInt(Form::size).reversed())
                        .thenComparing(f -> f.key))
                .forEach(this::sort);
    }

    private void sort(final Form form) {
        final Entity.@Nullable Kind kind = kind(form);
        // The name of somebody alone is his, even where the passage does not look like it.
        final boolean somebodys = !form.full()
                && bearers.stream().anyMatch(b -> b.surnames.contains(form.head()) || b.givens.contains(form.head()));
        if (kind == null || somebodys) {
            return;
        }
        final Optional<Bearer> known = kind == Entity.Kind.PLACE && form.words.size() == 2
                ? Optional.ofNullable(places.get(form.head()))
                : Optional.empty();
        if (known.isPresent()) {
            known.get().take(form);
            return;
        }
        final Bearer made = new Bearer();
        made.kind = kind;
        made.take(form);
        bearers.add(made);
        if (kind == Entity.Kind.PLACE && !form.full()) {
            places.put(form.head(), made);
        }
    }

    /** What a name that is nobody's is that of, or null where nothing says so. */
    private Entity.@Nullable Kind kind(final Form form) {
        final int at = form.count(Cue.AT_PLACE);
        final boolean several = form.full();
        if (several && form.words.stream().anyMatch(Vocabulary::ofOrganisations)) {
            return Entity.Kind.ORGANISATION;
        }
        if (several && (Vocabulary.ofPlaces(form.words.getLast()) || Vocabulary.ofPlaces(form.head()))) {
            return Entity.Kind.PLACE;
        }
        final boolean rare = form.words.stream().anyMatch(evidence::name);
        if (rare && (at > 2 && at * 5 >= form.size() || at == 2 && at * 3 >= form.size())) {
            return Entity.Kind.PLACE;
        }
        return rare && !SHORT.matcher(form.shown).matches() ? Entity.Kind.THING : null;
    }
}
