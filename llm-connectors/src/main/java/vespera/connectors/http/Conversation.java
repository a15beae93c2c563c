package vespera.connectors.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vespera.scriptorium.models.ChatReply;
import vespera.scriptorium.models.ChatRequest;
import vespera.scriptorium.models.ChatTurn;
import vespera.scriptorium.models.ModelFailure;
import vespera.scriptorium.models.StopSignal;

/** What every streamed question has in common: asking, the stop button, and plain words for what went wrong. */
public final class Conversation {

    private static final int MAX_COMPLAINT = 256 << 10;

    private final Provider provider;
    private final Wire wire;
    private final List<String> secrets;

    /** Sends the question; called once, and ends soon after the signal says stop. */
    @FunctionalInterface
    public interface Asking {
        Incoming ask(StopSignal stop) throws WireTrouble;
    }

    /** Reads an answer with status 200 until it is finished; throws {@link WireTrouble.Cut} where it is not. */
    @FunctionalInterface
    public interface Reading {
        void read(Incoming incoming, Answer answer, Failures failures) throws WireTrouble;
    }

    /** Makes a failure of any other status and its body. */
    @FunctionalInterface
    public interface Refusal {
        ModelFailure of(int status, String body, Failures failures);
    }

    /** @param secrets what no message may hold besides the prompt */
    public Conversation(final Provider provider, final Wire wire, final List<String> secrets) {
        this.provider = provider;
        this.wire = wire;
        this.secrets = List.copyOf(secrets);
    }

    /** Runs one question to its end. */
    public ChatReply run(
            final ChatRequest request,
            final Consumer<String> sink,
            final StopSignal stop,
            final Asking asking,
            final Reading reading,
            final Refusal refusal) {
        final Answer answer = new Answer(sink, stop);
        final Failures failures = new Failures(provider, hidden(request));
        if (stop.stopped()) {
            return answer.cancelled();
        }
        try (Incoming incoming = asking.ask(stop)) {
            if (incoming.status() != 200) {
                throw refusal.of(incoming.status(), body(incoming), failures);
            }
            reading.read(incoming, answer, failures);
            return answer.reply();
        } catch (final WireTrouble.Stopped e) {
            return answer.cancelled();
        } catch (final WireTrouble e) {
            throw failures.of(e);
        }
    }

    /** An error body is worth reading only where it is short and there: the status alone says enough. */
    private String body(final Incoming incoming) throws WireTrouble.Stopped {
        try {
            return incoming.text(MAX_COMPLAINT, wire.patience().listing());
        } catch (final WireTrouble.Stopped e) {
            throw e;
        } catch (final WireTrouble e) {
            return "";
        }
    }

    private List<String> hidden(final ChatRequest request) {
        final List<String> all = new ArrayList<>(secrets);
        request.turns().stream().map(ChatTurn::text).forEach(all::add);
        return all;
    }
}
