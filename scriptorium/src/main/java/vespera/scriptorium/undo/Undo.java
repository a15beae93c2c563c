package vespera.scriptorium.undo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vespera.scriptorium.arrangement.ArrangementEvent;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.codex.EntityEvent;
import vespera.scriptorium.decisions.DecisionEvent;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.journal.Command;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.suggestions.SuggestionEvent;
import vespera.scriptorium.tasks.TaskEvent;

/** Takes back an actor's last command, across sessions, by appending the events that reverse it. */
public final class Undo {

    private static final String UNDID = "undid: ";
    private static final String AGAIN = "did again: ";

    private final Gate gate;
    private final Journal journal;
    private final Documents documents;

    public Undo(final Gate gate, final Journal journal, final Documents documents) {
        this.gate = gate;
        this.journal = journal;
        this.documents = documents;
    }

    /** Takes back the last thing this actor did; gives it in words, or empty where there is nothing. */
    public Optional<String> undo(final Origin origin) {
        return journal.latest(origin.actor(), Command.Nature.UNDO)
                .map(command -> reverse(origin, command, Command.Nature.UNDO));
    }

    /** Does again what was last undone, unless something new was done since. */
    public Optional<String> redo(final Origin origin) {
        return journal.latest(origin.actor(), Command.Nature.REDO)
                .map(command -> reverse(origin, command, Command.Nature.REDO));
    }

    /** What undo would take back, in words. */
    public Optional<String> next(final Origin origin) {
        return journal.latest(origin.actor(), Command.Nature.UNDO).map(Undo::plain);
    }

    /** What was done in the first place, however often it was undone and done again since. */
    private static String plain(final Command command) {
        final String words = command.words();
        if (words.startsWith(UNDID)) {
            return words.substring(UNDID.length());
        }
        return words.startsWith(AGAIN) ? words.substring(AGAIN.length()) : words;
    }

    private String reverse(final Origin origin, final Command command, final Command.Nature nature) {
        final List<Event> events = new ArrayList<>();
        for (final Entry entry : journal.ofCommand(command.id()).reversed()) {
            events.add(reversed(gate.event(entry), command));
        }
        final String words = plain(command);
        final String prefix = nature == Command.Nature.UNDO ? UNDID : AGAIN;
        documents.reverse(origin, gate.reversing(command, nature, prefix + words), events);
        return words;
    }

    private static Event reversed(final Event event, final Command command) {
        final Optional<? extends Event> back = switch (event) {
            case TaskEvent e -> Optional.of(e.reversed());
            case DocumentEvent e -> e.reversed();
            case DecisionEvent e -> Optional.of(e.reversed());
            case SuggestionEvent e -> Optional.of(e.reversed());
            case EntityEvent e -> Optional.of(e.reversed());
            case ArrangementEvent e -> Optional.of(e.reversed());
            case ChatEvent _ -> Optional.empty();
            default -> Optional.empty();
        };
        return back.orElseThrow(() ->
                new Refused("not-reversible", "“" + command.words() + "” cannot be undone.", "Nothing was changed."));
    }
}
