package vespera.gateway.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vespera.scriptorium.journal.Refused;

/** Takes back the last thing this person did, in whichever door. */
@Command(name = "undo", description = "Takes back the last change.")
final class UndoCommand implements Callable<Integer> {

    private final Session session;

    UndoCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        final Optional<String> words =
                session.atelier().undo().undo(session.atelier().person());
        if (words.isEmpty()) {
            throw new Refused("nothing-to-undo", "There is nothing to undo.", "");
        }
        session.out().value(Map.of("undone", words.get()));
        session.out().line("Undone: " + words.get());
        return 0;
    }
}
