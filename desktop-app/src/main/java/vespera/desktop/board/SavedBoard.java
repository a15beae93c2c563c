package vespera.desktop.board;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import vespera.desktop.board.BoardFilter.When;
import vespera.desktop.board.BoardFilter.Who;
import vespera.scriptorium.tasks.Priority;

/** A way to look at the board, as it is kept: a line for each thing that differs from all cards in no lanes. */
record SavedBoard(BoardFilter filter, Grouping grouping) {

    /** What the keys of saved boards begin with. */
    static final String KEYS = "board/";

    private static final char BLANK = ' ';

    String text() {
        final List<String> lines = new ArrayList<>();
        if (!filter.words().isBlank()) {
            lines.add("words" + BLANK + filter.words().replaceAll("\\s+", " ").strip());
        }
        switch (filter.who()) {
            case Who.Anyone _ -> {}
            case Who.Nobody _ -> lines.add("nobody");
            case Who.One one -> lines.add("who" + BLANK + one.name());
        }
        filter.tags().forEach(tag -> lines.add("tag" + BLANK + tag));
        filter.priorities()
                .forEach(one -> lines.add("priority" + BLANK + one.name().toLowerCase(Locale.ROOT)));
        if (filter.due() != When.ANY) {
            lines.add("due" + BLANK + filter.due().name().toLowerCase(Locale.ROOT));
        }
        if (filter.blocked()) {
            lines.add("blocked");
        }
        if (grouping.grouped()) {
            lines.add("lanes" + BLANK + grouping.code());
        }
        return String.join("\n", lines);
    }

    /** Reads what {@link #text} wrote; lines of a later version are passed over. */
    static SavedBoard read(final String text) {
        String words = "";
        Who who = new Who.Anyone();
        final Set<String> tags = new TreeSet<>();
        final Set<Priority> priorities = EnumSet.noneOf(Priority.class);
        When due = When.ANY;
        boolean blocked = false;
        Grouping grouping = Grouping.NONE;
        for (final String line : text.split("\n")) {
            final int blank = line.indexOf(' ');
            final String key = blank < 0 ? line : line.substring(0, blank);
            final String value = blank < 0 ? "" : line.substring(blank + 1);
            switch (key) {
                case "words" -> words = value;
                case "nobody" -> who = new Who.Nobody();
                case "who" -> who = new Who.One(value);
                case "tag" -> tags.add(value);
                case "priority" -> named(Priority.values(), value).ifPresent(priorities::add);
                case "due" -> due = named(When.values(), value).orElse(When.ANY);
                case "blocked" -> blocked = true;
                case "lanes" -> grouping = Grouping.read(value);
                default -> {}
            }
        }
        return new SavedBoard(new BoardFilter(words, who, new TreeSet<>(tags), priorities, due, blocked), grouping);
    }

    private static <T extends Enum<T>> java.util.Optional<T> named(final T[] all, final String name) {
        return List.of(all).stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
