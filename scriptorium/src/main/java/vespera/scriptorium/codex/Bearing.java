package vespera.scriptorium.codex;

import java.util.List;
import java.util.Optional;
import vespera.scriptorium.names.Gender;
import vespera.scriptorium.names.ShortForms;
import vespera.scriptorium.names.Title;

/** The customs of names: who can bear which title, and who of several is meant by a single name. */
final class Bearing {

    /** How much more often than all others together one must be named in full to own a bare given name. */
    private static final int DOMINANT = 8;

    private Bearing() {}

    /** Short for the other, or its first letter. */
    static boolean akin(final String one, final String other) {
        return ShortForms.related(one, other)
                || one.length() == 1 && other.startsWith(one)
                || other.length() == 1 && one.startsWith(other);
    }

    /** A knight is no plain Mr., and a man of one rank has no other. */
    static boolean titlesFit(final Bearer bearer, final Form form) {
        final Title title = form.title.orElse(null);
        if (title == null || title.sort() == Title.Sort.KIN || bearer.titles.isEmpty()) {
            return true;
        }
        return switch (title.key()) {
            case "mr" -> bearer.titles.stream().allMatch(t -> t.equals("mr") || kin(t));
            case "mrs" -> bearer.titles.stream().allMatch(t -> t.equals("mrs") || t.equals("madame") || kin(t));
            case "miss", "ms" -> bearer.titles.stream().allMatch(t -> t.equals("miss") || t.equals("ms") || kin(t));
            default -> bearer.titles.stream().allMatch(t -> t.equals(title.key()) || kin(t));
        };
    }

    private static boolean kin(final String title) {
        return Title.of(title).map(t -> t.sort() == Title.Sort.KIN).orElse(false);
    }

    /** Whether one with this surname can bear this title. A married woman is joined only by what calls her so. */
    static boolean bears(final Bearer bearer, final Form form) {
        final boolean officer = form.gender() == Gender.FEMALE
                && bearer.gender != Gender.FEMALE
                && bearer.titles.stream().flatMap(t -> Title.of(t).stream()).anyMatch(t -> t.sort() == Title.Sort.RANK);
        if (!bearer.gender.fits(form.gender()) || bearer.byHusband || officer) {
            return false;
        }
        return switch (form.titleKey()) {
            case "mrs" -> bearer.titles.contains("mrs");
            case "madame" -> bearer.titles.contains("madame");
            default -> titlesFit(bearer, form);
        };
    }

    /** One of several who is named so much more than the others that they can hardly be meant without more words. */
    static Optional<Bearer> dominant(final List<Bearer> several) {
        if (several.size() < 2) {
            return Optional.empty();
        }
        final int all = several.stream().mapToInt(Bearing::full).sum();
        return several.stream()
                .filter(b -> full(b) >= DOMINANT * (all - full(b)))
                .findFirst();
    }

    /**
     * A name that stands everywhere is one person's, though two are hardly ever named so in full (a woman by her own
     * and by her husband's surname): the one who is named so at least twice as often.
     */
    static Optional<Bearer> chief(final List<Bearer> several, final Form form) {
        final int all = several.stream().mapToInt(Bearing::full).sum();
        return several.size() < 2 || form.size() < Joining.HARDLY * all
                ? Optional.empty()
                : several.stream().filter(b -> full(b) >= 2 * (all - full(b))).findFirst();
    }

    private static int full(final Bearer bearer) {
        return bearer.forms.stream().filter(Form::full).mapToInt(Form::size).sum();
    }
}
