package vespera.connectors.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vespera.connectors.http.Dialect;
import vespera.connectors.http.HttpChatModelContract;
import vespera.connectors.http.Json;
import vespera.connectors.http.LoopbackServer;
import vespera.scriptorium.models.ChatModel;
import vespera.scriptorium.models.ChatReply;
import vespera.scriptorium.models.ModelCard;
import vespera.scriptorium.models.ModelCard.Capability;
import vespera.scriptorium.models.ModelFailure.Code;
import vespera.scriptorium.models.StopSignal;

final class OllamaChatModelTest extends HttpChatModelContract {

    private static final OllamaDialect DIALECT = new OllamaDialect();

    @Override
    protected Dialect dialect() {
        return DIALECT;
    }

    @Test
    void always_says_how_long_a_context_it_needs() throws Exception {
        final LoopbackServer server = serving((_, reply) -> reply.start(200, DIALECT.mediaType())
                .send(whole(List.of("Aye.")))
                .end());
        ask(new OllamaChatModel(URI.create(server.address() + "/api/"), PATIENCE));
        final LoopbackServer.Asked asked = server.asked().getFirst();
        assertThat(asked.method() + " " + asked.path()).isEqualTo("POST /api/chat");
        final JsonNode body = Json.object(asked.body());
        assertThat(body.path("options").path("num_ctx").intValue()).isEqualTo(2048);
        assertThat(body.path("options").path("num_predict").intValue()).isEqualTo(64);
        assertThat(body.path("stream").booleanValue()).isTrue();
        assertThat(body.has("think"))
                .as("models that cannot think answer 400 to it")
                .isFalse();
        assertThat(body.path("messages").findValuesAsText("role")).containsExactly("system", "user");
        assertThat(body.path("messages").findValuesAsText("content")).contains(PROMPT);
    }

    @Test
    void cards_hold_what_show_says() {
        final ChatModel model = connected((asked, reply) -> reply.start(200, "application/json")
                .send(DIALECT.list(asked.path(), List.of("llama3.2:3b")))
                .end());
        assertThat(model.models())
                .containsExactly(new ModelCard(
                        "ollama",
                        "llama3.2:3b",
                        131_072,
                        Set.of(Capability.TOOLS, Capability.VISION, Capability.THINKING)));
    }

    @Test
    void a_model_that_cannot_be_shown_is_listed_all_the_same() {
        final ChatModel model = connected((asked, reply) -> {
            final boolean broken =
                    asked.path().equals("/api/show") && asked.body().contains("broken");
            reply.start(broken ? 500 : 200, "application/json")
                    .send(broken ? DIALECT.error("no") : DIALECT.list(asked.path(), List.of("broken", "whole")))
                    .end();
        });
        assertThat(model.models()).extracting(ModelCard::contextTokens).containsExactly(null, 131_072);
    }

    @Test
    void numbers_may_be_missing_or_absurd() {
        final ChatModel model = connected((_, reply) -> reply.start(200, DIALECT.mediaType())
                .send("{\"message\":{\"content\":\"Aye\"},\"done\":false,\"eval_count\":1}\n\n")
                .send("{\"done\":true,\"done_reason\":\"stop\",\"total_duration\":99999999999999999999999,"
                        + "\"prompt_eval_count\":-3,\"eval_count\":99999999999}")
                .end());
        assertThat(ask(model)).isEqualTo(new ChatReply("Aye", ChatReply.End.COMPLETE, null, null));
    }

    @Test
    void thinking_is_no_part_of_the_answer() {
        final ChatModel model = connected((_, reply) -> reply.start(200, DIALECT.mediaType())
                .send("{\"message\":{\"role\":\"assistant\",\"content\":\"\",\"thinking\":\"Hmm.\"},\"done\":false}\n")
                .send(whole(List.of("Aye.")))
                .end());
        assertThat(ask(model).text()).isEqualTo("Aye.");
    }

    @Test
    void a_line_cut_in_half_is_a_cut_and_no_nonsense() {
        final ChatModel model = connected((_, reply) -> reply.start(200, DIALECT.mediaType())
                .send(DIALECT.piece("Aye"))
                .send("{\"model\":\"some-model\",\"message\":{\"con")
                .end());
        assertThat(failure(model).code()).isEqualTo(Code.BROKEN);
    }

    @Test
    void an_error_under_200_in_the_first_line_is_an_error() {
        final ChatModel model = connected((_, reply) -> reply.start(200, DIALECT.mediaType())
                .send("{\"error\":\"llama runner process has terminated: exit status 2\"}")
                .end());
        assertThat(failure(model))
                .hasMessageContaining("llama runner process has terminated")
                .extracting("code")
                .isEqualTo(Code.BROKEN);
    }

    @Test
    void a_missing_model_comes_with_the_command_that_fetches_it() {
        final ChatModel model = connected((_, reply) -> reply.start(404, "application/json")
                .send("{\"error\":\"model 'some-model' not found\"}")
                .end());
        assertThat(failure(model))
                .hasMessage("Ollama has no model called “some-model”. Fetch it with “ollama pull some-model”, or choose"
                        + " another in Settings.");
    }

    @Test
    void nothing_listening_comes_with_the_command_that_starts_it() {
        final LoopbackServer gone = serving((_, reply) -> reply.cut());
        gone.close();
        final ChatModel model = new OllamaChatModel(gone.address(), PATIENCE);
        assertThat(failure(model))
                .hasMessage("Ollama does not answer at " + gone.address()
                        + ". Start it with “ollama serve”, or change the address in Settings.");
    }

    @Test
    void a_stop_listener_of_an_answer_that_ended_does_no_harm() {
        final StopSignal stop = new StopSignal();
        final ChatModel model = connected((_, reply) -> reply.start(200, DIALECT.mediaType())
                .send(whole(List.of("Aye.")))
                .end());
        assertThat(model.stream(question(), _ -> {}, stop).end()).isEqualTo(ChatReply.End.COMPLETE);
        stop.stop();
        assertThat(ask(model).end()).isEqualTo(ChatReply.End.COMPLETE);
    }
}
