package vespera.scriptorium.tasks;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The names of details that have a meaning here. Any other is kept as it is, such as what an imported map says. */
public final class TaskDetail {

    /** Tags, each once, in order, separated by blanks, without a number sign. */
    public static final String TAGS = "tags";

    /** A colour by its name: red, orange, yellow, green, teal, blue, purple, pink or grey. */
    public static final String COLOUR = "colour";

    /** An icon: the literal of a font icon, or an emoji. */
    public static final String ICON = "icon";

    /** A picture: its path in the atelier. */
    public static final String COVER = "cover";

    /** The id of the document that the task stands for. */
    public static final String DOCUMENT = "document";

    /** Lines to other tasks across the tree, one a line: the other's id, a tab, and what the line says. */
    public static final String RELATIONS = "relations";

    /** What the details that a Freeplane map brought begin with. */
    public static final String FREEPLANE = "mm.";

    private TaskDetail() {}

    /** The tags that a detail names. */
    public static List<String> tags(final String detail) {
        return tidy(Arrays.asList(detail.split("\\s+")));
    }

    /** The detail that names these tags; empty for none. */
    public static String ofTags(final Collection<String> tags) {
        return String.join(" ", tidy(tags));
    }

    private static List<String> tidy(final Collection<String> tags) {
        return tags.stream()
                .map(tag -> tag.strip().replaceFirst("^#+", "").replaceAll("\\s+", "-"))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }
}
