package vespera.scriptorium.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The task list items of GitHub Flavored Markdown that stand in a task's notes: {@code - [ ] buy ink}. Items within
 * fenced code are none.
 *
 * @param items in the order in which they stand
 */
public record Checklist(List<Item> items) {

    private static final Pattern ITEM = Pattern.compile(
            "(?<before>\\s*(?:[-*+]|\\d{1,9}[.)])\\s+\\[)(?<mark>[ xX])(?<after>\\]\\s+(?<text>\\S.*))");
    private static final Pattern FENCE = Pattern.compile("\\s{0,3}(?<fence>`{3,}|~{3,}).*");

    /** None. */
    public static final Checklist EMPTY = new Checklist(List.of());

    /**
     * One item.
     *
     * @param line of the notes, from 0
     */
    public record Item(int line, String text, boolean done) {}

    public Checklist {
        items = List.copyOf(items);
    }

    /** The items of some notes. */
    public static Checklist of(final String notes) {
        if (notes.indexOf('[') < 0) {
            return EMPTY;
        }
        final List<Item> items = new ArrayList<>();
        final String[] lines = notes.split("\n", -1);
        String fence = "";
        for (int i = 0; i < lines.length; i++) {
            final Matcher fenced = FENCE.matcher(lines[i].stripTrailing());
            if (fenced.matches()) {
                final String mark = fenced.group("fence");
                fence = fence.isEmpty() ? mark : mark.startsWith(fence) ? "" : fence;
                continue;
            }
            final Matcher item = ITEM.matcher(lines[i].stripTrailing());
            if (fence.isEmpty() && item.matches()) {
                items.add(new Item(i, item.group("text"), !item.group("mark").equals(" ")));
            }
        }
        return items.isEmpty() ? EMPTY : new Checklist(items);
    }

    /** How many items are ticked. */
    public int done() {
        return (int) items.stream().filter(Item::done).count();
    }

    /** How many items there are. */
    public int total() {
        return items.size();
    }

    /**
     * Notes with one item ticked or not; every other character stays. As they were where there is no such item.
     *
     * @param index among the items, from 0
     */
    public static String tick(final String notes, final int index, final boolean done) {
        final List<Item> items = of(notes).items();
        if (index < 0 || index >= items.size() || items.get(index).done() == done) {
            return notes;
        }
        final String[] lines = notes.split("\n", -1);
        final int at = items.get(index).line();
        final Matcher item = ITEM.matcher(lines[at].stripTrailing());
        if (item.matches()) {
            lines[at] = lines[at].substring(0, item.start("mark"))
                    + (done ? "x" : " ")
                    + lines[at].substring(item.end("mark"));
        }
        return String.join("\n", lines);
    }

    /** Notes with one more item, after the last one or at the end. */
    public static String add(final String notes, final String text) {
        final List<Item> items = of(notes).items();
        final String line = "- [ ] " + text.strip().replaceAll("\\s+", " ");
        if (items.isEmpty()) {
            return notes.isBlank() ? line : notes.stripTrailing() + "\n\n" + line;
        }
        final List<String> lines = new ArrayList<>(List.of(notes.split("\n", -1)));
        lines.add(items.getLast().line() + 1, line);
        return String.join("\n", lines);
    }
}
