package vespera.scriptorium.codex;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vespera.scriptorium.names.Cue;
import vespera.scriptorium.names.Gender;
import vespera.scriptorium.names.ShortForms;
import vespera.scriptorium.names.Title;
import vespera.scriptorium.names.Vocabulary;

/** A name in one form, with all its mentions: “Mr. Brown”, “Anna Brown” and “Brown” are three. */
final class Form {

    /** Somebody does something in at least one of so many mentions. */
    private static final int SELDOM = 40;

    final String key;
    final Optional<Title> title;
    final List<String> words;
    final String shown;
    final List<Mention> mentions = new ArrayList<>();
    private final Map<Cue, Integer> cues = new EnumMap<>(Cue.class);

    Form(final String key, final Optional<Title> title, final List<String> words, final String shown) {
        this.key = key;
        this.title = title;
        this.words = words;
        this.shown = shown;
    }

    void add(final Mention mention) {
        mentions.add(mention);
        for (final Cue cue : Cue.values()) {
            if (mention.run().has(cue)) {
                cues.merge(cue, 1, Integer::sum);
            }
        }
    }

    int count(final Cue cue) {
        return cues.getOrDefault(cue, 0);
    }

    int size() {
        return mentions.size();
    }

    String titleKey() {
        return title.map(Title::key).orElse("");
    }

    boolean titled() {
        return title.isPresent();
    }

    boolean full() {
        return words.size() > 1;
    }

    /** The first word, folded. */
    String head() {
        return words.getFirst();
    }

    /** The last word with the particles before it, folded. */
    String surname() {
        int from = words.size() - 1;
        while (from > 1 && Vocabulary.particle(words.get(from - 1))) {
            from--;
        }
        return String.join(" ", words.subList(from, words.size()));
    }

    /** The words before the surname, folded. */
    List<String> givens() {
        return words.subList(0, Math.max(0, words.size() - surname().split(" ").length));
    }

    /** By its title, else by the table of given names, else by the words around it where they agree well enough. */
    Gender gender() {
        final Gender titled = title.map(Title::gender).orElse(Gender.UNKNOWN);
        if (titled != Gender.UNKNOWN) {
            return titled;
        }
        final Gender table = title.isPresent() && !full() ? Gender.UNKNOWN : ShortForms.gender(head());
        return table.or(around());
    }

    /** Relations and pronouns near it: they must be several and agree two to one. */
    Gender around() {
        final int he = count(Cue.HE) + 3 * count(Cue.KIN_MALE);
        final int she = count(Cue.SHE) + 3 * count(Cue.KIN_FEMALE);
        if (he >= 3 && he >= 2 * she || he >= 2 && she == 0) {
            return Gender.MALE;
        }
        return she >= 3 && she >= 2 * he || she >= 2 && he == 0 ? Gender.FEMALE : Gender.UNKNOWN;
    }

    /** How much speaks for a person: who speaks, is called to or is somebody's sister is one. */
    int personal() {
        return 4 * count(Cue.SPEAKS)
                + 3 * (count(Cue.KIN_MALE) + count(Cue.KIN_FEMALE))
                + count(Cue.CALLED)
                + 2 * (count(Cue.DEAR) + count(Cue.KIN))
                + count(Cue.HE)
                + count(Cue.SHE);
    }

    /** Whether something beyond pronouns says that this is a person. */
    boolean acts() {
        final int doing = count(Cue.SPEAKS) + count(Cue.KIN_MALE) + count(Cue.KIN_FEMALE) + count(Cue.DEAR);
        return titled()
                || doing > 0 && doing * SELDOM >= size()
                || count(Cue.CALLED) > 1 && count(Cue.CALLED) > count(Cue.AT_PLACE);
    }

    @Override
    public String toString() {
        return shown + "×" + size();
    }
}
