package vespera.desktop.tabs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vespera.scriptorium.documents.DocumentId;

/**
 * How the middle of the window is divided and what stands where. A view or a document stands in one tab only. Never
 * changes: each wish gives another.
 *
 * @param halves one or two, left before right, upper before lower
 * @param active the half that is worked in, from 0
 * @param below whether the second half is under the first rather than beside it
 * @param share how much of the room the first half has, from 0.1 to 0.9
 */
public record Layout(List<Half> halves, int active, boolean below, double share) {

    private static final double EVEN = 0.5;

    public Layout {
        // A half that is alone is the first one.
        halves = halves.size() == 1
                ? List.of(
                        new Half(0, halves.getFirst().tabs(), halves.getFirst().front()))
                : List.copyOf(halves);
        active = Math.clamp(active, 0, halves.size() - 1);
        share = Double.isFinite(share) ? Math.clamp(share, 0.1, 0.9) : EVEN;
    }

    /** One half with one view. */
    public static Layout of(final String view) {
        return new Layout(List.of(new Half(0, List.of(Tab.of(view)), 0)), 0, false, EVEN);
    }

    /** The half that is worked in. */
    public Half half() {
        return halves.get(active);
    }

    /** The tab that is worked in. */
    public Tab tab() {
        return half().tab();
    }

    public boolean split() {
        return halves.size() > 1;
    }

    /** Where a thing stands: which half and which tab of it. */
    public record Place(int half, int tab) {}

    /** Where a tab that shows this stands. */
    public Optional<Place> find(final Tab wanted) {
        for (int i = 0; i < halves.size(); i++) {
            final int half = i;
            final Optional<Place> found = halves.get(i).find(wanted).map(tab -> new Place(half, tab));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Layout with(final int place, final Half half) {
        final List<Half> all = new ArrayList<>(halves);
        all.set(place, half);
        return new Layout(all, active, below, share);
    }

    /** Works in another half. */
    public Layout in(final int half) {
        return new Layout(halves, half, below, share);
    }

    /** Goes to a tab. */
    public Layout to(final Place place) {
        return with(place.half(), halves.get(place.half()).to(place.tab())).in(place.half());
    }

    /** Goes to a view: where it stands already, the half that is worked in first, else in place of what makes way. */
    public Layout show(final String view) {
        final Optional<Integer> here = half().findView(view);
        if (here.isPresent()) {
            return to(new Place(active, here.get()));
        }
        for (int i = 0; i < halves.size(); i++) {
            final Optional<Integer> there = halves.get(i).findView(view);
            if (there.isPresent()) {
                return to(new Place(i, there.get()));
            }
        }
        return with(active, half().with(Tab.of(view)));
    }

    /** As {@link #show(String)}; where it has several tabs and none is in front, to the one that was in front last. */
    public Layout show(final String view, final Optional<Tab> last) {
        return last.filter(tab -> !tab().view().equals(view))
                .flatMap(this::find)
                .map(this::to)
                .orElseGet(() -> show(view));
    }

    /** Goes to a document: where it stands already, else in place of what makes way. */
    public Layout open(final DocumentId document) {
        final Tab wanted = Tab.of(document);
        return find(wanted).map(this::to).orElseGet(() -> with(active, half().with(wanted)));
    }

    /** Opens something here in a tab that stays, wherever it was before. */
    public Layout openKept(final Tab tab) {
        final Optional<Integer> here = half().find(tab);
        if (here.isPresent()) {
            final Place place = new Place(active, here.get());
            return keep(place).to(place);
        }
        final Layout rid = without(tab, active);
        return rid.with(rid.active, rid.half().insert(tab.kept(), rid.half().front() + 1));
    }

    /** Opens something here in place of what makes way, wherever it was before. */
    public Layout openHere(final Tab tab) {
        final Optional<Integer> here = half().find(tab);
        if (here.isPresent()) {
            return to(new Place(active, here.get()));
        }
        final Layout rid = without(tab, active);
        return rid.with(rid.active, rid.half().with(tab));
    }

    /** Opens something in the other half, which is made where there is none, and goes there. */
    public Layout openBeside(final Tab tab) {
        final Layout two = split() ? this : split(below).in(active);
        final Layout rid = two.without(tab, 1 - two.active);
        return rid.in(1 - rid.active).openHere(tab.kept());
    }

    /** Takes a thing away from where it stands, other than from one half; a half left empty offers what to open. */
    private Layout without(final Tab tab, final int but) {
        return find(tab)
                .filter(place -> place.half() != but)
                .map(place -> with(place.half(), halves.get(place.half()).without(place.tab())))
                .orElse(this);
    }

    /** Nobody makes a tab give way that somebody works in. */
    public Layout keep(final Place place) {
        final Half half = halves.get(place.half());
        final Tab tab = half.tabs().get(place.tab());
        return tab.blank() ? this : with(place.half(), half.replace(place.tab(), tab.kept()));
    }

    /** Closes a tab, with its half where it was the last of it. */
    public Layout close(final Place place) {
        final Half half = halves.get(place.half());
        if (half.tabs().size() > 1 || !split()) {
            return with(place.half(), half.without(place.tab()));
        }
        final Half rest = halves.get(1 - place.half());
        return new Layout(List.of(rest), 0, below, share);
    }

    /** Closes all tabs of the half that is worked in but the one in front. */
    public Layout closeOthers() {
        return with(active, new Half(half().slot(), List.of(tab()), 0));
    }

    /** Goes so many tabs on, round and round. */
    public Layout next(final int by) {
        return with(
                active,
                half().to(Math.floorMod(half().front() + by, half().tabs().size())));
    }

    /** Works in the other half, where there is one. */
    public Layout other() {
        return split() ? in(1 - active) : this;
    }

    /** Divides the middle; the new half offers what to open and is worked in. Divided already: only turns it. */
    public Layout split(final boolean under) {
        if (split()) {
            return new Layout(halves, active, under, share);
        }
        final Half fresh = new Half(1 - half().slot(), List.of(), 0);
        return new Layout(List.of(half(), fresh), 1, under, EVEN);
    }

    /** The same, divided the other way from now on. */
    public Layout turnedTo(final boolean under) {
        return new Layout(halves, active, under, share);
    }

    /** Puts all tabs into one half. */
    public Layout join() {
        if (!split()) {
            return this;
        }
        final List<Tab> all = new ArrayList<>();
        halves.forEach(half -> half.tabs().stream().filter(tab -> !tab.blank()).forEach(all::add));
        final Tab front = tab();
        final Half one = new Half(half().slot(), all, 0);
        return new Layout(List.of(one.to(one.find(front).orElse(0))), 0, below, share);
    }

    /** Moves a tab to a place in a half, and goes there; a half that has none left goes. */
    public Layout move(final Place from, final int half, final int at) {
        final Tab tab = halves.get(from.half()).tabs().get(from.tab()).kept();
        if (from.half() == half) {
            final int to = at > from.tab() ? at - 1 : at;
            final Half source = halves.get(half);
            return source.tabs().size() == 1
                    ? to(from)
                    : with(half, source.without(from.tab()).insert(tab, to)).in(half);
        }
        return with(half, halves.get(half).insert(tab, at)).in(half).close(from);
    }

    /** Moves a tab into the other half, which is made where there is none. */
    public Layout moveAcross(final Place from) {
        final Layout two = split() ? this : split(below);
        final int to = 1 - from.half();
        final Layout moved = two.move(from, to, two.halves.get(to).tabs().size());
        return !split() && !moved.split() ? two : moved;
    }

    /** The writing desk of a half has turned to a document, or has none left. */
    public Layout turned(final int half, final Optional<DocumentId> document) {
        final Half at = halves.get(half);
        final Tab now = new Tab(Tab.WRITING, document, true);
        if (!at.tab().view().equals(Tab.WRITING) || at.tab().document().equals(document)) {
            return this;
        }
        final Layout rid = without(now, half);
        if (!rid.equals(this)) {
            return rid.turned(half, document);
        }
        final Optional<Integer> there = at.find(now);
        if (there.isPresent()) {
            return with(half, at.to(there.get()));
        }
        if (document.isEmpty() || at.tab().document().isEmpty()) {
            return with(half, at.replace(at.front(), at.tab().passing() ? now : now.kept()));
        }
        return with(half, at.with(now));
    }

    /** The same with another share of the room for the first half. */
    public Layout shared(final double first) {
        return new Layout(halves, active, below, first);
    }

    /** As it is remembered. */
    public String written() {
        final StringBuilder lines = new StringBuilder(below ? "below" : "beside")
                .append(' ')
                .append(share)
                .append(' ')
                .append(active);
        halves.forEach(half -> lines.append('\n').append(half.written()));
        return lines.toString();
    }

    /** As it was remembered, without what is not there any more; empty where nothing is left. */
    public static Optional<Layout> read(final String text, final Predicate<Tab> there) {
        final List<String> lines = text.lines().toList();
        final String[] head = lines.isEmpty() ? new String[0] : lines.getFirst().split(" ", -1);
        if (head.length != 3 || lines.size() > 3) {
            return Optional.empty();
        }
        try {
            final List<Half> halves = new ArrayList<>();
            final Set<String> seen = new HashSet<>();
            for (final String line : lines.subList(1, lines.size())) {
                half(line, halves.size(), there, seen).ifPresent(halves::add);
            }
            return halves.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Layout(
                            halves, Integer.parseInt(head[2]), head[0].equals("below"), Double.parseDouble(head[1])));
        } catch (NumberFormatException e) {
            // Written by another version: then it begins anew.
            return Optional.empty();
        }
    }

    private static Optional<Half> half(
            final String line, final int slot, final Predicate<Tab> there, final Set<String> seen) {
        final String[] parts = line.split(" ", -1);
        final List<Tab> tabs = new ArrayList<>();
        int front = Integer.parseInt(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            final Optional<Tab> tab = Tab.read(parts[i])
                    .filter(one -> one.blank()
                            || there.test(one) && seen.add(one.kept().written()));
            tab.ifPresent(tabs::add);
            front -= tab.isEmpty() && i - 1 < front ? 1 : 0;
        }
        return tabs.isEmpty() ? Optional.empty() : Optional.of(new Half(slot, tabs, front));
    }
}
