package vespera.connectors.http;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.models.ChatReply;
import vespera.scriptorium.models.StopSignal;

/** An answer while it grows: hands each piece on and keeps the whole. */
public final class Answer {

    private static final int MAX_CHARS = 64 << 20;

    private final Consumer<String> sink;
    private final StopSignal stop;
    private final StringBuilder text = new StringBuilder();
    private String half = "";
    private ChatReply.End end = ChatReply.End.COMPLETE;
    private @Nullable Integer promptTokens;
    private @Nullable Integer answerTokens;

    Answer(final Consumer<String> sink, final StopSignal stop) {
        this.sink = sink;
        this.stop = stop;
    }

    /**
     * Hands on a piece of text; an empty one is skipped.
     *
     * @throws WireTrouble.Stopped where the person asked to stop, before or while it was handed on
     */
    public void say(final String piece) throws WireTrouble {
        if (stop.stopped()) {
            throw new WireTrouble.Stopped();
        }
        if (text.length() + piece.length() > MAX_CHARS) {
            throw new WireTrouble.Nonsense("an answer longer than a library");
        }
        final String joined = half + piece;
        // Half of a character outside the basic plane waits for its other half.
        final boolean broken = !joined.isEmpty() && Character.isHighSurrogate(joined.charAt(joined.length() - 1));
        half = broken ? joined.substring(joined.length() - 1) : "";
        pass(broken ? joined.substring(0, joined.length() - 1) : joined);
        if (stop.stopped()) {
            throw new WireTrouble.Stopped();
        }
    }

    public void endsBecause(final ChatReply.End why) {
        end = why;
    }

    /** Notes the tokens read; null leaves what was known. */
    public void promptTokens(final @Nullable Integer count) {
        promptTokens = count == null ? promptTokens : count;
    }

    /** Notes the tokens written so far; null leaves what was known. */
    public void answerTokens(final @Nullable Integer count) {
        answerTokens = count == null ? answerTokens : count;
    }

    ChatReply reply() {
        pass(half);
        half = "";
        return new ChatReply(text.toString(), end, promptTokens, answerTokens);
    }

    ChatReply cancelled() {
        return new ChatReply(text.toString(), ChatReply.End.CANCELLED, promptTokens, answerTokens);
    }

    private void pass(final String piece) {
        if (!piece.isEmpty()) {
            text.append(piece);
            sink.accept(piece);
        }
    }
}
