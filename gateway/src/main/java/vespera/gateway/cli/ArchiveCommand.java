package vespera.gateway.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.journal.Refused;

/** Documents that were put away. */
@Command(name = "archive", description = "Puts documents away, lists those put away, and takes them back.")
final class ArchiveCommand {

    private final Session session;

    ArchiveCommand(final Session session) {
        this.session = session;
    }

    @Command(name = "list", description = "The documents in the archive.")
    int list() {
        final List<Document> archived = session.atelier().catalogue().archived();
        session.out().value(archived.stream().map(ArchiveCommand::json).toList());
        archived.forEach(d -> session.out().line(d.path() + "  " + d.versions() + " versions  " + d.id()));
        return 0;
    }

    @Command(name = "add", description = "Moves a document into the archive folder.")
    int add(@Parameters(paramLabel = "DOC") final String wanted) {
        Freshness.bring(session);
        final Document document = session.document(wanted);
        session.atelier().documents().archive(session.atelier().person(), document.id());
        return tell(session.atelier().documents().existing(document.id()), "is in the archive.");
    }

    @Command(name = "restore", description = "Takes a document back to where it was.")
    int restore(@Parameters(paramLabel = "DOC", description = "Its path or id.") final String wanted) {
        Freshness.bring(session);
        final Document document = Chosen.document(session, wanted);
        if (document.place() != Document.Place.ARCHIVED) {
            throw new Refused(
                    "not-archived",
                    "“" + document.name() + "” is not in the archive.",
                    "“archive list” shows what is.");
        }
        return tell(
                session.atelier().documents().restore(session.atelier().person(), document.id()),
                "is back at its place.");
    }

    private int tell(final Document document, final String what) {
        session.out().value(json(document));
        session.out().line("“" + document.name() + "” " + what);
        return 0;
    }

    private static Map<String, Object> json(final Document document) {
        final Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", document.id().toString());
        map.put("path", document.path());
        map.put("name", document.name());
        map.put("versions", document.versions());
        map.put("archived", document.place() == Document.Place.ARCHIVED);
        return map;
    }
}
