package vespera.desktop.searchview;

import java.util.List;
import java.util.Optional;
import vespera.scriptorium.search.Facets;
import vespera.scriptorium.search.Found;
import vespera.scriptorium.search.Mode;
import vespera.scriptorium.search.SavedSearch;

/** Where the search view asks; every method may take a while. */
interface Source {

    /** What is found, best first. */
    Found search(String query, Mode mode, int limit);

    /** How many of all that a query matches are of which sort. */
    Facets facets(String query);

    List<SavedSearch> saved();

    /** Keeps a search; gives the one of the same name that it replaced. */
    Optional<SavedSearch> save(SavedSearch search);

    /** Forgets the one of this name, and gives it. */
    Optional<SavedSearch> forget(String name);
}
