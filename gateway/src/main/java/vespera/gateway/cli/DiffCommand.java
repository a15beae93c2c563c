package vespera.gateway.cli;

import java.io.Console;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.versions.Piece;

/** Two versions compared word by word. */
@Command(
        name = "diff",
        description = "What differs between two versions of a document, word by word.",
        footer = {
            "A version is a number as “history” shows it, “last”, or “last-2”; “3..5” and “3..” are taken too.",
            "Without versions: what the last one changed."
        })
final class DiffCommand implements Callable<Integer> {

    private static final String RED = "\u001B[31;9m";
    private static final String GREEN = "\u001B[32;4m";
    private static final String PLAIN = "\u001B[0m";

    /** When to use colours instead of brackets. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    private final Session session;

    @Parameters(index = "0", paramLabel = "DOC", description = "Its path or name.")
    String document = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "A", description = "The earlier version.")
    @Nullable
    String first;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "B",
            description = "The later version; the last one if not given.")
    @Nullable
    String second;

    @Option(names = "--color", defaultValue = "auto", description = "auto, always or never")
    Colour colour = Colour.AUTO;

    DiffCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Freshness.bring(session);
        final Document of = Chosen.document(session, document);
        final String[] wanted = wanted();
        final int from = Chosen.number(session, of, wanted[0]);
        final int to = Chosen.number(session, of, wanted[1]);
        final List<Piece> pieces = session.atelier().history().versions().diff(of.id(), from, to);
        session.out().value(pieces.stream().map(DiffCommand::json).toList());
        final boolean coloured = colour == Colour.ALWAYS || colour == Colour.AUTO && !session.shared() && terminal();
        final StringBuilder text = new StringBuilder();
        pieces.forEach(p -> text.append(shown(p, coloured)));
        session.out().line(text.toString());
        return 0;
    }

    private static boolean terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private String[] wanted() {
        final String one = first;
        final String other = second;
        if (one == null) {
            final Document of = Chosen.document(session, document);
            if (of.versions() < 2) {
                throw new Refused(
                        "one-version", "“" + of.name() + "” has one version only, so there is nothing to compare.", "");
            }
            return new String[] {"last-1", "last"};
        }
        final int dots = one.indexOf("..");
        if (dots >= 0 && other == null) {
            final String end = one.substring(dots + 2);
            return new String[] {dots == 0 ? "1" : one.substring(0, dots), end.isEmpty() ? "last" : end};
        }
        return new String[] {one, other == null ? "last" : other};
    }

    private static String shown(final Piece piece, final boolean coloured) {
        return switch (piece.kind()) {
            case SAME -> piece.text();
            case REMOVED -> coloured ? RED + piece.text() + PLAIN : "[-" + piece.text() + "-]";
            case ADDED -> coloured ? GREEN + piece.text() + PLAIN : "{+" + piece.text() + "+}";
        };
    }

    private static Map<String, Object> json(final Piece piece) {
        final Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", Json.lower(piece.kind()));
        map.put("text", piece.text());
        map.put("from", piece.from());
        map.put("to", piece.to());
        return map;
    }
}
