package vespera.scriptorium.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All providers that are set up. */
public final class Models {

    private volatile List<ChatModel> providers;

    public Models(final List<ChatModel> providers) {
        this.providers = List.copyOf(providers);
    }

    public List<ChatModel> providers() {
        return providers;
    }

    /** Uses other providers from now on, after the settings were changed. */
    public void use(final List<ChatModel> others) {
        providers = List.copyOf(others);
    }

    public Optional<ChatModel> provider(final String name) {
        return providers.stream().filter(p -> p.provider().equals(name)).findFirst();
    }

    /**
     * What a provider says of itself now.
     *
     * @param trouble why it has nothing to offer, for a person; empty where it answers
     */
    public record Answer(String provider, List<ModelCard> models, String trouble) {}

    /** Asks every provider at once what it offers. Blocks until the slowest has answered or given up. */
    public List<Answer> ask() {
        final List<Future<Answer>> asked = new ArrayList<>();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (final ChatModel provider : providers) {
                asked.add(each.submit(() -> ask(provider)));
            }
        }
        final List<Answer> answers = new ArrayList<>();
        for (final Future<Answer> one : asked) {
            try {
                answers.add(one.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return answers;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return answers;
    }

    /** Asks one provider what it offers. */
    public static Answer ask(final ChatModel provider) {
        try {
            return new Answer(provider.provider(), provider.models(), "");
        } catch (ModelFailure e) {
            return new Answer(provider.provider(), List.of(), String.valueOf(e.getMessage()));
        }
    }

    /** The models that can be chatted with now, in the order of the providers. */
    public List<ModelCard> usable() {
        return ask().stream()
                .flatMap(a -> a.models().stream())
                .filter(m -> !m.capabilities().equals(java.util.Set.of(ModelCard.Capability.EMBEDDING)))
                .toList();
    }
}
