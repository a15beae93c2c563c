package vespera.scriptorium.models;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One model that a provider offers.
 *
 * @param provider the provider's name, for example {@code ollama}
 * @param name the name to ask for, for example {@code llama3.2:3b}
 * @param contextTokens the longest prompt in tokens, or null where the provider does not say
 * @param capabilities what it can do besides chat, as far as the provider says
 */
public record ModelCard(
        String provider, String name, @Nullable Integer contextTokens, Set<Capability> capabilities) {

    /** What a model can do besides plain chat. */
    public enum Capability {
        TOOLS,
        VISION,
        THINKING,
        EMBEDDING
    }

    public ModelCard {
        capabilities = Set.copyOf(capabilities);
    }
}
