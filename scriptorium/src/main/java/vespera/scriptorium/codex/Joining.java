package vespera.scriptorium.codex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.names.Cue;
import vespera.scriptorium.names.Gender;
import vespera.scriptorium.names.ShortForms;
import vespera.scriptorium.names.Title;
import vespera.scriptorium.names.Vocabulary;

/**
 * Finds out which forms of names mean one person. Full names come first, then titles with one name, then single names,
 * then short forms; each joins the one bearer it can mean, starts a new one where there is none, and stays open where
 * there are several. A wrong join is worse than a missing one.
 */
final class Joining {

    /** Who is named less than once in so many mentions of a single name is not meant by it, where others are. */
    static final int HARDLY = 15;

    private static final double HALF = 0.5;

    private final List<Form> forms;
    private final Evidence evidence;
    private final Rulings rulings;
    private final Together together;
    private final List<Bearer> bearers = new ArrayList<>();
    private final Map<Form, Bearer> of = new LinkedHashMap<>();
    private final Map<Form, List<Bearer>> open = new LinkedHashMap<>();
    private final Map<String, List<Form>> bare = new TreeMap<>();

    Joining(
            final List<Form> forms,
            final Evidence evidence,
            final Rulings rulings,
            final List<NoteNames.Named> notes,
            final Together together) {
        this.evidence = evidence;
        this.rulings = rulings;
        this.together = together;
        this.forms = forms.stream()
                .sorted(Comparator.comparingInt(Form::size).reversed().thenComparing(f -> f.key))
                .toList();
        this.forms.stream()
                .filter(f -> !f.titled() && !f.full())
                .forEach(f ->
                        bare.computeIfAbsent(f.head(), k -> new ArrayList<>()).add(f));
        new NoteBearers(this.forms).make(notes, bearers, of);
        each(f -> f.full() && personFull(f), this::full);
        each(f -> f.titled() && !f.full() && civil(f, "mr"), this::titled);
        each(f -> f.titled() && !f.full() && f.title.orElseThrow().sort() == Title.Sort.NOBLE, this::noble);
        each(f -> somebodys(f) && !f.full() && f.title.orElseThrow().sort() != Title.Sort.KIN, this::titled);
        each(f -> somebodys(f) && !f.full(), this::titled);
        each(f -> !f.titled() && !f.full() && person(f), this::bare);
        new ShortJoining(bearers, of, together, this::apart).join();
        rule();
    }

    List<Bearer> bearers() {
        return bearers;
    }

    /** Forms with several bearers. */
    Map<Form, List<Bearer>> open() {
        return open;
    }

    boolean placed(final Form form) {
        return of.containsKey(form) || open.containsKey(form);
    }

    private void each(final Predicate<Form> which, final java.util.function.Consumer<Form> place) {
        forms.stream().filter(f -> !placed(f)).filter(which).toList().forEach(place);
    }

    private static boolean civil(final Form form, final String key) {
        return form.titleKey().equals(key);
    }

    /** Whether several words are a person's name, and not a place's or a company's. */
    private boolean personFull(final Form form) {
        final String last = form.words.getLast();
        if (form.titled()) {
            return somebodys(form)
                    && !(Vocabulary.ofPlaces(last)
                            && evidence.titled(last) <= form.size()
                            && form.title.orElseThrow().sort() != Title.Sort.CIVIL);
        }
        final boolean elsewhere = bare.getOrDefault(form.head(), List.of()).stream()
                .anyMatch(f -> f.count(Cue.AT_PLACE) > 2
                        && f.count(Cue.AT_PLACE) * 5 > f.size()
                        && f.count(Cue.AT_PLACE) > f.personal());
        if (elsewhere || form.words.stream().anyMatch(Vocabulary::ofOrganisations) && !form.acts()) {
            return false;
        }
        if (Vocabulary.ofPlaces(last) && evidence.titled(last) == 0 || Vocabulary.ofPlaces(form.head())) {
            return false;
        }
        if (form.count(Cue.AT_PLACE) * 3 > form.size() && !form.acts()) {
            return false;
        }
        return ShortForms.given(form.head()) && evidence.name(last)
                || evidence.titled(last) > 0 && evidence.name(form.head())
                || form.acts() && evidence.name(last)
                || evidence.name(last)
                        && bare.getOrDefault(form.head(), List.of()).stream().anyMatch(f -> person(f) && f.acts());
    }

    /** Whether a title is one here: any word can follow Mr., but after General only a name makes it a general. */
    private boolean somebodys(final Form form) {
        return form.title
                .map(t -> t.sort() == Title.Sort.CIVIL
                        || t.sort() == Title.Sort.NOBLE
                        || evidence.titled(form.words.getLast()) > 0)
                .orElse(false);
    }

    /** Whether a single word without a title is a person's name. */
    private boolean person(final Form form) {
        final int at = form.count(Cue.AT_PLACE);
        if (form.count(Cue.ARTICLE) * 2 >= form.size()) {
            return false;
        }
        if (bearers.stream().anyMatch(b -> b.givens.contains(form.head()) || b.surnames.contains(form.head()))) {
            return 3 * at <= form.personal() || at * 4 <= form.size();
        }
        if (ShortForms.given(form.head()) && at * 4 <= form.size()) {
            return true;
        }
        return form.acts() && form.personal() > 2 * at && form.personal() * 4 >= form.size();
    }

    private void start(final Form form, final List<String> givens, final @Nullable String surname) {
        final Bearer made = new Bearer();
        made.kind = Entity.Kind.CHARACTER;
        made.givens.addAll(givens);
        made.gender = form.gender().or(gender(givens));
        if (surname != null) {
            made.surnames.add(surname);
        }
        bearers.add(made);
        put(form, made);
    }

    /** What the words around a given name alone say. */
    private Gender gender(final List<String> givens) {
        return givens.isEmpty()
                ? Gender.UNKNOWN
                : bare.getOrDefault(givens.getFirst(), List.of()).stream()
                        .map(Form::around)
                        .findFirst()
                        .orElse(Gender.UNKNOWN);
    }

    private void put(final Form form, final Bearer bearer) {
        bearer.take(form);
        of.put(form, bearer);
    }

    /** Joins the only one, starts a new one where there is none, leaves open what several may be meant by. */
    private void settle(
            final Form form, final List<Bearer> found, final List<String> givens, final @Nullable String surname) {
        final List<Bearer> candidates =
                found.stream().distinct().filter(b -> !apart(b, form)).toList();
        if (candidates.size() > 1) {
            open.put(form, candidates);
        } else if (candidates.isEmpty() || two(candidates.getFirst(), form)) {
            start(form, givens, surname);
        } else {
            put(form, candidates.getFirst());
        }
    }

    /**
     * Whether the only one who can be meant is not. “Miss Brown” is the eldest where a sister is “Miss Ann Brown”, and
     * the father is told of as “Mr. Brown” where the son is told of by his given name.
     */
    private boolean two(final Bearer bearer, final Form form) {
        if (together.two(known(bearer, form), form)) {
            return true;
        }
        if (!form.titled() || form.full() || !bearer.surnames.contains(form.head())) {
            return false;
        }
        if (civil(form, "miss")) {
            return forms.stream()
                    .anyMatch(f -> civil(f, "miss")
                            && bearer.givens.contains(f.head())
                            && (!f.full() || bearer.surnames.contains(f.surname())));
        }
        final List<Form> alone = bearer.givens.stream()
                .flatMap(g -> bare.getOrDefault(g, List.of()).stream())
                .toList();
        return civil(form, "mr") && together.bothTold(together.told(alone), together.told(List.of(form)));
    }

    /** The forms one is known to bear, and the given names alone, which are joined last. */
    private List<Form> known(final Bearer bearer, final Form but) {
        final List<Form> known = new ArrayList<>(bearer.forms);
        bearer.givens.stream()
                .filter(g -> byGiven(g).size() == 1)
                .flatMap(g -> bare.getOrDefault(g, List.of()).stream())
                .filter(f -> f != but && !known.contains(f))
                .forEach(known::add);
        return known;
    }

    private boolean apart(final Bearer bearer, final Form form) {
        return bearer.forms.stream()
                .anyMatch(g -> rulings.judged().get(Rulings.Pair.of(Folding.of(g.shown), Folding.of(form.shown)))
                        == EntityEvent.Verdict.DIFFERENT);
    }

    private void full(final Form form) {
        final String surname = form.surname();
        final List<String> givens = form.givens();
        final boolean wife =
                civil(form, "mrs") && ShortForms.gender(givens.getFirst()).or(gender(givens)) != Gender.FEMALE;
        if (wife) {
            start(form, List.of(), surname);
            bearers.getLast().byHusband = true;
            return;
        }
        final List<Bearer> same = bearers.stream()
                .filter(b -> b.kind == Entity.Kind.CHARACTER && !b.byHusband)
                .filter(b -> b.surnames.contains(surname) && b.gender.fits(form.gender()) && Bearing.titlesFit(b, form))
                .toList();
        final List<Bearer> exact =
                same.stream().filter(b -> b.givens.contains(givens.getFirst())).toList();
        final List<Bearer> found = exact.isEmpty()
                ? same.stream()
                        .filter(b -> b.givens.stream().anyMatch(g -> Bearing.akin(g, givens.getFirst())))
                        .filter(b -> givens.getFirst().length() == 1 || together.company(known(b, form), form))
                        .toList()
                : exact;
        if (found.size() == 1 && !apart(found.getFirst(), form) && !together.two(known(found.getFirst(), form), form)) {
            put(form, found.getFirst());
            found.getFirst().givens.addAll(givens);
        } else {
            start(form, givens, surname);
        }
    }

    private List<Bearer> bySurname(final String word) {
        return people().filter(b -> b.surnames.contains(word)).toList();
    }

    private List<Bearer> byGiven(final String word) {
        return people().filter(b -> b.givens.contains(word)).toList();
    }

    private java.util.stream.Stream<Bearer> people() {
        return bearers.stream().filter(b -> b.kind == Entity.Kind.CHARACTER);
    }

    /** Sir and Lady with one name: with a given name those who bear it with the title. */
    private void noble(final Form form) {
        final List<Bearer> given = byGiven(form.head()).stream()
                .filter(b -> b.titles.contains(form.titleKey()))
                .toList();
        if (!given.isEmpty()) {
            settle(form, given, List.of(form.head()), null);
            return;
        }
        final List<Bearer> plain = form.titleKey().equals("sir")
                ? byGiven(form.head()).stream()
                        .filter(b -> b.titles.isEmpty() && b.gender.fits(Gender.MALE))
                        .toList()
                : List.of();
        if (plain.size() == 1) {
            settle(form, plain, List.of(form.head()), null);
            return;
        }
        final List<Bearer> family = bySurname(form.head()).stream()
                .filter(b -> b.titles.contains(form.titleKey()))
                .toList();
        final boolean surname = !bySurname(form.head()).isEmpty();
        settle(form, family, surname ? List.of() : List.of(form.head()), surname ? form.head() : null);
    }

    /** A title with one name: of those who bear it as a surname, and if nobody does, as a given name. */
    private void titled(final Form form) {
        if (form.title.orElseThrow().sort() == Title.Sort.ROYAL) {
            start(form, List.of(form.head()), null);
            return;
        }
        final List<Bearer> family = bySurname(form.head());
        final List<Bearer> fitting =
                family.stream().filter(b -> Bearing.bears(b, form)).toList();
        if (!fitting.isEmpty() || !family.isEmpty()) {
            settle(form, fitting, List.of(), form.head());
            return;
        }
        final List<Bearer> given = byGiven(form.head()).stream()
                .filter(b -> b.gender.fits(form.gender()) && Bearing.titlesFit(b, form) && !civil(form, "mrs"))
                .toList();
        if (given.isEmpty()) {
            final boolean first =
                    form.title.map(t -> t.sort() == Title.Sort.KIN).orElse(false)
                            || ShortForms.given(form.head()) && form.titleKey().equals("miss");
            start(form, first ? List.of(form.head()) : List.of(), first ? null : form.head());
            return;
        }
        // Who is “Miss Ann Brown” is “Miss Ann”, and not another Ann.
        final List<Bearer> called =
                given.stream().filter(b -> b.titles.contains(form.titleKey())).toList();
        settle(form, called.isEmpty() ? given : called, List.of(form.head()), null);
    }

    /** A single name: of those who bear it as a given name and of men who bear it as a surname. */
    private void bare(final Form form) {
        final Gender gender = form.around();
        final List<Bearer> given = byGiven(form.head()).stream()
                .filter(b -> b.gender.fits(gender))
                .filter(b -> !b.noble() || b.plainFull())
                .toList();
        List<Bearer> family = bySurname(form.head()).stream()
                .filter(b -> b.gender.fits(gender) && !b.byHusband)
                .toList();
        if (family.size() > 1 && gender != Gender.FEMALE) {
            final List<Bearer> men =
                    family.stream().filter(b -> b.gender == Gender.MALE).toList();
            family = men.isEmpty() ? family : men;
        }
        final List<Bearer> found = new ArrayList<>(given);
        found.addAll(family);
        // Who is hardly ever named is not who is meant by a name that stands everywhere.
        if (found.size() > 1) {
            found.removeIf(b -> !given.contains(b)
                    && known(b, form).stream().mapToInt(Form::size).sum() * HARDLY < form.size());
            // Nobody is meant in documents that never name him in full, where another is named there.
            final List<Bearer> near = found.stream()
                    .filter(b -> together.shared(b.forms, List.of(form)) > 0)
                    .toList();
            found.retainAll(near.isEmpty() ? found : near);
        }
        if (found.size() == 1 && given.contains(found.getFirst()) && stranger(found.getFirst(), form)) {
            start(form, List.of(form.head()), null);
            return;
        }
        final Optional<Bearer> chief =
                family.isEmpty() ? Bearing.dominant(found).or(() -> Bearing.chief(found, form)) : Optional.empty();
        settle(form, chief.map(List::of).orElse(found), List.of(form.head()), null);
    }

    /** Whether the only one of a given name keeps other company than the name alone does. */
    private boolean stranger(final Bearer bearer, final Form form) {
        final double shared = together.shared(bearer.forms, List.of(form));
        return bearer.note == null
                && bearer.size() > 0
                && (shared == 0 || form.size() > 2 * bearer.size() && shared < HALF);
    }

    /** What she said goes before what was found out. */
    private void rule() {
        rulings.judged().forEach((pair, verdict) -> {
            final Bearer one = bearing(pair.one());
            final Bearer other = bearing(pair.other());
            if (verdict == EntityEvent.Verdict.SAME && one != null && other != null && one != other) {
                one.take(other);
                one.ruled = true;
                other.forms.forEach(f -> of.put(f, one));
                bearers.remove(other);
                open.replaceAll((form, several) -> several.stream()
                        .map(b -> b == other ? one : b)
                        .distinct()
                        .toList());
            }
        });
        settleAgain();
    }

    /** A shared name of which only one bearer is left is that one's. */
    private void settleAgain() {
        for (final Map.Entry<Form, List<Bearer>> entry : List.copyOf(open.entrySet())) {
            if (entry.getValue().size() == 1) {
                open.remove(entry.getKey());
                put(entry.getKey(), entry.getValue().getFirst());
            }
        }
    }

    private @Nullable Bearer bearing(final String folded) {
        return bearers.stream()
                .filter(b -> b.forms.stream().anyMatch(f -> Folding.of(f.shown).equals(folded)))
                .findFirst()
                .orElse(null);
    }
}
