package vespera.scriptorium.models;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A chat model for tests: it says what its script holds, step by step, the same for every question, and remembers what
 * it was asked.
 */
public final class ScriptedChatModel implements ChatModel {

    private final List<ModelCard> cards;
    private final List<Step> script;
    private final List<ChatRequest> asked = new CopyOnWriteArrayList<>();

    /** One step of an answer. A script that ends without {@link End} or {@link Fail} ends as complete. */
    public sealed interface Step {
        /** Says a piece of text. */
        record Say(String piece) implements Step {}

        /** Waits, and goes on unless stopped. */
        record Pause(Duration howLong) implements Step {}

        /** Waits until stopped. */
        record Hang() implements Step {}

        /** Fails; as the first step, listing the models fails as well. */
        record Fail(ModelFailure.Code code, String message) implements Step {}

        /** Ends the answer. */
        record End(
                ChatReply.End why,
                @Nullable Integer promptTokens,
                @Nullable Integer answerTokens) implements Step {}
    }

    public ScriptedChatModel(final List<ModelCard> cards, final List<Step> script) {
        this.cards = List.copyOf(cards);
        this.script = List.copyOf(script);
    }

    /** A model {@code scripted:parrot} that says these pieces and ends. */
    public static ScriptedChatModel saying(final String... pieces) {
        return new ScriptedChatModel(
                List.of(new ModelCard("scripted", "parrot", 4096, Set.of())),
                List.of(pieces).stream().<Step>map(Step.Say::new).toList());
    }

    /** A provider that fails at everything. */
    public static ScriptedChatModel failing(final ModelFailure.Code code, final String message) {
        return new ScriptedChatModel(List.of(), List.of(new Step.Fail(code, message)));
    }

    /** The questions so far, oldest first. */
    public List<ChatRequest> asked() {
        return List.copyOf(asked);
    }

    @Override
    public String provider() {
        return "scripted";
    }

    @Override
    public List<ModelCard> models() {
        if (!script.isEmpty() && script.getFirst() instanceof Step.Fail(final var code, final var message)) {
            throw new ModelFailure(code, message);
        }
        return cards;
    }

    @Override
    public ChatReply stream(final ChatRequest request, final Consumer<String> sink, final StopSignal stop) {
        asked.add(request);
        final CountDownLatch stopped = new CountDownLatch(1);
        stop.onStop(stopped::countDown);
        final StringBuilder text = new StringBuilder();
        for (final Step step : script) {
            if (stop.stopped()) {
                break;
            }
            switch (step) {
                case Step.Say(final String piece) -> {
                    text.append(piece);
                    sink.accept(piece);
                }
                case Step.Pause(final Duration howLong) -> rest(stopped, howLong);
                case Step.Hang _ -> rest(stopped, Duration.ofMinutes(1));
                case Step.Fail(final var code, final var message) -> throw new ModelFailure(code, message);
                case Step.End(final var why, final var read, final var written) -> {
                    return new ChatReply(text.toString(), why, read, written);
                }
            }
        }
        final ChatReply.End end = stop.stopped() ? ChatReply.End.CANCELLED : ChatReply.End.COMPLETE;
        return new ChatReply(text.toString(), end, null, null);
    }

    private static void rest(final CountDownLatch stopped, final Duration howLong) {
        try {
            if (stopped.await(howLong.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
