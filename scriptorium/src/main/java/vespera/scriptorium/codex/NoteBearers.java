package vespera.scriptorium.codex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Those whose notes say their names: what a note says goes before what is found out. */
final class NoteBearers {

    private final Map<String, Form> byKey = new LinkedHashMap<>();

    NoteBearers(final List<Form> forms) {
        forms.forEach(f -> byKey.put(f.key, f));
    }

    void make(final List<NoteNames.Named> notes, final List<Bearer> bearers, final Map<Form, Bearer> of) {
        final Map<String, Integer> shared = new LinkedHashMap<>();
        for (final NoteNames.Named note : notes) {
            names(note).stream()
                    .flatMap(n -> Forms.of(n).stream())
                    .map(f -> f.key)
                    .distinct()
                    .forEach(k -> shared.merge(k, 1, Integer::sum));
        }
        for (final NoteNames.Named note : notes) {
            final Bearer bearer = new Bearer();
            bearer.kind = note.kind();
            bearer.note = note;
            for (final String name : names(note)) {
                final Optional<Form> given = Forms.of(name);
                if (given.isPresent() && shared.getOrDefault(given.get().key, 0) == 1) {
                    final Form form = byKey.getOrDefault(given.get().key, given.get());
                    if (of.putIfAbsent(form, bearer) == null) {
                        bearer.take(form);
                    }
                }
                given.ifPresent(f -> learn(bearer, f));
            }
            bearers.add(bearer);
        }
    }

    private static List<String> names(final NoteNames.Named note) {
        final List<String> names = new ArrayList<>();
        names.add(note.title());
        names.addAll(note.aliases());
        return names;
    }

    private static void learn(final Bearer bearer, final Form form) {
        if (bearer.kind != Entity.Kind.CHARACTER) {
            return;
        }
        if (form.full()) {
            bearer.givens.addAll(form.givens());
            bearer.surnames.add(form.surname());
        } else if (!form.titled()) {
            bearer.givens.add(form.head());
        }
    }
}
