package vespera.scriptorium.codex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.names.Cue;
import vespera.scriptorium.names.NamesIn;
import vespera.scriptorium.names.Title;

/** Makes a codex of what texts have of names. */
final class Casting {

    /** A name that stands once may be a slip; somebody with a title or a note is somebody all the same. */
    private static final int FEWEST = 2;
    /** Things without a note of their own must be named this often, in several texts. */
    private static final int THING = 20;

    private static final int THING_TEXTS = 3;
    /** Whoever is named so often is not called by what stands once. */
    private static final int MANY = 100;

    private final List<CodexText> texts;
    private final List<NamesIn> names;
    private final Rulings rulings;

    private Casting(final List<CodexText> texts, final List<NamesIn> names, final Rulings rulings) {
        this.texts = texts;
        this.names = names;
        this.rulings = rulings;
    }

    /** @param names parallel to the texts, which are in the order of reading */
    static Cast of(
            final List<CodexText> texts,
            final List<NamesIn> names,
            final List<NoteNames.Named> notes,
            final Rulings rulings) {
        return new Casting(texts, names, rulings).cast(notes);
    }

    private Cast cast(final List<NoteNames.Named> notes) {
        final Evidence evidence = new Evidence(names);
        final List<Form> forms = new Forms(names, evidence).all();
        final Joining joining = new Joining(forms, evidence, rulings, notes, new Together());
        final List<Bearer> bearers = joining.bearers();
        new Others(bearers, evidence)
                .sort(forms.stream().filter(f -> !joining.placed(f)).toList());
        final List<Deciding.Open> open = new Deciding().decide(joining.open());
        final List<Bearer> kept = bearers.stream().filter(this::kept).toList();
        final Map<Bearer, Entity> entities = new LinkedHashMap<>();
        final Set<String> ids = new HashSet<>();
        kept.stream()
                .sorted(Comparator.comparingInt(Bearer::size).reversed().thenComparing(b -> name(b)))
                .forEach(b -> entities.put(b, entity(b, ids)));
        return new Cast(texts, names, entities, open);
    }

    private boolean kept(final Bearer bearer) {
        final boolean dismissed =
                bearer.forms.stream().anyMatch(f -> rulings.dismissed().contains(Folding.of(f.shown)));
        if (dismissed) {
            return false;
        }
        if (bearer.note != null || bearer.ruled || ruledKind(bearer) != null) {
            return true;
        }
        final int size = bearer.size();
        return switch (java.util.Objects.requireNonNull(bearer.kind)) {
            case CHARACTER -> size >= FEWEST || bearer.forms.stream().anyMatch(Form::titled);
            case PLACE, ORGANISATION -> size >= FEWEST;
            case THING -> size >= THING && texts(bearer) >= THING_TEXTS;
        };
    }

    private static int texts(final Bearer bearer) {
        return (int)
                bearer.mentions().stream().mapToInt(Mention::text).distinct().count();
    }

    private Entity.@Nullable Kind ruledKind(final Bearer bearer) {
        return bearer.forms.stream()
                .map(f -> rulings.sorted().get(Folding.of(f.shown)))
                .filter(k -> k != null)
                .findFirst()
                .orElse(null);
    }

    private Entity entity(final Bearer bearer, final Set<String> ids) {
        final String name = name(bearer);
        String id = "entity:" + Folding.of(name);
        for (int i = 2; !ids.add(id); i++) {
            id = "entity:" + Folding.of(name) + " (" + i + ")";
        }
        final Entity.@Nullable Kind ruled = ruledKind(bearer);
        final Entity.Kind kind = ruled == null ? java.util.Objects.requireNonNull(bearer.kind) : ruled;
        final List<String> aliases = new ArrayList<>(bearer.forms.stream()
                .sorted(Comparator.comparingInt(Form::size).reversed().thenComparing(f -> f.key))
                .map(f -> f.shown)
                .filter(n -> !n.equals(name))
                .distinct()
                .toList());
        final NoteNames.@Nullable Named note = bearer.note;
        if (note != null) {
            note.aliases().stream()
                    .filter(a -> !aliases.contains(a) && !a.equals(name))
                    .forEach(aliases::add);
        }
        return new Entity(
                id,
                kind,
                name,
                aliases,
                bearer.size(),
                texts(bearer),
                note == null ? null : note.path(),
                ruled != null || bearer.ruled ? 1 : confidence(bearer),
                reason(bearer, ruled != null));
    }

    private static double confidence(final Bearer bearer) {
        if (bearer.note != null) {
            return 0.98;
        }
        final int size = Math.max(1, bearer.size());
        final double often = 1 - 1.0 / (1 + size);
        final double base = switch (java.util.Objects.requireNonNull(bearer.kind)) {
            case CHARACTER -> bearer.forms.stream().anyMatch(Form::acts) ? 0.95 : 0.7;
            case PLACE, ORGANISATION -> 0.75;
            case THING -> 0.5;
        };
        return Math.round(base * often * 100) / 100.0;
    }

    private static String reason(final Bearer bearer, final boolean ruled) {
        if (ruled || bearer.ruled) {
            return "you said so";
        }
        final NoteNames.@Nullable Named note = bearer.note;
        if (note != null) {
            return note.because();
        }
        final int speaks = sum(bearer, Cue.SPEAKS);
        final List<String> said = new ArrayList<>();
        if (bearer.forms.stream().anyMatch(Form::titled)) {
            said.add("is addressed by a title");
        }
        if (speaks > 0) {
            said.add("speaks or thinks " + speaks + " times");
        }
        final int at = sum(bearer, Cue.AT_PLACE);
        if (bearer.kind == Entity.Kind.PLACE && at > 0) {
            said.add("something is in or at it " + at + " times");
        }
        said.add("is written with a capital within sentences");
        return String.join(", ", said);
    }

    private static int sum(final Bearer bearer, final Cue cue) {
        return bearer.forms.stream().mapToInt(f -> f.count(cue)).sum();
    }

    /** The note's title; else what she calls it; else the fullest form in use. */
    private String name(final Bearer bearer) {
        for (final Form form : bearer.forms) {
            final String called = rulings.called().get(Folding.of(form.shown));
            if (called != null) {
                return called;
            }
        }
        final NoteNames.@Nullable Named note = bearer.note;
        if (note != null) {
            return note.title();
        }
        return bearer.forms.stream()
                .min(Comparator.comparingInt((Form f) -> rank(f, bearer))
                        .thenComparing(Comparator.comparingInt(Form::size).reversed())
                        .thenComparing(f -> f.key))
                .orElseThrow()
                .shown;
    }

    /** Full names before titles with one name before single names; full given names before short ones. */
    private static int rank(final Form form, final Bearer bearer) {
        final boolean brief = vespera.scriptorium.names.ShortForms.brief(form.head());
        if (form.full()
                && (form.size() == 1 && bearer.size() > MANY || form.head().indexOf('\'') > 1)) {
            return 7;
        }
        if (form.full()) {
            final boolean noble =
                    form.title.map(t -> t.sort() != Title.Sort.CIVIL).orElse(false);
            return (brief ? 3 : 0) + (!form.titled() ? 0 : noble ? 1 : 2);
        }
        final boolean given = bearer.givens.contains(form.head()) && bearer.surnames.isEmpty();
        return form.titled() && !given ? 6 : form.titled() ? 9 : brief ? 8 : 7;
    }
}
