package vespera.desktop.searchview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.search.Correction;
import vespera.scriptorium.search.Facets;
import vespera.scriptorium.search.Found;
import vespera.scriptorium.search.Hit;
import vespera.scriptorium.search.Mode;
import vespera.scriptorium.search.Query;
import vespera.scriptorium.search.SavedSearch;

/**
 * Search as one types: words on every key, what needs the model, the graph or counting once {@link #refine} is called
 * after a pause. Each key makes void what was asked before. Used on one thread only.
 */
final class SearchModel {

    private static final Texts TEXTS = Texts.of(SearchModel.class);
    private static final int LIMIT = 60;
    private static final Facets NONE = new Facets(0, Map.of(), Map.of(), Map.of(), Map.of());

    private final Source source;
    private final Background background;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.ALL);
    private final ObservableList<Hit> hits = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final ReadOnlyObjectWrapper<Facets> facets = new ReadOnlyObjectWrapper<>(this, "facets", NONE);
    private final ObservableList<Correction> corrections = FXCollections.observableArrayList();
    private final ObservableList<SavedSearch> saved = FXCollections.observableArrayList();
    private final Latest<Found> words;
    private final Latest<Found> refined;
    private final Latest<Facets> counted;
    private IntSupplier pointed = () -> -1;
    private boolean whole;

    SearchModel(final Source source, final Background background) {
        this.source = source;
        this.background = background;
        words = new Latest<>(background, this::showWords);
        refined = new Latest<>(background, this::showRefined);
        counted = new Latest<>(background, facets::set);
        text.subscribe(now -> typed());
        mode.subscribe(now -> switched());
    }

    /** @param line tells which line of the hits she is pointing at, below 0 for none */
    void pointing(final IntSupplier line) {
        pointed = line;
    }

    /** What stands in the field. */
    StringProperty textProperty() {
        return text;
    }

    ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    ObservableList<Hit> hits() {
        return hits;
    }

    /** How much was found, and what could not be searched. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Facets> facetsProperty() {
        return facets.getReadOnlyProperty();
    }

    /** Other spellings. */
    ObservableList<Correction> corrections() {
        return corrections;
    }

    /** In the order in which they were first kept. */
    ObservableList<SavedSearch> saved() {
        return saved;
    }

    /** Whether all that will come has come. */
    boolean isWhole() {
        return text.get().isBlank() || whole;
    }

    private Typed now() {
        return new Typed(text.get());
    }

    private void typed() {
        words.cancel();
        refined.cancel();
        counted.cancel();
        whole = false;
        if (now().isBlank()) {
            hits.clear();
            corrections.clear();
            facets.set(NONE);
            said.set("");
        } else if (mode.get() != Mode.MEANING) {
            final Typed typed = now();
            words.ask(() -> find(typed, Mode.TEXT));
        } else {
            said.set(TEXTS.say("looking-meaning"));
        }
    }

    private void switched() {
        typed();
        refine();
    }

    /** Asks for what takes longer than a key: meaning, the graph, the counts. */
    void refine() {
        if (now().isBlank()) {
            return;
        }
        final Typed typed = now();
        counted.ask(() -> {
            final Facets going = source.facets(typed.going());
            return going.total() == 0 && typed.isGoing() ? source.facets(typed.text()) : going;
        });
        final Mode wanted = mode.get();
        if (wanted != Mode.TEXT) {
            refined.ask(() -> find(typed, wanted));
        }
    }

    /** What is found; where no word goes on as the last one begins, it is taken as it stands, perhaps misspelt. */
    private Found find(final Typed typed, final Mode by) {
        if (!typed.isGoing()) {
            return source.search(typed.text(), by, LIMIT);
        }
        if (by == Mode.TEXT) {
            final Found going = source.search(typed.going(), by, LIMIT);
            return going.hits().isEmpty() ? source.search(typed.text(), by, LIMIT) : going;
        }
        final boolean begins = by == Mode.MEANING
                || !source.search(typed.going(), Mode.TEXT, 1).hits().isEmpty();
        return source.search(begins ? typed.going() : typed.text(), by, LIMIT);
    }

    private void showWords(final Found found) {
        // What is better has come already.
        if (whole) {
            return;
        }
        hits.setAll(found.hits());
        corrections.setAll(found.corrections());
        whole = mode.get() == Mode.TEXT;
        say(found, whole ? "" : TEXTS.say("by-words-looking"));
    }

    private void showRefined(final Found found) {
        words.cancel();
        whole = true;
        final int line = pointed.getAsInt();
        bring(new Steady(List.copyOf(hits), line).with(found.hits()), line < hits.size() ? line + 1 : 0);
        corrections.setAll(found.corrections());
        say(found, "");
    }

    /** @param staying so many lines are changed one by one at most, so that she keeps what she has chosen */
    private void bring(final List<Hit> merged, final int staying) {
        if (staying <= 0) {
            hits.setAll(merged);
            return;
        }
        for (int i = 0; i < staying; i++) {
            if (!hits.get(i).equals(merged.get(i))) {
                hits.set(i, merged.get(i));
            }
        }
        hits.remove(staying, hits.size());
        hits.addAll(merged.subList(staying, merged.size()));
    }

    private void say(final Found found, final String more) {
        final List<String> parts = new ArrayList<>();
        final int count = found.hits().size();
        parts.add(
                count == 0
                        ? TEXTS.say("nothing-found")
                        : count < LIMIT ? TEXTS.say("hits", count) : TEXTS.say("best-hits", count));
        if (!more.isEmpty()) {
            parts.add(more);
        }
        parts.addAll(found.missing());
        said.set(String.join(" · ", parts));
    }

    /** Puts a filter into the field, or takes it out where it is in it. */
    void toggle(final Query.Field field, final String value) {
        put(now().toggled(field, value));
    }

    /** Puts another text into the field and asks for all of it at once. */
    void put(final Typed wanted) {
        text.set(wanted.text());
        refine();
    }

    /** Spells a word otherwise. */
    void correct(final Correction correction) {
        put(now().corrected(correction.typed(), correction.meant()));
    }

    /** Reads the saved searches again. */
    void readSaved() {
        background.run(source::saved, saved::setAll, () -> {});
    }

    /** Runs a saved search. */
    void run(final SavedSearch search) {
        mode.set(search.mode());
        put(new Typed(search.query()));
    }

    /** Keeps what stands in the field under a name; hands over the one that it replaced. */
    void save(final String name, final Consumer<Optional<SavedSearch>> then) {
        keep(new SavedSearch(name, text.get(), mode.get()), then);
    }

    /** Keeps a search. */
    void keep(final SavedSearch search, final Consumer<Optional<SavedSearch>> then) {
        background.run(
                () -> source.save(search),
                before -> {
                    readSaved();
                    then.accept(before);
                },
                () -> {});
    }

    /** Gives a saved search another name. */
    void rename(final SavedSearch search, final String name) {
        if (name.isBlank() || name.strip().equals(search.name())) {
            return;
        }
        background.run(
                () -> {
                    // First the old one goes: the new name may differ in its case only.
                    source.forget(search.name());
                    return source.save(new SavedSearch(name, search.query(), search.mode()));
                },
                before -> readSaved(),
                () -> {});
    }

    /** Forgets a saved search; it is handed over, to be kept again. */
    void forget(final SavedSearch search, final Consumer<SavedSearch> then) {
        background.run(
                () -> source.forget(search.name()),
                before -> {
                    readSaved();
                    before.ifPresent(then);
                },
                () -> {});
    }
}
