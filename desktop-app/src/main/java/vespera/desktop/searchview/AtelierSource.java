package vespera.desktop.searchview;

import java.util.List;
import java.util.Optional;
import vespera.gateway.Atelier;
import vespera.scriptorium.search.Facets;
import vespera.scriptorium.search.Found;
import vespera.scriptorium.search.Mode;
import vespera.scriptorium.search.Query;
import vespera.scriptorium.search.SavedSearch;
import vespera.scriptorium.search.SavedSearches;

/** Asks the open atelier. */
final class AtelierSource implements Source {

    private final Atelier atelier;
    private final SavedSearches saved;

    AtelierSource(final Atelier atelier) {
        this.atelier = atelier;
        saved = new SavedSearches(atelier.memory());
    }

    @Override
    public Found search(final String query, final Mode mode, final int limit) {
        return atelier.search().search(query, mode, limit);
    }

    @Override
    public Facets facets(final String query) {
        return atelier.search().facets(Query.parse(query));
    }

    @Override
    public List<SavedSearch> saved() {
        return saved.all();
    }

    @Override
    public Optional<SavedSearch> save(final SavedSearch search) {
        return saved.save(search);
    }

    @Override
    public Optional<SavedSearch> forget(final String name) {
        return saved.forget(name);
    }
}
