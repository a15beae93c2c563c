package vespera.desktop.suggestions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vespera.desktop.suggestions.Row.Standing;
import vespera.scriptorium.suggestions.Kind;
import vespera.scriptorium.suggestions.Suggestion;

/** What of the queue is listed, grouped by kind. Used on the FX thread; holds no nodes. */
final class QueueModel {

    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Kind>> kind = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> about = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Map<Kind, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final Shelf shelf = new Shelf();
    private final UnaryOperator<String> named;
    private boolean touched;

    /** @param named what a subject or object is called, for the filter by words */
    QueueModel(final UnaryOperator<String> named) {
        this.named = named;
        words.subscribe((was, is) -> arrange());
        kind.subscribe((was, is) -> arrange());
        about.subscribe((was, is) -> arrange());
    }

    /** Every word must stand in the names, the reason or the passage; case does not matter. */
    StringProperty wordsProperty() {
        return words;
    }

    /** The one kind that is listed, empty for all. */
    ObjectProperty<Optional<Kind>> kindProperty() {
        return kind;
    }

    /** The path of the document it is about, empty for any. */
    ObjectProperty<Optional<String>> aboutProperty() {
        return about;
    }

    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** How many of each kind can still be decided about, whatever kind is listed. */
    ReadOnlyObjectProperty<Map<Kind, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** How many came meanwhile and wait to be shown. */
    ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Whether there is nothing at all, filters aside. */
    boolean empty() {
        return shelf.items().isEmpty();
    }

    boolean filtered() {
        return !words.get().isBlank() || kind.get().isPresent() || about.get().isPresent();
    }

    /** She works in the list: from now on nothing moves by itself. */
    void touch() {
        touched = true;
    }

    /** Takes note of what there is now. */
    void arrived(final List<Suggestion> open) {
        shelf.arrived(open);
        if (!touched) {
            shelf.takeIn();
        }
        arrange();
    }

    /** Shows what waits, and lets go of what is gone. */
    void takeIn() {
        touched = false;
        shelf.takeIn();
        arrange();
    }

    /** These are being accepted or dismissed. */
    void begin(final Collection<String> ids) {
        touched = true;
        shelf.begin(ids);
        arrange();
    }

    void done(final Collection<String> ids) {
        shelf.done(ids);
        arrange();
    }

    void refused(final Collection<String> ids) {
        shelf.refused(ids);
        arrange();
    }

    /** All of a kind that are listed and can be decided about. */
    List<Suggestion> open(final Kind one) {
        return rows.get().stream()
                .filter(row -> row instanceof Row.Item item
                        && item.suggestion().kind() == one
                        && item.standing() == Standing.OPEN)
                .map(row -> ((Row.Item) row).suggestion())
                .toList();
    }

    /** Where to stand when these lines go: the first line after them that stays, else the last before. */
    Optional<Row> after(final Collection<String> going) {
        final Set<String> gone = new HashSet<>(going);
        final List<Row> all = rows.get();
        int last = -1;
        for (int i = 0; i < all.size(); i++) {
            if (gone.contains(all.get(i).key())) {
                last = i;
            }
        }
        final List<Row> order = new ArrayList<>(all.subList(last + 1, all.size()));
        final List<Row> before = new ArrayList<>(all.subList(0, last + 1));
        Collections.reverse(before);
        order.addAll(before);
        return order.stream()
                .filter(row ->
                        row instanceof Row.Item item && item.standing() == Standing.OPEN && !gone.contains(row.key()))
                .findFirst();
    }

    private void arrange() {
        final Map<Kind, List<Row>> groups = new EnumMap<>(Kind.class);
        final Map<Kind, Integer> many = new EnumMap<>(Kind.class);
        final List<String> wanted =
                List.of(words.get().strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
        for (final Row.Item item : shelf.items()) {
            final Suggestion one = item.suggestion();
            if (fits(one, wanted)) {
                many.merge(one.kind(), item.standing() == Standing.OPEN ? 1 : 0, Integer::sum);
                if (kind.get().isEmpty() || kind.get().get() == one.kind()) {
                    groups.computeIfAbsent(one.kind(), key -> new ArrayList<>()).add(item);
                }
            }
        }
        final List<Row> list = new ArrayList<>();
        groups.forEach((one, items) -> {
            list.add(new Row.Heading(one));
            list.addAll(items);
        });
        counts.set(many);
        waiting.set(shelf.waiting());
        rows.set(List.copyOf(list));
    }

    private boolean fits(final Suggestion one, final List<String> wanted) {
        final String path = about.get().orElse("");
        if (!path.isEmpty() && !one.subject().equals(path) && !one.object().equals(path)) {
            return false;
        }
        if (wanted.equals(List.of(""))) {
            return true;
        }
        final String text = String.join(
                        "\n",
                        one.subject(),
                        one.object(),
                        named.apply(one.subject()),
                        named.apply(one.object()),
                        one.reason(),
                        one.passage())
                .toLowerCase(Locale.ROOT);
        return wanted.stream().allMatch(text::contains);
    }
}
