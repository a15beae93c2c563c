package vespera.desktop.searchview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vespera.scriptorium.search.Hit;

/**
 * Brings better hits into a list without moving what she is pointing at: down to that line everything stays where it
 * is, though its reasons may become more; what comes below is in the new order.
 *
 * @param pointed the line she is pointing at, below 0 for none
 */
record Steady(List<Hit> shown, int pointed) {

    List<Hit> with(final List<Hit> fresh) {
        if (pointed < 0 || pointed >= shown.size()) {
            return fresh;
        }
        final Map<String, Hit> byPath = new HashMap<>();
        fresh.forEach(hit -> byPath.put(hit.path(), hit));
        final List<Hit> merged = new ArrayList<>();
        final Set<String> there = new HashSet<>();
        for (final Hit hit : shown.subList(0, pointed + 1)) {
            merged.add(byPath.getOrDefault(hit.path(), hit));
            there.add(hit.path());
        }
        fresh.stream().filter(hit -> !there.contains(hit.path())).forEach(merged::add);
        return merged;
    }
}
