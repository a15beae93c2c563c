package vespera.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Version;

/** An earlier version, made the newest. */
@Command(
        name = "restore",
        description = "Makes an earlier version of a document its newest; nothing is lost, and undo takes it back.")
final class RestoreCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "DOC", description = "Its path or name.")
    String document = "";

    @Parameters(index = "1", paramLabel = "VERSION", description = "A number as “history” shows it, or “last-1”.")
    String version = "";

    RestoreCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Freshness.bring(session);
        final Document of = Chosen.document(session, document);
        final int number = Chosen.number(session, of, version);
        final var versions = session.atelier().history().versions();
        final Document now = versions.restore(session.atelier().person(), of.id(), number);
        final Version newest = versions.history(now.id()).getFirst();
        session.out().value(HistoryCommand.json(newest));
        session.out()
                .line(
                        now.versions() == of.versions()
                                ? "“" + now.name() + "” holds that already; nothing was changed."
                                : "“" + now.name() + "” holds version " + number + " again, as version "
                                        + newest.number() + ".");
        return 0;
    }
}
