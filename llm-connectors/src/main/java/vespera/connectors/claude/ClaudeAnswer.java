package vespera.connectors.claude;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Reads a streamed message, and turns the API's kinds of errors into ours. */
final class ClaudeAnswer {

    private final String model;

    /** @param model the model that was asked for, empty when none was */
    ClaudeAnswer(final String model) {
        this.model = model;
    }

    void read(final Incoming incoming, final Answer answer, final Failures failures) throws WireTrouble {
        final String type = incoming.mediaType();
        if (!type.isEmpty() && !type.equals("text/event-stream")) {
            throw new WireTrouble.Nonsense("it sent no event stream");
        }
        final SseReader events = new SseReader(incoming);
        SseEvent event = events.next();
        while (event != null) {
            if (take(ClaudeEvent.of(event), answer, failures)) {
                return;
            }
            event = events.next();
        }
        throw events.anySeen() ? new WireTrouble.Cut() : new WireTrouble.Nonsense("it sent no events");
    }

    /** Takes one event; true after the last. */
    private boolean take(final ClaudeEvent event, final Answer answer, final Failures failures) throws WireTrouble {
        switch (event) {
            case ClaudeEvent.MessageStart start -> {
                answer.promptTokens(start.promptTokens());
                answer.answerTokens(start.answerTokens());
            }
            case ClaudeEvent.BlockStart start -> {
                if (start.kind().equals("text")) {
                    answer.say(start.text());
                }
            }
            case ClaudeEvent.BlockDelta(ClaudeEvent.Delta.Words words) -> answer.say(words.text());
            case ClaudeEvent.BlockDelta _, ClaudeEvent.BlockStop _, ClaudeEvent.Ping _, ClaudeEvent.Unknown _ -> {
                // Thinking and tool arguments are no words of the answer; the rest only keeps the line open.
            }
            case ClaudeEvent.MessageDelta delta -> {
                answer.endsBecause(end(delta.stopReason()));
                answer.answerTokens(delta.answerTokens());
            }
            case ClaudeEvent.Failed failed -> throw failure(failed.type(), 500, failed.message(), failures);
            case ClaudeEvent.MessageStop _ -> {
                return true;
            }
        }
        return false;
    }

    private static ChatReply.End end(final String reason) {
        return switch (reason) {
            case "max_tokens", "model_context_window_exceeded" -> ChatReply.End.LENGTH;
            case "refusal" -> ChatReply.End.REFUSED;
            default -> ChatReply.End.COMPLETE;
        };
    }

    ModelFailure refusal(final int status, final String body, final Failures failures) {
        final JsonNode node = Json.objectOrNull(body);
        final String type = node == null ? "" : Json.text(node.path("error"), "type");
        return failure(type, status, Json.complaint(node), failures);
    }

    private ModelFailure failure(final String type, final int status, final String said, final Failures failures) {
        return switch (type) {
            case "authentication_error", "permission_error" -> failures.says(Code.UNAUTHORISED, said);
            case "not_found_error" -> failures.status(404, model, said.isEmpty() ? type : said);
            case "rate_limit_error", "overloaded_error" -> failures.says(Code.BUSY, said);
            case "invalid_request_error", "request_too_large", "billing_error" -> failures.says(Code.REJECTED, said);
            case "api_error", "timeout_error" -> failures.says(Code.BROKEN, said);
            default -> failures.status(status, model, said);
        };
    }
}
