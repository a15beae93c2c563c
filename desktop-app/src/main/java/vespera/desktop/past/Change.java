package vespera.desktop.past;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.past.Happening;
import vespera.scriptorium.tasks.TaskId;

/**
 * Something that happened, and whether it still holds.
 *
 * @param standing whether it was taken back since
 */
public record Change(Happening happening, Standing standing) {

    private static final Texts TEXTS = Texts.of(Change.class);

    static final int FEW = 3;

    /** Whether what was done still holds. */
    public enum Standing {
        /** It was done and holds. */
        DONE,
        /** It was done and taken back since. */
        TAKEN_BACK,
        /** It takes something back, itself. */
        TAKES_BACK,
        /** It does again what was taken back. */
        AGAIN
    }

    /** What became of it, where its words do not say so: empty, or that it was taken back. */
    public String note() {
        return switch (standing) {
            case DONE, TAKES_BACK, AGAIN -> "";
            case TAKEN_BACK -> TEXTS.say("taken-back-since");
        };
    }

    /** Its words as a sentence begins. */
    public String words() {
        return Words.sentence(happening.words());
    }

    /** Who did it, in words. */
    public String who() {
        return Words.who(happening.actor());
    }

    /** The one thing it changed, or the first of a few; empty where it changed many at once, or none. */
    public Optional<Subject> subject() {
        return happening.tasks().size() + happening.documents().size() > FEW
                ? Optional.empty()
                : subjects().stream().findFirst();
    }

    /** What it changed: documents first, each kind in the order of their making. */
    public List<Subject> subjects() {
        final List<Subject> all = new ArrayList<>();
        happening.documents().stream()
                .sorted(Comparator.comparing(DocumentId::value))
                .forEach(id -> all.add(new Subject.OfDocument(id)));
        happening.tasks().stream()
                .sorted(Comparator.comparing(TaskId::value))
                .forEach(id -> all.add(new Subject.OfTask(id)));
        return all;
    }
}
