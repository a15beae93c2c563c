package vespera.desktop.graphpane;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;

/** What of the graph is to be seen and how: all that a saved view keeps. Immutable. */
record Wish(Shows shows, Filter filter, Paint paint) {

    /**
     * Which sorts, and how much.
     *
     * @param depth how many steps around the selection, 0 for everything
     */
    record Shows(Set<GraphNode.Kind> kinds, Set<GraphEdge.Type> types, int depth) {

        Shows {
            kinds = Set.copyOf(kinds);
            types = Set.copyOf(types);
        }

        Shows toggled(final GraphNode.Kind kind) {
            return new Shows(toggled(kinds, kind, GraphNode.Kind.class), types, depth);
        }

        Shows toggled(final GraphEdge.Type type) {
            return new Shows(kinds, toggled(types, type, GraphEdge.Type.class), depth);
        }

        Shows deep(final int steps) {
            return new Shows(kinds, types, steps);
        }

        private static <E extends Enum<E>> Set<E> toggled(final Set<E> set, final E one, final Class<E> sort) {
            final Set<E> next = EnumSet.noneOf(sort);
            next.addAll(set);
            if (!next.remove(one)) {
                next.add(one);
            }
            return next;
        }
    }

    /**
     * Which of them.
     *
     * @param words that the title or the path must have, in any order; empty for any
     * @param tag without the sign, or empty for any
     * @param folder that a document must be in, or empty for any
     * @param since how lately it was changed
     * @param alone whether what nothing leads to is shown as well
     */
    record Filter(String words, String tag, String folder, Since since, boolean alone) {

        static final Filter NONE = new Filter("", "", "", Since.EVER, true);

        Filter words(final String to) {
            return new Filter(to, tag, folder, since, alone);
        }

        Filter tag(final String to) {
            return new Filter(words, to, folder, since, alone);
        }

        Filter folder(final String to) {
            return new Filter(words, tag, to, since, alone);
        }

        Filter since(final Since to) {
            return new Filter(words, tag, folder, to, alone);
        }

        Filter alone(final boolean to) {
            return new Filter(words, tag, folder, since, to);
        }

        /** Whether it leaves anything out. */
        boolean chooses() {
            return !words.isBlank() || !tag.isBlank() || !folder.isBlank() || since != Since.EVER;
        }
    }

    /** How lately something was changed. */
    enum Since {
        EVER(0),
        DAY(1),
        WEEK(7),
        MONTH(31),
        QUARTER(92),
        YEAR(366);

        private final int days;

        Since(final int days) {
            this.days = days;
        }

        /** How many days back, 0 for ever. */
        int days() {
            return days;
        }
    }

    /**
     * Colours and sizes.
     *
     * @param entity the id of the node that colour is about, empty for none
     * @param areas whether the parts the graph falls into are tinted and named
     */
    record Paint(Hue hue, Girth girth, String entity, boolean areas) {

        static final Paint PLAIN = new Paint(Hue.KIND, Girth.CONNECTIONS, "", true);

        Paint hue(final Hue to) {
            return new Paint(to, girth, entity, areas);
        }

        Paint girth(final Girth to) {
            return new Paint(hue, to, entity, areas);
        }

        Paint about(final String to) {
            return new Paint(hue, girth, to, areas);
        }

        Paint areas(final boolean to) {
            return new Paint(hue, girth, entity, to);
        }
    }

    /** What colour tells. */
    enum Hue {
        KIND,
        FOLDER,
        TAG,
        CLUSTER,
        CONNECTIONS,
        WORDS,
        AGE,
        ENTITY
    }

    /** What size tells. */
    enum Girth {
        CONNECTIONS,
        WORDS,
        AGE,
        SAME
    }

    /** Headings, talk and who wrote would hide what she writes; they are there when she asks for them. */
    static final Wish FIRST = new Wish(
            new Shows(
                    EnumSet.of(
                            GraphNode.Kind.DOCUMENT,
                            GraphNode.Kind.MISSING,
                            GraphNode.Kind.TAG,
                            GraphNode.Kind.TASK,
                            GraphNode.Kind.ENTITY,
                            GraphNode.Kind.DECISION),
                    EnumSet.complementOf(EnumSet.of(GraphEdge.Type.SIMILAR)),
                    0),
            Filter.NONE,
            Paint.PLAIN);

    Wish shows(final Shows to) {
        return new Wish(to, filter, paint);
    }

    Wish filter(final Filter to) {
        return new Wish(shows, to, paint);
    }

    Wish paint(final Paint to) {
        return new Wish(shows, filter, to);
    }

    /** As text, one setting a line. */
    String written() {
        return String.join(
                "\n",
                row("kinds", names(shows.kinds())),
                row("types", names(shows.types())),
                row("depth", String.valueOf(shows.depth())),
                row("words", line(filter.words())),
                row("tag", line(filter.tag())),
                row("folder", line(filter.folder())),
                row("since", String.valueOf(filter.since())),
                row("alone", String.valueOf(filter.alone())),
                row("hue", String.valueOf(paint.hue())),
                row("girth", String.valueOf(paint.girth())),
                row("entity", line(paint.entity())),
                row("areas", String.valueOf(paint.areas())));
    }

    private static String row(final String key, final String value) {
        return key + '\t' + value;
    }

    /** From text; what it does not say or nobody knows any more is as at first. */
    static Wish read(final String text) {
        Wish wish = FIRST;
        for (final String line : text.split("\n", -1)) {
            final int tab = line.indexOf('\t');
            if (tab > 0) {
                wish = wish.with(line.substring(0, tab), line.substring(tab + 1));
            }
        }
        return wish;
    }

    private Wish with(final String key, final String value) {
        return switch (key) {
            case "kinds" -> shows(new Shows(all(GraphNode.Kind.class, value), shows.types(), shows.depth()));
            case "types" -> shows(new Shows(shows.kinds(), all(GraphEdge.Type.class, value), shows.depth()));
            case "depth" -> shows(shows.deep(value.matches("[0-3]") ? Integer.parseInt(value) : 0));
            case "words" -> filter(filter.words(value));
            case "tag" -> filter(filter.tag(value));
            case "folder" -> filter(filter.folder(value));
            case "since" -> filter(filter.since(one(Since.class, value).orElse(Since.EVER)));
            case "alone" -> filter(filter.alone(Boolean.parseBoolean(value)));
            case "hue" -> paint(paint.hue(one(Hue.class, value).orElse(Hue.KIND)));
            case "girth" -> paint(paint.girth(one(Girth.class, value).orElse(Girth.CONNECTIONS)));
            case "entity" -> paint(paint.about(value));
            case "areas" -> paint(paint.areas(Boolean.parseBoolean(value)));
            default -> this;
        };
    }

    private static String names(final Set<? extends Enum<?>> all) {
        return all.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    private static String line(final String text) {
        return text.replaceAll("[\\t\\r\\n]", " ");
    }

    private static <E extends Enum<E>> Set<E> all(final Class<E> sort, final String names) {
        final Set<E> found = EnumSet.noneOf(sort);
        for (final String name : names.split(" ")) {
            one(sort, name).ifPresent(found::add);
        }
        return found;
    }

    private static <E extends Enum<E>> Optional<E> one(final Class<E> sort, final String name) {
        for (final E value : sort.getEnumConstants()) {
            if (value.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
