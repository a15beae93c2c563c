package vespera.connectors.lmstudio;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vespera.connectors.http.Failures;
import vespera.connectors.http.Json;
import vespera.connectors.http.Provider;
import vespera.connectors.http.Wire;
import vespera.connectors.http.WireTrouble;
import vespera.scriptorium.models.ModelCard;
import vespera.scriptorium.models.ModelCard.Capability;

/** What an LM Studio server has: its own list where it has one (0.4 and later), else the OpenAI-compatible one. */
final class LmStudioShelf {

    private final Provider provider;
    private final Wire wire;
    private final Token token;
    private final Failures failures;

    LmStudioShelf(final Provider provider, final Wire wire, final Token token) {
        this.provider = provider;
        this.wire = wire;
        this.token = token;
        this.failures = new Failures(provider, token.secrets());
    }

    List<ModelCard> models() {
        try {
            // Unknown paths answer 200 too: only the shape of the answer tells whether a list was meant.
            final JsonNode own = list("/api/v1/models", "models");
            if (own != null) {
                return cards(own);
            }
            final JsonNode compatible = list("/v1/models", "data");
            if (compatible != null) {
                return plainCards(compatible);
            }
            throw new WireTrouble.Nonsense("it has no list of models");
        } catch (final WireTrouble e) {
            throw failures.whileListing(e);
        }
    }

    private @Nullable JsonNode list(final String path, final String field) throws WireTrouble {
        final Wire.Fetched fetched =
                wire.fetch(token.on(Wire.to(provider.base(), path)).GET().build());
        final JsonNode body = Json.objectOrNull(fetched.text());
        if (fetched.status() == 401 || fetched.status() == 403 || fetched.status() >= 500) {
            throw failures.status(fetched.status(), "", Json.complaint(body));
        }
        if (fetched.status() != 200 || body == null || !body.path(field).isArray()) {
            return null;
        }
        return body.path(field);
    }

    private List<ModelCard> cards(final JsonNode models) {
        final List<ModelCard> cards = new ArrayList<>();
        for (final JsonNode model : models) {
            final String name = Json.text(model, "key");
            if (!name.isEmpty()) {
                cards.add(new ModelCard(provider.id(), name, context(model), capabilities(model)));
            }
        }
        return cards;
    }

    /** A loaded model reads no more than it was loaded for, whatever it could do. */
    private static @Nullable Integer context(final JsonNode model) {
        final Integer loaded = Json.count(model.path("loaded_instances").path(0).path("config"), "context_length");
        return loaded != null ? loaded : Json.count(model, "max_context_length");
    }

    private static Set<Capability> capabilities(final JsonNode model) {
        final Set<Capability> found = EnumSet.noneOf(Capability.class);
        final JsonNode said = model.path("capabilities");
        if (said.path("trained_for_tool_use").asBoolean()) {
            found.add(Capability.TOOLS);
        }
        if (said.path("vision").asBoolean()) {
            found.add(Capability.VISION);
        }
        if (said.path("reasoning").isObject()) {
            found.add(Capability.THINKING);
        }
        if (Json.text(model, "type").equals("embedding")) {
            found.add(Capability.EMBEDDING);
        }
        return found;
    }

    private List<ModelCard> plainCards(final JsonNode models) {
        final List<ModelCard> cards = new ArrayList<>();
        for (final JsonNode model : models) {
            final String name = Json.text(model, "id");
            if (!name.isEmpty()) {
                // LM Studio gives embedding models this prefix; nothing else in this list tells them apart.
                final Set<Capability> known =
                        name.startsWith("text-embedding-") ? Set.of(Capability.EMBEDDING) : Set.of();
                cards.add(new ModelCard(provider.id(), name, null, known));
            }
        }
        return cards;
    }
}
