package vespera.desktop.artifactview;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vespera.scriptorium.artifacts.Artifact;

/**
 * What the list is asked for and how it is ordered: what a saved view keeps.
 *
 * @param words every word stands in the title or path, or it is an id
 * @param days of the last so many days, today counted; 0 for all time
 * @param who done by somebody of this name; empty for anybody
 */
record Looking(Grouping grouping, String words, Set<Artifact.Type> types, int days, String who) {

    /** Everything, by date. */
    static final Looking ALL = new Looking(Grouping.DATE, "", EnumSet.allOf(Artifact.Type.class), 0, "");

    Looking {
        types = Set.copyOf(types);
    }

    Looking by(final Grouping to) {
        return new Looking(to, words, types, days, who);
    }

    Looking saying(final String to) {
        return new Looking(grouping, to, types, days, who);
    }

    Looking of(final Set<Artifact.Type> to) {
        return new Looking(grouping, words, to, days, who);
    }

    Looking since(final int to) {
        return new Looking(grouping, words, types, to, who);
    }

    Looking from(final String to) {
        return new Looking(grouping, words, types, days, to);
    }

    /** As it is kept: a line for each part. */
    String written() {
        final List<String> lines = new ArrayList<>();
        lines.add("by" + ' ' + grouping.name());
        lines.add("types" + ' ' + types.stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
        lines.add("days" + ' ' + days);
        lines.add("who" + ' ' + line(who));
        lines.add("words" + ' ' + line(words));
        return String.join("\n", lines);
    }

    private static String line(final String text) {
        return text.replaceAll("\\R", " ").strip();
    }

    /** Reads what was kept; a part that it does not know stays as it is in {@link #ALL}. */
    static Looking read(final String written) {
        Looking all = ALL;
        for (final String line : written.split("\n", -1)) {
            final String[] parts = line.split(" ", 2);
            final String value = parts.length < 2 ? "" : parts[1];
            all = switch (parts[0]) {
                case "by" -> all.by(grouping(value));
                case "types" -> all.of(types(value));
                case "days" -> all.since(value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0);
                case "who" -> all.from(value);
                case "words" -> all.saying(value);
                default -> all;
            };
        }
        return all;
    }

    private static Grouping grouping(final String name) {
        for (final Grouping one : Grouping.values()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return Grouping.DATE;
    }

    private static Set<Artifact.Type> types(final String names) {
        final Set<Artifact.Type> types = EnumSet.noneOf(Artifact.Type.class);
        final List<String> wanted = List.of(names.split(","));
        for (final Artifact.Type type : Artifact.Type.values()) {
            if (wanted.contains(type.name())) {
                types.add(type);
            }
        }
        return types;
    }
}
