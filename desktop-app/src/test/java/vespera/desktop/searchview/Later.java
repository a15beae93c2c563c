package vespera.desktop.searchview;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import vespera.scriptorium.search.Correction;
import vespera.scriptorium.search.Facets;
import vespera.scriptorium.search.Found;
import vespera.scriptorium.search.Hit;
import vespera.scriptorium.search.Mode;
import vespera.scriptorium.search.SavedSearch;

/** Work in the background that is done when a test says so, and a source that answers what a test wants. */
final class Later implements Background, Source {

    final Deque<Runnable> waiting = new ArrayDeque<>();
    final List<String> asked = new ArrayList<>();
    final Map<String, List<Hit>> answers = new HashMap<>();
    final Map<String, SavedSearch> kept = new java.util.LinkedHashMap<>();
    List<String> missing = List.of();
    List<Correction> corrections = List.of();

    @Override
    public <T> void run(final Callable<T> work, final Consumer<T> then, final Runnable after) {
        waiting.add(() -> {
            try {
                then.accept(work.call());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                after.run();
            }
        });
    }

    /** Does the oldest work. */
    void one() {
        waiting.removeFirst().run();
    }

    /** Does all work, that which comes of it too. */
    void all() {
        while (!waiting.isEmpty()) {
            one();
        }
    }

    static Hit hit(final String path) {
        return hit(path, List.of("has the word"));
    }

    static Hit hit(final String path, final List<String> why) {
        return new Hit("md", null, null, null, path, path, 0, 1, "passage", 1, why, List.of());
    }

    @Override
    public Found search(final String query, final Mode mode, final int limit) {
        asked.add(mode + " " + query);
        return new Found(
                answers.getOrDefault(mode + " " + query, List.of()),
                mode == Mode.TEXT ? List.of() : missing,
                corrections);
    }

    @Override
    public Facets facets(final String query) {
        return new Facets(1, Map.of("md", 1), Map.of(), Map.of(), Map.of());
    }

    @Override
    public List<SavedSearch> saved() {
        return List.copyOf(kept.values());
    }

    @Override
    public Optional<SavedSearch> save(final SavedSearch search) {
        return Optional.ofNullable(kept.put(search.name(), search));
    }

    @Override
    public Optional<SavedSearch> forget(final String name) {
        return Optional.ofNullable(kept.remove(name));
    }
}
