package vespera.desktop.suggestions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vespera.desktop.suggestions.Row.Item;
import vespera.desktop.suggestions.Row.Standing;
import vespera.scriptorium.suggestions.Suggestion;

/**
 * What is laid out to be looked at, as against what there is: what comes meanwhile waits until it is asked for, and
 * what falls away stays in its place, so that nothing moves under the cursor. Not thread-safe.
 */
final class Shelf {

    private final List<Item> shown = new ArrayList<>();
    /** What was accepted or dismissed here, and where it stood: undone, it comes back to its place. */
    private final Map<String, Integer> handled = new HashMap<>();

    private final Set<String> busy = new HashSet<>();
    private List<Suggestion> open = List.of();

    /** What is laid out, in order. */
    List<Item> items() {
        return List.copyOf(shown);
    }

    /** How many are there and not laid out. */
    int waiting() {
        final Set<String> here = ids();
        return (int) open.stream().filter(one -> !here.contains(one.id())).count();
    }

    /** Lays out all that there is, in its own order, and nothing else. */
    void takeIn() {
        shown.clear();
        handled.keySet().retainAll(busy);
        open.stream().filter(one -> !busy.contains(one.id())).forEach(one -> shown.add(item(one)));
    }

    /** Takes note of what there is now, and leaves what is laid out in its place. */
    void arrived(final List<Suggestion> now) {
        open = List.copyOf(now);
        if (shown.isEmpty()) {
            takeIn();
            return;
        }
        final Map<String, Suggestion> byId = new LinkedHashMap<>();
        open.forEach(one -> byId.put(one.id(), one));
        final Map<String, List<Suggestion>> fresh = fresh();
        final List<Item> next = new ArrayList<>();
        for (final Item item : shown) {
            final Suggestion same = byId.get(item.suggestion().id());
            if (same != null) {
                next.add(item(same));
            } else if (!handled.containsKey(item.suggestion().id())) {
                next.add(alike(item, fresh));
            }
        }
        shown.clear();
        shown.addAll(next);
        busy.retainAll(byId.keySet());
        bringBack(byId);
    }

    /** What is new, by what it is about. */
    private Map<String, List<Suggestion>> fresh() {
        final Set<String> here = ids();
        final Map<String, List<Suggestion>> fresh = new HashMap<>();
        open.stream()
                .filter(one -> !here.contains(one.id()) && !handled.containsKey(one.id()))
                .forEach(one -> fresh.computeIfAbsent(about(one), key -> new ArrayList<>())
                        .add(one));
        return fresh;
    }

    /** The passage around it was edited: what says the same of the same things takes its place. */
    private Item alike(final Item item, final Map<String, List<Suggestion>> fresh) {
        final List<Suggestion> same = fresh.getOrDefault(about(item.suggestion()), List.of());
        return same.isEmpty() ? new Item(item.suggestion(), Standing.GONE) : item(same.removeFirst());
    }

    private void bringBack(final Map<String, Suggestion> byId) {
        final Set<String> here = ids();
        final List<Map.Entry<String, Integer>> back = handled.entrySet().stream()
                .filter(one -> !here.contains(one.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        for (final Map.Entry<String, Integer> one : back) {
            final Suggestion again = byId.get(one.getKey());
            if (again != null) {
                shown.add(Math.min(one.getValue(), shown.size()), item(again));
            }
        }
        handled.keySet().removeIf(id -> byId.containsKey(id) && !busy.contains(id));
    }

    /** These are being accepted or dismissed. */
    void begin(final Collection<String> ids) {
        busy.addAll(ids);
        for (int i = 0; i < shown.size(); i++) {
            final Item item = shown.get(i);
            if (ids.contains(item.suggestion().id())) {
                handled.put(item.suggestion().id(), i);
                shown.set(i, new Item(item.suggestion(), Standing.BUSY));
            }
        }
    }

    /** It is done: they go. */
    void done(final Collection<String> ids) {
        busy.removeAll(ids);
        shown.removeIf(item -> ids.contains(item.suggestion().id()));
    }

    /** It was refused: they are open again. */
    void refused(final Collection<String> ids) {
        busy.removeAll(ids);
        handled.keySet().removeAll(ids);
        shown.replaceAll(item -> ids.contains(item.suggestion().id()) ? item(item.suggestion()) : item);
    }

    private Item item(final Suggestion one) {
        return new Item(one, busy.contains(one.id()) ? Standing.BUSY : Standing.OPEN);
    }

    private Set<String> ids() {
        final Set<String> ids = new HashSet<>();
        shown.forEach(item -> ids.add(item.suggestion().id()));
        return ids;
    }

    private static String about(final Suggestion one) {
        return one.kind() + "\n" + one.subject() + "\n" + one.object();
    }
}
