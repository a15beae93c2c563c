package vespera.scriptorium.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vespera.scriptorium.models.ModelFailure.Code;

/**
 * What every {@link ChatModel} promises. A connector's test extends this and sets each {@link Scene} before it; a
 * model's patience there must be 1 to 5 s.
 */
@Timeout(30)
public abstract class ChatModelContract {

    /** What is asked; no failure may repeat it. */
    protected static final String PROMPT = "Who hid the astrolabe in the lighthouse?";

    private static final List<String> PIECES = List.of("The ", "keeper", " did", ".");

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final StopSignal stop = new StopSignal();

    /** The model under test before a provider that plays the scene, whatever it is asked. */
    protected abstract ChatModel playing(Scene scene);

    /** What no message may hold besides the prompt: the keys that the model was given. */
    protected List<String> secrets() {
        return List.of();
    }

    /** A question of two turns with room for 64 tokens in a context of 2048. */
    protected static ChatRequest question() {
        return new ChatRequest(
                "some-model",
                List.of(
                        new ChatTurn(ChatTurn.Speaker.SYSTEM, "You know the novella by heart."),
                        new ChatTurn(ChatTurn.Speaker.USER, PROMPT)),
                64,
                2048);
    }

    /** Asks what must fail, and checks what every failure owes a person. */
    protected final ModelFailure failure(final ChatModel model) {
        return checked(model, () -> ask(model));
    }

    /** Lists what must fail, and checks the same. */
    protected final ModelFailure listingFailure(final ChatModel model) {
        return checked(model, model::models);
    }

    private ModelFailure checked(final ChatModel model, final Runnable doomed) {
        final List<ModelFailure> thrown = new ArrayList<>();
        assertThatThrownBy(doomed::run).isInstanceOfSatisfying(ModelFailure.class, thrown::add);
        final ModelFailure failure = thrown.getFirst();
        final StringBuilder all = new StringBuilder(model.toString());
        for (Throwable part = failure; part != null; part = part.getCause()) {
            all.append('\n').append(part);
        }
        assertThat(failure.getMessage()).hasSizeBetween(10, 900).doesNotContain("Exception", "null", "\n");
        assertThat(all.toString()).doesNotContain(PROMPT);
        secrets().forEach(secret -> assertThat(all.toString()).doesNotContain(secret));
        return failure;
    }

    private ChatReply ask(final ChatModel model) {
        return model.stream(question(), heard::add, stop);
    }

    @Test
    void lists_its_models_under_its_own_name() {
        final ChatModel model = playing(new Scene.Listing(List.of("small:3b", "owner/large-q4", "tiny")));
        assertThat(model.provider()).matches("[a-z]+");
        assertThat(model.models()).extracting(ModelCard::name).containsExactly("small:3b", "owner/large-q4", "tiny");
        assertThat(model.models()).extracting(ModelCard::provider).containsOnly(model.provider());
    }

    @Test
    void lists_nothing_where_there_is_nothing() {
        assertThat(playing(new Scene.Listing(List.of())).models()).isEmpty();
    }

    @Test
    void hands_on_each_piece_in_order_and_then_the_whole() {
        final Thread asking = Thread.currentThread();
        final List<Thread> handing = new ArrayList<>();
        final ChatModel model = playing(new Scene.Answer(PIECES, ChatReply.End.COMPLETE, 21, 7));
        final ChatReply reply = model.stream(
                question(),
                piece -> {
                    heard.add(piece);
                    handing.add(Thread.currentThread());
                },
                stop);
        assertThat(heard).isEqualTo(PIECES);
        assertThat(handing).containsOnly(asking);
        assertThat(reply).isEqualTo(new ChatReply("The keeper did.", ChatReply.End.COMPLETE, 21, 7));
    }

    @Test
    void answers_again_when_asked_again() {
        final ChatModel model = playing(new Scene.Answer(PIECES, ChatReply.End.COMPLETE, 21, 7));
        assertThat(ask(model)).isEqualTo(ask(model));
        assertThat(heard).hasSize(2 * PIECES.size());
    }

    @Test
    void keeps_characters_whole_that_the_transport_splits() {
        final List<String> pieces = List.of("Zoë, ", "灯台守", " 👩‍🚀", "🏳️‍🌈", " “ﬁn”\n\"\\ \u2028\t.");
        final ChatReply reply = ask(playing(new Scene.Bytewise(pieces)));
        assertThat(reply.text()).isEqualTo(String.join("", pieces));
        assertThat(heard).isEqualTo(pieces);
    }

    @Test
    void an_empty_answer_is_an_answer() {
        final ChatReply reply = ask(playing(new Scene.Answer(List.of(), ChatReply.End.COMPLETE, 21, 0)));
        assertThat(reply).isEqualTo(new ChatReply("", ChatReply.End.COMPLETE, 21, 0));
        assertThat(heard).isEmpty();
    }

    @Test
    void says_when_the_length_ended_it() {
        final ChatReply reply = ask(playing(new Scene.Answer(PIECES, ChatReply.End.LENGTH, 21, 64)));
        assertThat(reply).isEqualTo(new ChatReply("The keeper did.", ChatReply.End.LENGTH, 21, 64));
    }

    @Test
    void waits_for_a_slow_model_that_is_still_alive() {
        final List<String> pieces = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        final ChatReply reply = ask(playing(new Scene.Slow(pieces, Duration.ofMillis(250))));
        assertThat(reply.text()).isEqualTo("abcdefghij");
        assertThat(reply.end()).isEqualTo(ChatReply.End.COMPLETE);
    }

    @Test
    void a_question_stopped_before_it_is_asked_is_not_asked() {
        stop.stop();
        final ChatReply reply = ask(playing(new Scene.Answer(PIECES, ChatReply.End.COMPLETE, 21, 7)));
        assertThat(reply.end()).isEqualTo(ChatReply.End.CANCELLED);
        assertThat(reply.text()).isEmpty();
        assertThat(heard).isEmpty();
    }

    @Test
    void stops_within_a_second_before_the_first_byte() throws Exception {
        final ChatReply reply = stopped(playing(new Scene.Silence()), 0);
        assertThat(reply.end()).isEqualTo(ChatReply.End.CANCELLED);
        assertThat(reply.text()).isEmpty();
    }

    @Test
    void stops_within_a_second_in_the_middle_and_keeps_the_text() throws Exception {
        final ChatReply reply = stopped(playing(new Scene.Stall(PIECES)), PIECES.size());
        assertThat(reply.end()).isEqualTo(ChatReply.End.CANCELLED);
        assertThat(reply.text()).isEqualTo("The keeper did.");
        assertThat(heard).isEqualTo(PIECES);
    }

    /** Presses stop once so many pieces came and the reader has had time to block; a second later it must be back. */
    private ChatReply stopped(final ChatModel model, final int pieces) throws Exception {
        final CountDownLatch came = new CountDownLatch(pieces);
        final FutureTask<ChatReply> answer = new FutureTask<>(() -> model.stream(
                question(),
                piece -> {
                    heard.add(piece);
                    came.countDown();
                },
                stop));
        Thread.ofVirtual().start(answer);
        assertThat(came.await(10, TimeUnit.SECONDS)).isTrue();
        new CountDownLatch(1).await(300, TimeUnit.MILLISECONDS);
        assertThat(answer.isDone()).isFalse();
        stop.stop();
        return answer.get(1, TimeUnit.SECONDS);
    }

    @Test
    void hands_on_nothing_after_a_stop_from_the_listener() {
        final ChatModel model = playing(new Scene.Answer(PIECES, ChatReply.End.COMPLETE, 21, 7));
        final ChatReply reply = model.stream(
                question(),
                piece -> {
                    heard.add(piece);
                    if (heard.size() == 2) {
                        stop.stop();
                    }
                },
                stop);
        assertThat(reply.end()).isEqualTo(ChatReply.End.CANCELLED);
        assertThat(reply.text()).isEqualTo("The keeper");
        assertThat(heard).containsExactly("The ", "keeper");
    }

    @Test
    void a_listener_that_fails_ends_the_answer_with_its_own_failure() {
        final ChatModel model = playing(new Scene.Answer(PIECES, ChatReply.End.COMPLETE, 21, 7));
        assertThatThrownBy(() -> model.stream(
                        question(),
                        piece -> {
                            throw new IllegalStateException("no room for " + piece);
                        },
                        stop))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no room for The ");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAUTHORISED", "NO_SUCH_MODEL", "REJECTED", "BUSY", "BROKEN"})
    void says_what_kind_of_refusal_it_was(final Code code) {
        final ModelFailure failure = failure(playing(new Scene.Refusal(code, "the harbour is closed")));
        assertThat(failure.code()).isEqualTo(code);
        if (code == Code.NO_SUCH_MODEL) {
            assertThat(failure).hasMessageContaining("some-model");
        } else {
            assertThat(failure).hasMessageContaining("the harbour is closed");
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void a_list_refused_for_the_key_says_so() {
        final ChatModel model = playing(new Scene.Refusal(Code.UNAUTHORISED, "the harbour is closed"));
        assertThat(listingFailure(model).code()).isEqualTo(Code.UNAUTHORISED);
    }

    @Test
    void an_error_in_the_middle_leaves_the_text_that_came() {
        final ModelFailure failure = failure(playing(new Scene.Breakdown(PIECES, "the lamp went out")));
        assertThat(failure.code()).isEqualTo(Code.BROKEN);
        assertThat(failure).hasMessageContaining("the lamp went out");
        assertThat(heard).isEqualTo(PIECES);
    }

    @Test
    void a_connection_cut_in_the_middle_is_no_whole_answer() {
        final ModelFailure failure = failure(playing(new Scene.Cut(PIECES)));
        assertThat(failure.code()).isEqualTo(Code.BROKEN);
        assertThat(heard).isEqualTo(PIECES);
    }

    @Test
    void a_connection_cut_before_the_first_piece_is_a_failure() {
        assertThat(failure(playing(new Scene.Cut(List.of()))).code()).isEqualTo(Code.BROKEN);
        assertThat(heard).isEmpty();
    }

    @Test
    void patience_ends_before_the_first_byte() {
        assertThat(failure(playing(new Scene.Silence())).code()).isEqualTo(Code.BROKEN);
    }

    @Test
    void patience_ends_in_the_middle() {
        assertThat(failure(playing(new Scene.Stall(PIECES))).code()).isEqualTo(Code.BROKEN);
        assertThat(heard).isEqualTo(PIECES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text/html|<!doctype html><title>It works!</title>",
                "application/json|{\"hello\":\"world\"}",
                "application/json|[1,2,3]",
                "application/json|{\"models\":7,\"data\":7}",
                "text/plain|It works!",
                "application/octet-stream|\u0000\u0001\u0002\uFFFF",
            })
    void what_speaks_otherwise_is_told_apart(final String mediaType, final String body) {
        final ChatModel model = playing(new Scene.Nonsense(mediaType, body));
        assertThat(failure(model).code()).isEqualTo(Code.NONSENSE);
        assertThat(listingFailure(model).code()).isEqualTo(Code.NONSENSE);
        assertThat(heard).isEmpty();
    }

    @Test
    void nobody_there_is_said_with_what_to_do() {
        final ChatModel model = playing(new Scene.Nobody());
        assertThat(failure(model).code()).isEqualTo(Code.UNREACHABLE);
        assertThat(listingFailure(model).code()).isEqualTo(Code.UNREACHABLE);
        assertThat(failure(model)).hasMessageContaining("Settings");
    }
}
