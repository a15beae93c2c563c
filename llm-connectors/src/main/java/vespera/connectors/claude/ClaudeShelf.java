package vespera.connectors.claude;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vespera.connectors.http.Failures;
import vespera.connectors.http.Json;
import vespera.connectors.http.Provider;
import vespera.connectors.http.Wire;
import vespera.connectors.http.WireTrouble;
import vespera.scriptorium.models.ModelCard;
import vespera.scriptorium.models.ModelCard.Capability;

/** What a key may ask: the pages of {@code GET /v1/models}. */
final class ClaudeShelf {

    /** A server that always promises one more page is not followed for ever. */
    private static final int MOST_PAGES = 20;

    private final Provider provider;
    private final Wire wire;
    private final ClaudeKey key;
    private final Failures failures;

    ClaudeShelf(final Provider provider, final Wire wire, final ClaudeKey key) {
        this.provider = provider;
        this.wire = wire;
        this.key = key;
        this.failures = new Failures(provider, List.of(key.value()));
    }

    List<ModelCard> models() {
        final List<ModelCard> cards = new ArrayList<>();
        try {
            String after = "";
            for (int pages = 0; pages < MOST_PAGES; pages++) {
                final JsonNode page = page(after);
                page.path("data").forEach(model -> add(model, cards));
                after = Json.text(page, "last_id");
                if (!page.path("has_more").asBoolean() || after.isEmpty()) {
                    break;
                }
            }
        } catch (final WireTrouble e) {
            throw failures.whileListing(e);
        }
        return cards;
    }

    private JsonNode page(final String after) throws WireTrouble {
        final String from = after.isEmpty() ? "" : "&after_id=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        final Wire.Fetched fetched = wire.fetch(key.on(Wire.to(provider.base(), "/v1/models?limit=1000" + from))
                .GET()
                .build());
        if (fetched.status() != 200) {
            throw new ClaudeAnswer("").refusal(fetched.status(), fetched.text(), failures);
        }
        final JsonNode page = Json.object(fetched.text());
        if (!page.path("data").isArray()) {
            throw new WireTrouble.Nonsense("its list holds no data field");
        }
        return page;
    }

    private void add(final JsonNode model, final List<ModelCard> cards) {
        final String id = Json.text(model, "id");
        if (!id.isEmpty()) {
            cards.add(new ModelCard(provider.id(), id, Json.count(model, "max_input_tokens"), capabilities(model)));
        }
    }

    /** Every model of the Messages API takes tools; the rest it says itself, or not at all. */
    private static Set<Capability> capabilities(final JsonNode model) {
        final Set<Capability> found = EnumSet.of(Capability.TOOLS);
        final JsonNode said = model.path("capabilities");
        if (said.path("image_input").path("supported").asBoolean()) {
            found.add(Capability.VISION);
        }
        if (said.path("thinking").path("supported").asBoolean()) {
            found.add(Capability.THINKING);
        }
        return found;
    }
}
