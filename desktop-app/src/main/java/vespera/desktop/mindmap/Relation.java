package vespera.desktop.mindmap;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line across branches.
 *
 * @param from the key of the topic that it starts at
 * @param to the key of the one that it leads to
 * @param label what it says, may be empty
 */
record Relation(String from, String to, String label) {

    /** The relations that a task's detail names. */
    static List<Relation> read(final String from, final String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", 2))
                .map(parts -> new Relation(from, parts[0], parts.length > 1 ? parts[1] : ""))
                .toList();
    }

    /** The detail that names these. */
    static String written(final List<Relation> relations) {
        return relations.stream().map(r -> r.to() + "\t" + r.label()).collect(Collectors.joining("\n"));
    }

    Relation labelled(final String to) {
        return new Relation(from, this.to, to.replaceAll("\\s+", " ").strip());
    }
}
