package vespera.gateway.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vespera.gateway.EmbedderChoice;
import vespera.gateway.Meaning;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.meaning.VectorStore;
import vespera.scriptorium.models.ChatModel;
import vespera.scriptorium.models.ModelCard;
import vespera.scriptorium.models.Models;

/** The models that can be reached. */
@Command(name = "model", description = "Lists models and tests providers.")
final class ModelCommand {

    private final Session session;

    ModelCommand(final Session session) {
        this.session = session;
    }

    @Command(name = "list", description = "Every model of every provider that answers.")
    int list() {
        final List<Map<String, @Nullable Object>> models = new ArrayList<>();
        for (final Models.Answer answer : session.atelier().chat().models().ask()) {
            answer.models().forEach(m -> models.add(json(m)));
            answer.models().forEach(m -> session.out().line(m.provider() + ":" + m.name()));
            if (!answer.trouble().isEmpty()) {
                session.out().remark(answer.provider() + ": " + answer.trouble());
            }
        }
        session.out().value(models);
        return 0;
    }

    @Command(name = "test", description = "Whether a provider answers.")
    int test(@Parameters(paramLabel = "PROVIDER", description = "ollama, lmstudio or claude") final String name) {
        final ChatModel provider = session.atelier()
                .chat()
                .models()
                .provider(name)
                .orElseThrow(() -> new Refused(
                        "no-such-provider",
                        "There is no provider “" + name + "”.",
                        "There are "
                                + String.join(
                                        ", ",
                                        session.atelier().chat().models().providers().stream()
                                                .map(ChatModel::provider)
                                                .toList())
                                + "."));
        final List<ModelCard> models = provider.models();
        session.out().value(Map.of("provider", name, "state", "ready", "models", models.size()));
        session.out().line(name + " answers with " + models.size() + " models.");
        return 0;
    }

    @Command(name = "set", description = "Sets a provider's address.")
    int set(
            @Parameters(paramLabel = "PROVIDER") final String name,
            @Option(names = "--address", required = true, description = "Like http://127.0.0.1:11434.")
                    final String address) {
        switch (name) {
            case "ollama" -> session.atelier().settings().setOllama(address);
            case "lmstudio" -> session.atelier().settings().setLmStudio(address);
            case "claude" -> session.atelier().settings().setClaude(address);
            default -> throw new Refused("no-such-provider", "There is no provider “" + name + "”.", "");
        }
        session.atelier().useSettings();
        session.out().value(Map.of("provider", name, "address", address));
        session.out().line(name + " is looked for at " + address + " from now on.");
        return 0;
    }

    @Command(
            name = "embedder",
            description = "The model that compares meanings; with a kind, uses that one from now on.")
    int embedder(
            @Parameters(
                            paramLabel = "KIND",
                            arity = "0..1",
                            defaultValue = "",
                            description = "bundled, onnx, ollama or lmstudio")
                    final String kind,
            @Parameters(
                            paramLabel = "NAME",
                            arity = "0..1",
                            defaultValue = "",
                            description = "The folder, or the model's name on the server.")
                    final String name,
            @Option(names = "--forget-others", description = "Lets go of the vectors of models no longer in use.")
                    final boolean forgetOthers) {
        final Meaning meaning = session.atelier().meaning();
        if (!kind.isEmpty()) {
            meaning.use(chosen(kind, name));
            session.atelier().embedding().more();
        }
        if (forgetOthers) {
            meaning.forgetOthers();
        }
        final VectorStore.Counts counts = meaning.counts();
        final Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("embedder", session.atelier().settings().embedder().written());
        answer.put("model", meaning.makingModel());
        answer.put("searched", meaning.model());
        answer.put("passages", counts.chunks());
        answer.put("embedded", counts.embedded());
        session.out().value(answer);
        session.out()
                .line("Meanings are compared with " + answer.get("embedder") + " (" + meaning.makingModel() + ").");
        session.out().line(String.format("%,d of %,d passages have vectors.", counts.embedded(), counts.chunks()));
        if (meaning.changing()) {
            session.out().line("Until all have, search goes on with " + meaning.model() + ".");
        }
        return 0;
    }

    private EmbedderChoice chosen(final String kind, final String name) {
        final EmbedderChoice choice = EmbedderChoice.of(kind, name);
        return choice.kind() == EmbedderChoice.Kind.ONNX
                ? new EmbedderChoice(
                        choice.kind(),
                        session.workingFolder()
                                .resolve(choice.name())
                                .toAbsolutePath()
                                .normalize()
                                .toString())
                : choice;
    }

    private static Map<String, @Nullable Object> json(final ModelCard model) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("provider", model.provider());
        map.put("model", model.name());
        map.put("contextTokens", model.contextTokens());
        map.put(
                "capabilities",
                model.capabilities().stream().map(Json::lower).sorted().toList());
        return map;
    }
}
