package vespera.desktop.writing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vespera.desktop.authorship.Stretches;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.versions.Piece;
import vespera.scriptorium.versions.WordDiff;

/**
 * Which stretches of the open, unsaved text are not the writer's own: what she pasted as an import, what she took from
 * a model's answer. They move with what is typed around them until a save keeps them. What is taken away and comes
 * back, by undo or by cutting and pasting, comes back as what it was.
 */
final class Marking {

    private static final int REMEMBERED = 64;
    /** As long as this, a text that comes back elsewhere is the one that was cut, in code points. */
    private static final int UNMISTAKABLE = 12;

    /** A marked text that was taken away. */
    private record Taken(int at, String text, Stretches<Actor> marks) {}

    /** Gives a stretch of the text, so that a long one need not be put together with every key. */
    @FunctionalInterface
    interface Part {
        String part(int from, int to);
    }

    private final Supplier<String> text;
    private final Part stretch;
    private final Deque<Taken> taken = new ArrayDeque<>();
    private Stretches<Actor> marks = Stretches.none();
    private StringBuilder before = new StringBuilder();

    /** @param text what the editor holds now */
    Marking(final Supplier<String> text) {
        this(text, (from, to) -> part(text.get(), from, to - from));
    }

    Marking(final Supplier<String> text, final Part stretch) {
        this.text = text;
        this.stretch = stretch;
    }

    /** What is known now. */
    Stretches<Actor> marks() {
        return marks;
    }

    /** Another text is shown, or this one was saved with its marks: nothing is unsaved, or only this. */
    void begin(final Stretches<Actor> known) {
        marks = known;
        taken.clear();
        before = new StringBuilder(known.isEmpty() ? "" : text.get());
    }

    /** This stretch was written by somebody else. */
    void mark(final int from, final int to, final Actor author) {
        marks = marks.put(from, to, author);
        before = new StringBuilder(text.get());
    }

    /** The text was edited; what is marked moves along. */
    void spliced(final int at, final int removed, final int added) {
        if (marks.isEmpty() && taken.isEmpty()) {
            return;
        }
        final Stretches<Actor> gone = marks.within(at, at + removed);
        if (!gone.isEmpty()) {
            taken.addFirst(new Taken(at, part(before, at, removed), gone));
            if (taken.size() > REMEMBERED) {
                taken.removeLast();
            }
        }
        marks = marks.edited(at, removed, added);
        final String come = added > 0 ? stretch.part(at, at + added) : "";
        final int start = before.offsetByCodePoints(0, at);
        before.replace(start, before.offsetByCodePoints(start, removed), come);
        if (added > 0) {
            back(at, come)
                    .ifPresent(known -> known.marks()
                            .all()
                            .forEach(one -> marks = marks.put(at + one.from(), at + one.to(), one.what())));
        }
    }

    /** Where what is marked now would stand in another text that came of this one. */
    Stretches<Actor> followed(final String from, final String to) {
        Stretches<Actor> moved = marks;
        int at = 0;
        for (final Piece piece : marks.isEmpty() ? List.<Piece>of() : WordDiff.of(from, to)) {
            final int length = piece.to() - piece.from();
            switch (piece.kind()) {
                case SAME -> at += length;
                case REMOVED -> moved = moved.edited(at, length, 0);
                case ADDED -> {
                    moved = moved.edited(at, 0, length);
                    at += length;
                }
            }
        }
        return moved;
    }

    private Optional<Taken> back(final int at, final String come) {
        final boolean unmistakable = come.codePointCount(0, come.length()) >= UNMISTAKABLE;
        for (final Taken one : taken) {
            if (one.text().equals(come) && (one.at() == at || unmistakable)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static String part(final CharSequence text, final int from, final int points) {
        final int start = Character.offsetByCodePoints(text, 0, from);
        return text.subSequence(start, Character.offsetByCodePoints(text, start, points))
                .toString();
    }
}
