package vespera.connectors.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import vespera.connectors.http.Failures;
import vespera.connectors.http.Json;
import vespera.connectors.http.Patience;
import vespera.connectors.http.Provider;
import vespera.connectors.http.Wire;
import vespera.connectors.http.WireTrouble;
import vespera.scriptorium.meaning.Embedder;
import vespera.scriptorium.meaning.EmbedderUnavailable;

/**
 * An embedding model of a server: Ollama's {@code POST /api/embed} or LM Studio's {@code POST /v1/embeddings}, as their
 * documentation has them. One text a question, so that equal texts have equal vectors. Texts are cut to an estimated
 * {@value EstimatedTokens#WINDOW} tokens before they are sent.
 */
public final class ServerEmbedder implements Embedder {

    private static final String GOES_ON = " Search by words goes on.";
    private static final String TRIAL = "A text to see that it works.";

    /** As for a list of models, but a first question may have to wait until the model is loaded. */
    public static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(5), Duration.ofMinutes(2), Duration.ofSeconds(90), Duration.ofMinutes(2));

    /** Servers refuse empty texts; this one stands for them. */
    private static final String NOTHING = ".";

    private final Dialect dialect;
    private final Provider provider;
    private final Wire wire;
    private final String model;
    private final Prefixes prefixes;
    private final int dimensions;
    private volatile boolean closed;

    /** What the two servers do not have in common. */
    private enum Dialect {
        OLLAMA("/api/embed"),
        LM_STUDIO("/v1/embeddings");

        private final String path;

        Dialect(final String path) {
            this.path = path;
        }

        JsonNode vector(final JsonNode answer) {
            return switch (this) {
                case OLLAMA -> answer.path("embeddings").path(0);
                case LM_STUDIO -> answer.path("data").path(0).path("embedding");
            };
        }
    }

    private ServerEmbedder(
            final Dialect dialect, final Provider provider, final Patience patience, final String model) {
        this.dialect = dialect;
        this.provider = provider;
        this.wire = new Wire(patience);
        this.model = model;
        this.prefixes = Prefixes.of(model);
        this.dimensions = vector(TRIAL).length;
    }

    /**
     * A model of an Ollama server.
     *
     * @param base the server's address, with or without {@code /api}
     * @throws EmbedderUnavailable where the server does not answer, or the model does not embed
     */
    public static ServerEmbedder ollama(final URI base, final String model, final Patience patience) {
        final Provider provider = new Provider(
                "ollama",
                "Ollama",
                Provider.without(Provider.without(base, "/v1"), "/api"),
                "Start it with “ollama serve”, or change the address in Settings.",
                "Fetch it with “ollama pull %s”, or choose another in Settings.");
        return new ServerEmbedder(Dialect.OLLAMA, provider, patience, model);
    }

    /**
     * A model of LM Studio.
     *
     * @param base the server's address, with or without {@code /v1}
     * @throws EmbedderUnavailable where the server does not answer, or the model does not embed
     */
    public static ServerEmbedder lmStudio(final URI base, final String model, final Patience patience) {
        final Provider provider = new Provider(
                "lmstudio",
                "LM Studio",
                Provider.without(base, "/v1"),
                "Start its server in the Developer tab, or change the address in Settings.",
                "Load “%s” in LM Studio, or choose another in Settings.");
        return new ServerEmbedder(Dialect.LM_STUDIO, provider, patience, model);
    }

    @Override
    public String fingerprint() {
        return provider.id() + "/" + model + "/" + dimensions;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public float[] passage(final String text) {
        return known(vector(prefixes.passage() + EstimatedTokens.window(text)));
    }

    @Override
    public float[] question(final String text) {
        return known(vector(prefixes.question() + EstimatedTokens.window(text)));
    }

    /** An estimate that is rather too high: the server keeps its tokenizer to itself. */
    @Override
    public int tokens(final String text) {
        requireOpen();
        return EstimatedTokens.count(text);
    }

    @Override
    public void close() {
        closed = true;
    }

    private float[] known(final float[] vector) {
        if (vector.length != dimensions) {
            throw unavailable("“" + model + "” answers with vectors of another length than before; choose it anew in"
                    + " Settings.");
        }
        return vector;
    }

    private float[] vector(final String text) {
        requireOpen();
        final ObjectNode body =
                Json.create().put("model", model).put("input", text.isBlank() ? NOTHING : wellFormed(text));
        final Failures failures = new Failures(provider, List.of(text));
        try {
            final Wire.Fetched fetched = wire.fetch(Wire.to(provider.base(), dialect.path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                    .build());
            if (fetched.status() != 200) {
                final String said = Json.complaint(Json.objectOrNull(fetched.text()));
                throw unavailable(String.valueOf(
                        failures.status(fetched.status(), model, said).getMessage()));
            }
            return unit(dialect.vector(Json.object(fetched.text())));
        } catch (final WireTrouble e) {
            throw new EmbedderUnavailable(failures.whileListing(e).getMessage() + GOES_ON, e);
        }
    }

    private float[] unit(final JsonNode numbers) {
        final float[] vector = new float[numbers.size()];
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            final double number = numbers.get(i).asDouble(Double.NaN);
            vector[i] = (float) number;
            squares += number * number;
        }
        final double length = Math.sqrt(squares);
        if (!(length > 0) || Double.isInfinite(length)) {
            throw unavailable("“" + model + "” at " + provider.title() + " does not embed texts; choose an embedding"
                    + " model in Settings.");
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }

    /** Half a surrogate pair has no UTF-8. */
    private static String wellFormed(final String text) {
        return text.codePoints()
                .map(point -> point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static EmbedderUnavailable unavailable(final String what) {
        return new EmbedderUnavailable(what + GOES_ON);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The embedder is closed");
        }
    }
}
