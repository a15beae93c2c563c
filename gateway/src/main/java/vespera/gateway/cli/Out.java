package vespera.gateway.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import vespera.gateway.door.Speaker;

/**
 * Where a command speaks: answers to one side, remarks and progress to the other. With JSON exactly one document, or one
 * a line for streams, goes to the first.
 */
public final class Out implements Speaker {

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Consumer<String> answers;
    private final Consumer<String> remarks;
    private final BooleanSupplier gone;
    private final boolean json;
    private final boolean quiet;

    /**
     * @param answers gets text for standard output, line ends included
     * @param remarks gets text for standard error, line ends included
     */
    public Out(
            final Consumer<String> answers, final Consumer<String> remarks, final boolean json, final boolean quiet) {
        this(answers, remarks, () -> false, json, quiet);
    }

    /** Speaks through another voice, as text and not quietly until a command line says otherwise. */
    public Out(final Speaker speaker) {
        this(speaker::answer, speaker::remarkRaw, speaker::gone, false, false);
    }

    private Out(
            final Consumer<String> answers,
            final Consumer<String> remarks,
            final BooleanSupplier gone,
            final boolean json,
            final boolean quiet) {
        this.answers = answers;
        this.remarks = remarks;
        this.gone = gone;
        this.json = json;
        this.quiet = quiet;
    }

    @Override
    public void answer(final String text) {
        answers.accept(text);
    }

    @Override
    public void remarkRaw(final String text) {
        remarks.accept(text);
    }

    @Override
    public boolean gone() {
        return gone.getAsBoolean();
    }

    boolean json() {
        return json;
    }

    Out with(final boolean asJson, final boolean quietly) {
        return new Out(answers, remarks, gone, asJson, quietly);
    }

    /** A line for a person; nothing where JSON was asked for. */
    void line(final String text) {
        if (!json) {
            answers.accept(text + "\n");
        }
    }

    /** A piece of a line for a person. */
    void piece(final String text) {
        if (!json) {
            answers.accept(text);
        }
    }

    /** The JSON answer, or one object of a stream; nothing where text was asked for. */
    void value(final Object value) {
        if (json) {
            answers.accept(text(value) + "\n");
        }
    }

    /** Bytes of an artifact as text, whatever was asked for. */
    void raw(final String text) {
        answers.accept(text);
    }

    /** How a command is going; not with {@code --quiet}. */
    void remark(final String text) {
        if (!quiet) {
            remarks.accept(text + "\n");
        }
    }

    /** What went wrong, in one line, and as JSON where that was asked for. */
    void failure(final String code, final String message, final String hint) {
        final String said = message.strip();
        final String ended = said.isEmpty() || ".!?…”".indexOf(said.charAt(said.length() - 1)) >= 0 ? said : said + ".";
        final String one = (ended + " " + hint).strip().replaceAll("\\s+", " ");
        remarks.accept(one + "\n");
        value(Map.of("error", Map.of("code", code, "message", message, "hint", hint)));
    }

    static String text(final Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
