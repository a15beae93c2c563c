package vespera.scriptorium.codex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.names.Gender;
import vespera.scriptorium.names.Title;

/** Somebody or something while it is found out which names it bears. */
final class Bearer {

    final List<Form> forms = new ArrayList<>();
    /** Given names, folded, short forms included. */
    final Set<String> givens = new TreeSet<>();
    /** Surnames, folded; mostly one. */
    final Set<String> surnames = new TreeSet<>();

    final Set<String> titles = new TreeSet<>();
    /** Mentions of shared names that passages decided for this one. */
    final List<Mention> decided = new ArrayList<>();

    Gender gender = Gender.UNKNOWN;
    Entity.@Nullable Kind kind;
    NoteNames.@Nullable Named note;
    /** Whether she said that these names are one, or what it is. */
    boolean ruled;

    /** Called by a title and her husband's name: “Mrs. John Brown”. */
    boolean byHusband;

    void take(final Form form) {
        forms.add(form);
        form.title.ifPresent(t -> titles.add(t.key()));
        gender = gender.or(form.gender());
    }

    void take(final Bearer other) {
        forms.addAll(other.forms);
        givens.addAll(other.givens);
        surnames.addAll(other.surnames);
        titles.addAll(other.titles);
        decided.addAll(other.decided);
        gender = gender.or(other.gender);
        kind = kind == null ? other.kind : kind;
        note = note == null ? other.note : note;
        ruled |= other.ruled;
    }

    int size() {
        return forms.stream().mapToInt(Form::size).sum() + decided.size();
    }

    boolean noble() {
        return titles.contains("sir") || titles.contains("dame") || titles.contains("lady") || titles.contains("lord");
    }

    /** Whether it bears a given name and a surname together, without a title of nobility. */
    boolean plainFull() {
        return forms.stream()
                .anyMatch(f -> f.full()
                        && f.title.map(t -> t.sort() == Title.Sort.CIVIL).orElse(true));
    }

    /** Every mention, in the order of reading. */
    List<Mention> mentions() {
        final List<Mention> all = new ArrayList<>(decided);
        forms.forEach(f -> all.addAll(f.mentions));
        all.sort(null);
        return all;
    }

    @Override
    public String toString() {
        return forms.toString();
    }
}
