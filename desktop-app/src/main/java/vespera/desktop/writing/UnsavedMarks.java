package vespera.desktop.writing;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vespera.desktop.authorship.Stretches;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Mark;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Sha256;
import vespera.scriptorium.sessions.Memory;

/**
 * Who wrote the stretches of an unsaved text that are not the writer's own. They are kept beside the draft, named by
 * the text's hash, so that a crash does not make her the author of what she pasted. The last two are kept: the draft
 * itself may be one step behind.
 */
final class UnsavedMarks {

    private static final String KEY = "writing.marks.";
    private static final Pattern LINE = Pattern.compile("(\\d+) (\\d+) ([A-Z]+) (.*)");
    private static final String NEXT = "\n\n";

    private final @Nullable Memory memory;
    private final Supplier<Stretches<Actor>> marks;

    /** @param marks what is known of the open text now; asked on the FX thread */
    UnsavedMarks(final Memory memory, final Supplier<Stretches<Actor>> marks) {
        this.memory = memory;
        this.marks = marks;
    }

    private UnsavedMarks() {
        this.memory = null;
        this.marks = Stretches::none;
    }

    static UnsavedMarks none() {
        return new UnsavedMarks();
    }

    Stretches<Actor> now() {
        return marks.get();
    }

    /** As a save wants them. */
    static List<Mark> of(final Stretches<Actor> known) {
        return known.all().stream()
                .map(one -> new Mark(one.from(), one.to(), one.what()))
                .toList();
    }

    /** Keeps them for this text; blocks. */
    void keep(final DocumentId id, final String text, final Stretches<Actor> known) {
        if (memory == null) {
            return;
        }
        final String before = memory.recall(KEY + id).orElse("");
        if (known.isEmpty() && before.isEmpty()) {
            return;
        }
        final StringBuilder lines = new StringBuilder(Sha256.hex(text));
        known.all()
                .forEach(one -> lines.append('\n')
                        .append(one.from())
                        .append(' ')
                        .append(one.to())
                        .append(' ')
                        .append(one.what().kind())
                        .append(' ')
                        .append(one.what().name().replace('\n', ' ')));
        memory.remember(KEY + id, lines + NEXT + before.split(NEXT, 2)[0]);
    }

    /** What was kept for this text; nothing where another text was. Blocks. */
    Stretches<Actor> recall(final DocumentId id, final String text) {
        final Optional<String> kept =
                memory == null ? Optional.empty() : memory.recall(KEY + id).filter(all -> !all.isEmpty());
        final String hash = kept.isEmpty() ? "" : Sha256.hex(text);
        Stretches<Actor> known = Stretches.none();
        for (final String one : kept.map(all -> all.split(NEXT, -1)).orElse(new String[0])) {
            final List<String> lines = one.lines().toList();
            if (!lines.isEmpty() && lines.getFirst().equals(hash)) {
                for (final String line : lines.subList(1, lines.size())) {
                    known = with(known, line);
                }
                return known;
            }
        }
        return known;
    }

    private static Stretches<Actor> with(final Stretches<Actor> known, final String line) {
        final Matcher parts = LINE.matcher(line);
        return parts.matches()
                ? known.put(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        new Actor(Actor.Kind.valueOf(parts.group(3)), parts.group(4)))
                : known;
    }
}
