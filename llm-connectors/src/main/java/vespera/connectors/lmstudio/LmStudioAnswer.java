package vespera.connectors.lmstudio;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.regex.Pattern;
import vespera.connectors.http.Answer;
import vespera.connectors.http.Failures;
import vespera.connectors.http.Incoming;
import vespera.connectors.http.Json;
import vespera.connectors.http.SseEvent;
import vespera.connectors.http.SseReader;
import vespera.connectors.http.WireTrouble;
import vespera.scriptorium.models.ChatReply;
import vespera.scriptorium.models.ModelFailure;
import vespera.scriptorium.models.ModelFailure.Code;

/** Reads a streamed chat completion: chunks as event data, an optional last one with usage, then {@code [DONE]}. */
final class LmStudioAnswer {

    private static final Pattern NO_MODEL =
            Pattern.compile("(?i)model\\b.*\\bnot found|no models? (are )?loaded|invalid model identifier");
    private static final int MAX_COMPLAINT = 256 << 10;

    private final String model;
    private boolean finished;

    LmStudioAnswer(final String model) {
        this.model = model;
    }

    void read(final Incoming incoming, final Answer answer, final Failures failures) throws WireTrouble {
        final String type = incoming.mediaType();
        if (!type.isEmpty() && !type.equals("text/event-stream")) {
            throw instead(incoming, failures);
        }
        final SseReader events = new SseReader(incoming);
        SseEvent event = events.next();
        while (event != null && !event.data().equals("[DONE]")) {
            take(event, answer, failures);
            event = events.next();
        }
        if (!events.anySeen()) {
            throw new WireTrouble.Nonsense("it sent no events");
        }
        if (event == null && !finished) {
            throw new WireTrouble.Cut();
        }
    }

    /** LM Studio answers 200 to paths it does not know, with an error as plain JSON. */
    private ModelFailure instead(final Incoming incoming, final Failures failures) throws WireTrouble {
        final JsonNode body = Json.object(incoming.text(MAX_COMPLAINT, Duration.ofSeconds(10)));
        if (!body.has("error")) {
            throw new WireTrouble.Nonsense("it sent one JSON object where a stream belongs");
        }
        final String said = Json.complaint(body);
        return said.startsWith("Unexpected endpoint")
                ? failures.nonsense("it does not know the path for chatting")
                : says(body, failures);
    }

    private void take(final SseEvent event, final Answer answer, final Failures failures) throws WireTrouble {
        final JsonNode chunk = Json.object(event.data());
        if (event.name().equals("error") || chunk.has("error")) {
            throw says(chunk, failures);
        }
        final JsonNode usage = chunk.path("usage");
        if (!chunk.path("choices").isArray() && !usage.isObject()) {
            throw new WireTrouble.Nonsense("an event of the answer holds no choices");
        }
        answer.promptTokens(Json.count(usage, "prompt_tokens"));
        answer.answerTokens(Json.count(usage, "completion_tokens"));
        final JsonNode choice = chunk.path("choices").path(0);
        answer.say(Json.text(choice.path("delta"), "content"));
        final String reason = Json.text(choice, "finish_reason");
        if (!reason.isEmpty()) {
            finished = true;
            answer.endsBecause(
                    switch (reason) {
                        case "length" -> ChatReply.End.LENGTH;
                        case "content_filter" -> ChatReply.End.REFUSED;
                        default -> ChatReply.End.COMPLETE;
                    });
        }
    }

    ModelFailure refusal(final int status, final String body, final Failures failures) {
        final JsonNode error = Json.objectOrNull(body);
        if (error != null && namesNoModel(error)) {
            return failures.noSuchModel(model);
        }
        return failures.status(status, model, Json.complaint(error));
    }

    private ModelFailure says(final JsonNode body, final Failures failures) {
        return namesNoModel(body) ? failures.noSuchModel(model) : failures.says(Code.BROKEN, Json.complaint(body));
    }

    private static boolean namesNoModel(final JsonNode body) {
        return Json.text(body.path("error"), "code").equals("model_not_found")
                || NO_MODEL.matcher(Json.complaint(body)).find();
    }
}
