package vespera.scriptorium.versions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vespera.scriptorium.documents.Mark;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.text.Cuts;
import vespera.scriptorium.text.TextDiff;

/**
 * Who wrote what, told by folding over the versions of a document one after another. What a version leaves as it was
 * stays its author's; so does what it moves, and what it brings back. A version with the content of an earlier one has
 * that one's authors.
 */
final class Authorship {

    /** So many of the last states are remembered, since undo and restore mostly go back a few steps. */
    private static final int RECENT = 32;

    private final Set<String> recurring;
    private final Map<String, Runs> states = new HashMap<>();
    private final Map<String, Runs> recent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(final Map.Entry<String, Runs> eldest) {
            return size() > RECENT;
        }
    };
    private final Remnants remnants = new Remnants();
    private String text = "";
    private Runs runs = Runs.NONE;
    private boolean gap;

    /**
     * @param recurring hashes of contents that the document has had more than once
     */
    Authorship(final Set<String> recurring) {
        this.recurring = Set.copyOf(recurring);
    }

    /** Whether the authors of an earlier content are still known here. */
    boolean knows(final String hash) {
        return states.containsKey(hash) || recent.containsKey(hash);
    }

    String text() {
        return text;
    }

    Runs runs() {
        return runs;
    }

    /** A version whose text cannot be had: what is new after it may have been written in it, by nobody known. */
    void skip() {
        gap = true;
    }

    /** Goes on to the next version. */
    void next(final String hash, final String later, final Author author, final List<Mark> marks) {
        final Runs known = states.containsKey(hash) ? states.get(hash) : recent.get(hash);
        final List<TextDiff.Change> changes = TextDiff.changes(text, later);
        remnants.next();
        bury(changes);
        if (known != null && known.length() == later.length()) {
            runs = known;
        } else {
            final Author writer = gap ? author.unknown() : author;
            final List<Line> lines = renewed(later, changes);
            final Runs fresh = rounded(written(changes, writer), later, lines, writer);
            final Runs plain = raised(fresh, later, lines, writer);
            runs = marked(plain, later, author, marks);
        }
        gap = false;
        text = later;
        recent.put(hash, runs);
        if (recurring.contains(hash)) {
            states.putIfAbsent(hash, runs);
        }
    }

    /** Keeps every line that is no longer there as it was, and every sentence. */
    private void bury(final List<TextDiff.Change> changes) {
        int done = 0;
        for (int i = 0; i < changes.size(); i++) {
            final TextDiff.Change change = changes.get(i);
            int at = Math.max(done, lineAt(text, change.from()));
            while (at < text.length() && (at < change.to() || at < change.from())) {
                final int end = Cuts.line(text, at, text.length());
                remnants.line(text, runs, at, end);
                for (int from = at; from < end; ) {
                    final int to = Cuts.sentence(text, from, end);
                    if (altered(changes, i, from, to)) {
                        remnants.sentence(text, runs, from, to);
                    }
                    from = to;
                }
                at = end;
            }
            done = Math.max(done, at);
        }
    }

    private static int lineAt(final String text, final int index) {
        return text.lastIndexOf('\n', index - 1) + 1;
    }

    /** Whether a stretch of the earlier text is touched by a change, of which the given one is the first to look at. */
    private static boolean altered(final List<TextDiff.Change> changes, final int first, final int from, final int to) {
        for (int i = first; i < changes.size() && changes.get(i).from() < to; i++) {
            if (changes.get(i).to() > from) {
                return true;
            }
        }
        return false;
    }

    /** A line of the later text with something new, and the changes of which the first touches it. */
    private record Line(int from, int to, List<TextDiff.Change> changes) {

        /** Whether a part of the line has something new. */
        boolean renewed(final int begin, final int end) {
            for (final TextDiff.Change change : changes) {
                if (change.laterFrom() >= end) {
                    return false;
                }
                if (change.laterTo() > begin) {
                    return true;
                }
            }
            return false;
        }

        /** How many letters of the line were there before. */
        int kept(final String later) {
            int letters = 0;
            int at = from;
            for (final TextDiff.Change change : changes) {
                if (change.laterFrom() >= to) {
                    break;
                }
                letters += letters(later, at, change.laterFrom());
                at = Math.max(at, change.laterTo());
            }
            return letters + letters(later, at, to);
        }

        boolean mostlyNew(final String later) {
            return 2 * kept(later) < letters(later, from, to);
        }

        private static int letters(final String later, final int begin, final int end) {
            int letters = 0;
            for (int i = begin; i < end; i++) {
                letters += Character.isLetterOrDigit(later.charAt(i)) ? 1 : 0;
            }
            return letters;
        }
    }

    private static List<Line> renewed(final String later, final List<TextDiff.Change> changes) {
        final List<Line> lines = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < changes.size(); i++) {
            int at = Math.max(done, lineAt(later, changes.get(i).laterFrom()));
            while (at < changes.get(i).laterTo()) {
                final int end = Cuts.line(later, at, later.length());
                lines.add(new Line(at, end, changes.subList(i, changes.size())));
                at = end;
            }
            done = Math.max(done, at);
        }
        return lines;
    }

    private Runs written(final List<TextDiff.Change> changes, final Author author) {
        final Runs.Builder builder = new Runs.Builder();
        int at = 0;
        for (final TextDiff.Change change : changes) {
            builder.add(runs, at, change.from());
            builder.add(change.laterTo() - change.laterFrom(), author);
            at = change.to();
        }
        builder.add(runs, at, text.length());
        return builder.build();
    }

    /** Gives whoever wrote a line anew all of it: a full stop that was there before makes nobody its writer. */
    private static Runs rounded(final Runs fresh, final String later, final List<Line> lines, final Author author) {
        final Runs.Builder builder = new Runs.Builder();
        for (final Line line : lines) {
            if (line.kept(later) == 0) {
                builder.add(fresh, builder.length(), line.from());
                builder.add(Remnants.last(later, line.from(), line.to()) - line.from(), author);
            }
        }
        builder.add(fresh, builder.length(), later.length());
        return builder.build();
    }

    /** Gives what stood in the document before back to its authors: whole lines first, then whole sentences. */
    private Runs raised(final Runs fresh, final String later, final List<Line> lines, final Author author) {
        final Runs.Builder builder = new Runs.Builder();
        for (final Line line : lines) {
            if (raise(builder, fresh, later, line.from(), line.to())
                    || line.mostlyNew(later) && revise(builder, fresh, later, line, author)) {
                continue;
            }
            for (int at = line.from(); at < line.to(); ) {
                final int end = Cuts.sentence(later, at, line.to());
                if (line.renewed(at, end)) {
                    raise(builder, fresh, later, at, end);
                }
                at = end;
            }
        }
        builder.add(fresh, builder.length(), later.length());
        return builder.build();
    }

    /** Where a stretch stood in the document before, adds all up to it as it is and itself as it was written then. */
    private boolean raise(
            final Runs.Builder builder, final Runs fresh, final String later, final int from, final int to) {
        final int first = Remnants.first(later, from, to);
        final int last = Remnants.last(later, first, to);
        if (first == last) {
            return false;
        }
        final Runs found = remnants.find(later, first, last).orElse(null);
        if (found == null) {
            return false;
        }
        builder.add(fresh, builder.length(), from);
        // The blanks and the line feed around it go with it.
        builder.add(first - from, found.author(0));
        builder.add(found, 0, found.length());
        builder.add(to - last, found.author(found.count() - 1));
        return true;
    }

    /** A line that was moved and changed in one go: what it kept stays its authors'. */
    private boolean revise(
            final Runs.Builder builder, final Runs fresh, final String later, final Line line, final Author author) {
        final int last = Remnants.last(later, line.from(), line.to());
        final String now = later.substring(line.from(), last);
        final Optional<Remnants.Near> near = remnants.near(now);
        if (near.isEmpty()) {
            return false;
        }
        builder.add(fresh, builder.length(), line.from());
        final Runs old = near.get().runs();
        int at = 0;
        for (final TextDiff.Change change : TextDiff.changes(near.get().text(), now)) {
            builder.add(old, at, change.from());
            builder.add(change.laterTo() - change.laterFrom(), author);
            at = change.to();
        }
        builder.add(old, at, old.length());
        builder.add(line.to() - last, author);
        return true;
    }

    private static Runs marked(final Runs plain, final String later, final Author author, final List<Mark> marks) {
        if (marks.isEmpty()) {
            return plain;
        }
        final Map<Actor, Author> authors = new HashMap<>();
        final List<Mark> sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparingInt(Mark::from));
        final Runs.Builder builder = new Runs.Builder();
        int point = 0;
        int at = 0;
        for (final Mark mark : sorted) {
            if (mark.to() <= point) {
                continue;
            }
            final int from = later.offsetByCodePoints(at, Math.max(0, mark.from() - point));
            final int to = later.offsetByCodePoints(from, mark.to() - Math.max(point, mark.from()));
            builder.add(plain, at, from);
            builder.add(
                    to - from,
                    authors.computeIfAbsent(mark.actor(), a -> new Author(a, author.artifact(), author.at())));
            point = mark.to();
            at = to;
        }
        builder.add(plain, at, later.length());
        return builder.build();
    }
}
