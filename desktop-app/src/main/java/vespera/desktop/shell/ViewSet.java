package vespera.desktop.shell;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vespera.desktop.desk.View;

/** The views of the window by their names, and those that are made only when a second half asks for them. */
final class ViewSet {

    private final Map<String, LateView> views = new LinkedHashMap<>();
    private final Map<String, Supplier<View>> later = new HashMap<>();

    void add(final LateView view) {
        views.put(view.id(), view);
    }

    /** One that is made when it is asked for first, and that the lists of views do not name. */
    void addLater(final String id, final Supplier<View> made) {
        later.put(id, new Once<>(made));
    }

    boolean has(final String id) {
        return views.containsKey(id) || later.containsKey(id);
    }

    Optional<View> find(final String id) {
        return Optional.<View>ofNullable(views.get(id))
                .or(() -> Optional.ofNullable(later.get(id)).map(Supplier::get));
    }

    /** Every view but those made later, those without a place on the rail last. */
    List<View> all() {
        return List.copyOf(views.values());
    }

    /** The views in the order of the rail. */
    List<View> onRail() {
        return views.values().stream()
                .filter(View::onRail)
                .map(view -> (View) view)
                .toList();
    }

    /** Makes the next one that nobody asked for yet; says whether there was one. */
    boolean makeNext() {
        final Optional<LateView> next =
                views.values().stream().filter(view -> !view.isMade()).findFirst();
        next.ifPresent(LateView::view);
        return next.isPresent();
    }
}
