package vespera.gateway.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vespera.gateway.Atelier;
import vespera.scriptorium.chat.Chat;
import vespera.scriptorium.chat.Source;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.models.ModelCard;
import vespera.scriptorium.models.Models;
import vespera.scriptorium.models.StopSignal;

/** Asks a model, grounded in the atelier's own passages. */
@Command(name = "ask", description = "Asks a model; the answer stands on your own passages and names them.")
final class AskCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "What to ask.")
    List<String> question = List.of();

    @Option(names = "--model", paramLabel = "P:M", description = "provider:model; the first that answers by default.")
    @Nullable
    String model;

    @Option(names = "--channel", defaultValue = Chat.DESK, description = "Where the conversation is kept.")
    String channel = Chat.DESK;

    AskCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        final Atelier atelier = session.atelier();
        Freshness.bring(session);
        final String chosen = model == null ? first(atelier) : model;
        final StopSignal stop = new StopSignal();
        if (session.shared()) {
            return ask(atelier, chosen, stop);
        }
        try (Interruption _ = Interruption.during(stop::stop)) {
            return ask(atelier, chosen, stop);
        }
    }

    private int ask(final Atelier atelier, final String chosen, final StopSignal stop) {
        final Chat.Answered answered = atelier.chat()
                .ask(
                        atelier.person(),
                        new Chat.Question(channel, String.join(" ", question), chosen),
                        found -> session.out().remark(found.size() + " passages found; asking " + chosen + " …"),
                        piece -> {
                            session.out().value(Map.of("delta", piece));
                            session.out().piece(piece);
                            if (session.out().gone()) {
                                stop.stop();
                            }
                        },
                        stop);
        session.out().value(json(answered, chosen));
        session.out().line("");
        if (stop.stopped()) {
            session.out().remark("Stopped; what came is kept.");
        }
        for (final Source source : answered.sources()) {
            session.out().line("[" + source.number() + "] " + source.path() + ":" + source.line());
        }
        return 0;
    }

    private static Map<String, Object> json(final Chat.Answered answered, final String chosen) {
        final Map<String, @Nullable Object> usage = new LinkedHashMap<>();
        usage.put("promptTokens", answered.reply().promptTokens());
        usage.put("answerTokens", answered.reply().answerTokens());
        final Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("answer", answered.text());
        answer.put("sources", answered.sources().stream().map(AskCommand::json).toList());
        answer.put("message", answered.artifact().toString());
        answer.put("model", chosen);
        answer.put("end", Json.lower(answered.reply().end()));
        answer.put("usage", usage);
        return answer;
    }

    private static Map<String, Object> json(final Source source) {
        final Map<String, Object> map = new LinkedHashMap<>();
        map.put("number", source.number());
        map.put("path", source.path());
        map.put("line", source.line());
        map.put("passage", source.passage());
        return map;
    }

    private static String first(final Atelier atelier) {
        final List<ModelCard> usable = atelier.chat().models().usable();
        if (usable.isEmpty()) {
            final StringBuilder tried = new StringBuilder();
            for (final Models.Answer answer : atelier.chat().models().ask()) {
                tried.append(' ').append(answer.trouble());
            }
            throw new Refused(
                    "no-model",
                    "No model can be reached, so nothing was asked." + tried,
                    "Start one of them or set its address; everything else works without.");
        }
        return usable.getFirst().provider() + ":" + usable.getFirst().name();
    }
}
