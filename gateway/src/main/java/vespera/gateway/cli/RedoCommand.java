package vespera.gateway.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vespera.scriptorium.journal.Refused;

/** Does again the last thing this person did, in whichever door. */
@Command(name = "redo", description = "Does again the last change.")
final class RedoCommand implements Callable<Integer> {

    private final Session session;

    RedoCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        final Optional<String> words =
                session.atelier().undo().redo(session.atelier().person());
        if (words.isEmpty()) {
            throw new Refused("nothing-to-redo", "There is nothing to redo.", "");
        }
        session.out().value(Map.of("redone", words.get()));
        session.out().line("Done again: " + words.get());
        return 0;
    }
}
