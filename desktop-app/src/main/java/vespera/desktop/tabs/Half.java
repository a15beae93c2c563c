package vespera.desktop.tabs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One half of the middle: its tabs, one of them in front.
 *
 * @param slot 0 or 1; stays the same for as long as the half is there, wherever it stands
 * @param tabs at least one
 * @param front which tab is in front, from 0
 */
public record Half(int slot, List<Tab> tabs, int front) {

    public Half {
        tabs = List.copyOf(tabs);
        if (tabs.isEmpty()) {
            tabs = List.of(Tab.of(Tab.BLANK));
        }
        front = Math.clamp(front, 0, tabs.size() - 1);
    }

    /** The tab in front. */
    public Tab tab() {
        return tabs.get(front);
    }

    Half to(final int place) {
        return new Half(slot, tabs, place);
    }

    Optional<Integer> find(final Tab wanted) {
        for (int i = 0; i < tabs.size(); i++) {
            if (tabs.get(i).same(wanted)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The first tab of a view, that in front if it is one. */
    Optional<Integer> findView(final String view) {
        if (tab().view().equals(view)) {
            return Optional.of(front);
        }
        for (int i = 0; i < tabs.size(); i++) {
            if (tabs.get(i).view().equals(view)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Opens a tab in the place of the one that makes way, else beside that in front. */
    Half with(final Tab tab) {
        final List<Tab> all = new ArrayList<>(tabs);
        int place = tab().passing() || tab().blank() ? front : -1;
        for (int i = 0; place < 0 && i < all.size(); i++) {
            place = all.get(i).passing() ? i : -1;
        }
        if (place >= 0) {
            all.set(place, tab);
        } else {
            place = front + 1;
            all.add(place, tab);
        }
        return new Half(slot, all, place);
    }

    /** Puts a tab at a place and in front. */
    Half insert(final Tab tab, final int at) {
        final List<Tab> all = new ArrayList<>(tabs);
        all.removeIf(Tab::blank);
        final int place = Math.clamp(at, 0, all.size());
        all.add(place, tab);
        return new Half(slot, all, place);
    }

    Half replace(final int place, final Tab tab) {
        final List<Tab> all = new ArrayList<>(tabs);
        all.set(place, tab);
        return new Half(slot, all, front);
    }

    /** Takes a tab out; what stands beside it comes to the front where it was there. */
    Half without(final int place) {
        final List<Tab> all = new ArrayList<>(tabs);
        all.remove(place);
        return new Half(slot, all, place < front || front >= all.size() ? front - 1 : front);
    }

    String written() {
        final StringBuilder line = new StringBuilder(Integer.toString(front));
        tabs.forEach(tab -> line.append(' ').append(tab.written()));
        return line.toString();
    }
}
