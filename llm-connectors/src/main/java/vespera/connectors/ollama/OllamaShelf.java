package vespera.connectors.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vespera.connectors.http.Failures;
import vespera.connectors.http.Json;
import vespera.connectors.http.Provider;
import vespera.connectors.http.Wire;
import vespera.connectors.http.WireTrouble;
import vespera.scriptorium.models.ModelCard;
import vespera.scriptorium.models.ModelCard.Capability;

/** What an Ollama server has: names from {@code /api/tags}, abilities of each from {@code /api/show}. */
final class OllamaShelf {

    /** A few at a time: each question makes the server open a file. */
    private static final int AT_ONCE = 4;

    private final Provider provider;
    private final Wire wire;
    private final Failures failures;

    OllamaShelf(final Provider provider, final Wire wire) {
        this.provider = provider;
        this.wire = wire;
        this.failures = new Failures(provider, List.of());
    }

    List<ModelCard> models() {
        final List<String> names = names();
        final List<Future<ModelCard>> cards = new ArrayList<>();
        try (ExecutorService pool =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            names.forEach(name -> cards.add(pool.submit(() -> card(name))));
        }
        return cards.stream().map(OllamaShelf::finished).toList();
    }

    private static ModelCard finished(final Future<ModelCard> card) {
        try {
            return card.get();
        } catch (final InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a card is made without failing", e);
        }
    }

    private List<String> names() {
        try {
            final Wire.Fetched fetched =
                    wire.fetch(Wire.to(provider.base(), "/api/tags").GET().build());
            if (fetched.status() != 200) {
                throw failures.status(fetched.status(), "", Json.complaint(Json.objectOrNull(fetched.text())));
            }
            final JsonNode models = Json.object(fetched.text()).path("models");
            if (!models.isArray()) {
                throw new WireTrouble.Nonsense("its list holds no models field");
            }
            final List<String> names = new ArrayList<>();
            models.forEach(model -> {
                final String exact = Json.text(model, "model");
                final String name = exact.isEmpty() ? Json.text(model, "name") : exact;
                if (!name.isEmpty()) {
                    names.add(name);
                }
            });
            return names;
        } catch (final WireTrouble e) {
            throw failures.whileListing(e);
        }
    }

    /** A model whose details cannot be had is still a model. */
    private ModelCard card(final String name) {
        try {
            final Wire.Fetched fetched = wire.fetch(Wire.to(provider.base(), "/api/show")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            Json.create().put("model", name).toString()))
                    .build());
            final JsonNode shown = Json.objectOrNull(fetched.text());
            if (fetched.status() == 200 && shown != null) {
                return new ModelCard(provider.id(), name, context(shown), capabilities(shown));
            }
        } catch (final WireTrouble e) {
            // The list stands without it.
        }
        return new ModelCard(provider.id(), name, null, Set.of());
    }

    /** The length stands under the architecture's name, for example {@code llama.context_length}. */
    private static @Nullable Integer context(final JsonNode shown) {
        final JsonNode info = shown.path("model_info");
        return Json.count(info, Json.text(info, "general.architecture") + ".context_length");
    }

    private static Set<Capability> capabilities(final JsonNode shown) {
        final Set<Capability> found = EnumSet.noneOf(Capability.class);
        for (final JsonNode capability : shown.path("capabilities")) {
            switch (capability.asText()) {
                case "tools" -> found.add(Capability.TOOLS);
                case "vision" -> found.add(Capability.VISION);
                case "thinking" -> found.add(Capability.THINKING);
                case "embedding" -> found.add(Capability.EMBEDDING);
                default -> {
                    // "completion", "insert" and what is still to come say nothing that a card shows.
                }
            }
        }
        return found;
    }
}
