package vespera.scriptorium.codex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vespera.scriptorium.names.Cue;
import vespera.scriptorium.names.NamesIn;
import vespera.scriptorium.names.Run;
import vespera.scriptorium.names.Title;

/** Makes names of runs: takes off words that only stand at the start of a sentence, and sorts the rest by form. */
final class Forms {

    private final Evidence evidence;
    private final Map<String, Form> forms = new TreeMap<>();
    /** Forms of several words, or with a title, that stand within sentences. */
    private final Set<String> known = new HashSet<>();

    Forms(final List<NamesIn> texts, final Evidence evidence) {
        this.evidence = evidence;
        for (final NamesIn text : texts) {
            for (final Run run : text.runs()) {
                if (!run.has(Cue.WEAK)
                        && !run.initial()
                        && (run.words().size() > 1 || !run.title().isEmpty())) {
                    known.add(key(run.title(), run.words()));
                }
            }
        }
        for (int i = 0; i < texts.size(); i++) {
            final List<Run> runs = texts.get(i).runs();
            for (int k = 0; k < runs.size(); k++) {
                add(i, k, runs.get(k));
            }
        }
    }

    /** In the order of their keys. */
    List<Form> all() {
        return List.copyOf(forms.values());
    }

    static String key(final String title, final List<String> words) {
        return title + ":" + Folding.of(String.join(" ", words));
    }

    private void add(final int text, final int index, final Run run) {
        final int skip = skipped(run);
        if (skip >= run.words().size()) {
            return;
        }
        final List<String> words = run.words().subList(skip, run.words().size());
        final boolean several = run.has(Cue.ARTICLE)
                && !run.title().isEmpty()
                && words.getLast().endsWith("s");
        if (several || words.stream().allMatch(w -> w.length() == 1) || evidence.plural(words.getLast())) {
            return;
        }
        final String key = key(run.title(), words);
        if (run.has(Cue.WEAK) && !known.contains(key) && !words.stream().allMatch(evidence::name)) {
            return;
        }
        final int from = skip == 0 ? run.from() : run.starts().get(skip);
        forms.computeIfAbsent(
                        key,
                        k -> new Form(
                                k,
                                Title.of(run.title()),
                                words.stream().map(Folding::of).toList(),
                                shown(run, words)))
                .add(new Mention(text, run, index, from));
    }

    private static String shown(final Run run, final List<String> words) {
        final String title = run.shown();
        final String capital = title.isEmpty() ? "" : Character.toUpperCase(title.charAt(0)) + title.substring(1) + " ";
        return capital + String.join(" ", words);
    }

    /** How many words at the front are none of the name; all of them where nothing says that there is one. */
    private int skipped(final Run run) {
        if (!run.title().isEmpty() || known.contains(key("", run.words()))) {
            return 0;
        }
        if (run.words().size() == 1) {
            return evidence.name(run.words().getFirst()) ? 0 : 1;
        }
        if (!run.initial()) {
            return 0;
        }
        int skip = 0;
        while (skip < run.words().size() && !evidence.name(run.words().get(skip))) {
            skip++;
            if (skip < run.words().size() - 1
                    && known.contains(
                            key("", run.words().subList(skip, run.words().size())))) {
                break;
            }
        }
        return skip;
    }

    /** The form of a name that is given by hand, for example the title of a note. */
    static Optional<Form> of(final String name) {
        final List<String> words = new ArrayList<>(List.of(Folding.of(name).split(" ")));
        Optional<Title> title = Optional.empty();
        if (words.size() > 1) {
            final String first = words.getFirst().replace(".", "");
            title = Title.of(first);
            if (title.isPresent()) {
                words.removeFirst();
            }
        }
        if (words.getFirst().isEmpty()) {
            return Optional.empty();
        }
        final String key = key(title.map(Title::key).orElse(""), words);
        return Optional.of(new Form(key, title, List.copyOf(words), name.strip()));
    }
}
