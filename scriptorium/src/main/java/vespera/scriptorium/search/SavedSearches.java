package vespera.scriptorium.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.sessions.Memory;

/**
 * Searches kept under a name, in the order in which they were first kept. They lie in the atelier's memory, which
 * backups and repairs take along; they are no events, since nothing she wrote depends on them. What a change replaced
 * or took away is given back, so that it can be kept again.
 */
public final class SavedSearches {

    private static final String KEY = "searches.saved";

    private final Memory memory;

    public SavedSearches(final Memory memory) {
        this.memory = memory;
    }

    /** All of them. A line that cannot be read is passed over. */
    public synchronized List<SavedSearch> all() {
        final List<SavedSearch> all = new ArrayList<>();
        for (final String line : memory.recall(KEY).orElse("").split("\n")) {
            final String[] parts = line.split("\t", 3);
            if (parts.length == 3) {
                mode(parts[1]).ifPresent(mode -> all.add(new SavedSearch(parts[0], parts[2], mode)));
            }
        }
        return all;
    }

    private static Optional<Mode> mode(final String name) {
        for (final Mode mode : Mode.values()) {
            if (mode.name().equals(name)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    /** The one of this name, whatever its case. */
    public Optional<SavedSearch> find(final String name) {
        return all().stream().filter(s -> s.name().equalsIgnoreCase(line(name))).findFirst();
    }

    /**
     * Keeps a search; gives the one of the same name that it replaced.
     *
     * @throws Refused where the name or the query is blank
     */
    public synchronized Optional<SavedSearch> save(final SavedSearch search) {
        final SavedSearch tidy = new SavedSearch(line(search.name()), line(search.query()), search.mode());
        if (tidy.name().isEmpty() || tidy.query().isEmpty()) {
            throw new Refused("no-name", "A saved search has a name and a query; nothing was saved.", "Give both.");
        }
        final List<SavedSearch> all = new ArrayList<>(all());
        final Optional<SavedSearch> before = find(tidy.name());
        if (before.isPresent()) {
            all.set(all.indexOf(before.get()), tidy);
        } else {
            all.add(tidy);
        }
        keep(all);
        return before;
    }

    /** Forgets the one of this name, where there is one, and gives it. */
    public synchronized Optional<SavedSearch> forget(final String name) {
        final Optional<SavedSearch> before = find(name);
        final List<SavedSearch> all = new ArrayList<>(all());
        before.ifPresent(all::remove);
        keep(all);
        return before;
    }

    private void keep(final List<SavedSearch> all) {
        memory.remember(
                KEY,
                String.join(
                        "\n",
                        all.stream()
                                .map(s -> s.name() + "\t" + s.mode() + "\t" + s.query())
                                .toList()));
    }

    /** On one line and without tabs, since those part the fields. */
    private static String line(final String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
