package vespera.embeddings;

import ai.djl.util.JsonUtils;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vespera.scriptorium.meaning.EmbedderUnavailable;

/** A folder with an embedding model of hers, as repositories of Sentence Transformers have it. */
final class ModelFolder {

    private static final int USUAL_WINDOW = 512;
    private static final int WIDEST_WINDOW = 8192;
    private static final int SHORT_HASH = 16;
    private static final List<String> WEIGHTS = List.of("model.onnx", "onnx/model.onnx", "model_quantized.onnx");

    private final Path folder;

    private ModelFolder(final Path folder) {
        this.folder = folder;
    }

    static ModelFolder of(final Path folder) {
        return new ModelFolder(folder);
    }

    /** What the folder is called. */
    String name() {
        return String.valueOf(folder.getFileName());
    }

    /**
     * How the model is to be used.
     *
     * @throws EmbedderUnavailable where a file is missing or says something that cannot be
     */
    OnnxModel read() throws IOException, OrtException {
        if (!Files.isDirectory(folder)) {
            throw unavailable("There is no folder “" + name() + "” to take a model from.");
        }
        final Path weights = WEIGHTS.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> unavailable("The folder “" + name() + "” has no model.onnx."));
        final Path tokenizer = folder.resolve("tokenizer.json");
        if (!Files.isRegularFile(tokenizer)) {
            throw unavailable("The folder “" + name() + "” has no tokenizer.json.");
        }
        final OnnxModel.Pooling pooling = pooling();
        final String id = "onnx-" + ModelCache.sha256Of(weights).substring(0, SHORT_HASH) + "-"
                + ModelCache.sha256Of(tokenizer).substring(0, SHORT_HASH) + "-"
                + pooling.name().toLowerCase(Locale.ROOT);
        return new OnnxModel(
                id, weights, tokenizer, window(), prefix("query"), prefix("passage"), pooling, inputs(weights));
    }

    /** Mean is what most models use that say nothing. */
    private OnnxModel.Pooling pooling() {
        final boolean cls = json("1_Pooling/config.json")
                .map(pooling -> pooling.get("pooling_mode_cls_token"))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsBoolean)
                .orElse(false);
        return cls ? OnnxModel.Pooling.CLS : OnnxModel.Pooling.MEAN;
    }

    private int window() {
        final int window = number("sentence_bert_config.json", "max_seq_length")
                .or(() -> number("config.json", "max_position_embeddings"))
                .orElse(USUAL_WINDOW);
        return Math.max(2, Math.min(WIDEST_WINDOW, window));
    }

    private Optional<Integer> number(final String file, final String field) {
        return json(file)
                .map(object -> object.get(field))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsInt);
    }

    private String prefix(final String prompt) {
        final Optional<JsonObject> prompts = json("config_sentence_transformers.json")
                .map(object -> object.get("prompts"))
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject);
        return prompts.map(all -> all.get(prompt))
                .or(() -> prompts.filter(_ -> prompt.equals("passage")).map(all -> all.get("document")))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .orElse("");
    }

    private Optional<JsonObject> json(final String file) {
        final Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JsonUtils.GSON.fromJson(Files.readString(path), JsonObject.class));
        } catch (JsonParseException | NumberFormatException | IOException e) {
            throw unavailable("The file “" + file + "” in “" + name() + "” cannot be read.");
        }
    }

    private Set<String> inputs(final Path weights) throws OrtException {
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(weights.toString())) {
            final Set<String> inputs = Set.copyOf(session.getInputNames());
            if (!inputs.contains("input_ids") || !OnnxModel.USUAL.containsAll(inputs)) {
                throw unavailable("The model in “" + name() + "” is no model that embeds texts.");
            }
            return inputs;
        }
    }

    private static EmbedderUnavailable unavailable(final String what) {
        return new EmbedderUnavailable(what + " Search goes on as it was.");
    }
}
