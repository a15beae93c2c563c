package vespera.scriptorium.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.exchange.OutlineTopic.Source;
import vespera.scriptorium.journal.Refused;

/** Takes a file of nested elements of one name apart into those elements and the text between them, and joins it again. */
final class NestedXml {

    /**
     * An element.
     *
     * @param depth 0 for one that stands in the container itself
     */
    record Nested(int depth, Source source) {}

    /**
     * A file.
     *
     * @param gaps around the elements at the top
     * @param nested in reading order
     */
    record Parts(List<String> gaps, List<Nested> nested) {}

    private static final class Open {
        private final int index;
        private final String tag;
        private final List<String> gaps = new ArrayList<>();

        private Open(final int index, final String tag) {
            this.index = index;
            this.tag = tag;
        }
    }

    private final String text;
    private final String element;
    private final String container;
    private final Markup markup;
    private final List<@Nullable Nested> found = new ArrayList<>();
    private final List<String> outer = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    /** Open elements of other names: around the topics, or inside one. */
    private final Deque<String> foreign = new ArrayDeque<>();

    private int foreignBefore;
    private boolean inside;
    private int gapFrom;

    private NestedXml(final String text, final String element, final String container) {
        this.text = text;
        this.element = element;
        this.container = container;
        markup = new Markup(text);
    }

    /**
     * Reads a document.
     *
     * @param element the name of the elements
     * @param container the name of what they stand in
     * @throws Refused where it is not well-formed, holds no container, or too much
     */
    static Parts read(final String text, final String element, final String container) {
        return new NestedXml(text, element, container).read();
    }

    private Parts read() {
        for (Markup.Kind kind = markup.next(); kind != Markup.Kind.DONE; kind = markup.next()) {
            switch (kind) {
                case START -> start(markup.name());
                case EMPTY -> {
                    if (topicHere(markup.name())) {
                        begin();
                        finish(open.pop(), "");
                    } else if (!inside && markup.name().equals(container)) {
                        inside = true;
                        foreignBefore = -1;
                    }
                }
                case END -> end(markup.name());
                default -> {}
            }
        }
        if (!open.isEmpty() || !foreign.isEmpty()) {
            throw markup.damaged();
        }
        if (!inside) {
            throw new Refused(
                    "not-a-map",
                    "This file is no such map: it has no <" + container + "> in it.",
                    "Mind maps of Freeplane end with .mm, outlines with .opml or .md.");
        }
        outer.add(text.substring(gapFrom));
        final List<Nested> whole = new ArrayList<>(found.size());
        for (final Nested one : found) {
            if (one != null) {
                whole.add(one);
            }
        }
        return new Parts(List.copyOf(outer), List.copyOf(whole));
    }

    private boolean topicHere(final String name) {
        return inside && foreign.size() == foreignBefore && name.equals(element);
    }

    private void start(final String name) {
        if (topicHere(name)) {
            begin();
            return;
        }
        foreign.push(name);
        if (!inside && name.equals(container)) {
            inside = true;
            foreignBefore = foreign.size();
        }
    }

    private void begin() {
        gap();
        MapOutline.checkCount(found.size());
        open.push(new Open(found.size(), markup.raw()));
        found.add(null);
        gapFrom = markup.to();
    }

    private void gap() {
        final String between = text.substring(gapFrom, markup.from());
        if (open.isEmpty()) {
            outer.add(between);
        } else {
            open.element().gaps.add(between);
        }
    }

    private void end(final String name) {
        if (!open.isEmpty() && foreign.size() == foreignBefore) {
            if (!name.equals(element)) {
                throw markup.damaged();
            }
            gap();
            finish(open.pop(), markup.raw());
        } else if (foreign.isEmpty() || !foreign.pop().equals(name)) {
            throw markup.damaged();
        } else if (inside && open.isEmpty() && foreign.size() < foreignBefore) {
            // After the container nothing is a topic any more.
            foreignBefore = -1;
        }
    }

    private void finish(final Open one, final String end) {
        found.set(one.index, new Nested(open.size(), new Source(one.tag, one.gaps, end)));
        gapFrom = markup.to();
    }

    /** Joins elements again; where their number under one parent is another than it was, the rest moves together. */
    static String write(final List<String> gaps, final List<Nested> nested) {
        final StringBuilder out = new StringBuilder();
        final int[] children = new int[nested.size() + 1];
        final List<Integer> path = new ArrayList<>();
        for (int i = 0; i < nested.size(); i++) {
            cut(path, nested.get(i).depth());
            children[path.isEmpty() ? nested.size() : path.getLast()]++;
            path.add(i);
        }
        final Deque<List<String>> left = new ArrayDeque<>();
        final Deque<String> ends = new ArrayDeque<>();
        left.push(around(gaps, children[nested.size()]));
        out.append(left.element().removeFirst());
        for (int i = 0; i < nested.size(); i++) {
            while (ends.size() > nested.get(i).depth()) {
                close(out, left, ends);
            }
            final Source source = nested.get(i).source();
            final Tag tag = Tag.of(source.tag());
            final boolean empty = children[i] == 0 && source.gaps().stream().allMatch(String::isEmpty);
            if (empty && (source.end().isEmpty() || source.gaps().isEmpty())) {
                out.append(tag.closed());
                left.push(new ArrayList<>());
                ends.push("");
            } else {
                out.append(tag.open());
                left.push(fitted(source.gaps(), children[i]));
                ends.push(source.end().isEmpty() ? "</" + tag.name() + ">" : source.end());
                out.append(left.element().removeFirst());
            }
        }
        while (!ends.isEmpty()) {
            close(out, left, ends);
        }
        return out.toString();
    }

    private static void close(final StringBuilder out, final Deque<List<String>> left, final Deque<String> ends) {
        out.append(ends.pop());
        left.pop();
        final List<String> outside = left.element();
        out.append(outside.isEmpty() ? "" : outside.removeFirst());
    }

    private static void cut(final List<Integer> path, final int depth) {
        while (path.size() > depth) {
            path.removeLast();
        }
    }

    /** What stands before the first element at the top and after the last stays there. */
    private static List<String> around(final List<String> gaps, final int children) {
        if (gaps.size() == children + 1) {
            return new ArrayList<>(gaps);
        }
        final List<String> made = new ArrayList<>();
        made.add(gaps.getFirst());
        for (int i = 1; i < children; i++) {
            made.add("\n");
        }
        made.add(gaps.getLast());
        return made;
    }

    /** One gap more than there are children. */
    private static List<String> fitted(final List<String> gaps, final int children) {
        if (gaps.size() == children + 1) {
            return new ArrayList<>(gaps);
        }
        final StringBuilder own = new StringBuilder();
        gaps.stream().filter(g -> !g.isBlank()).forEach(own::append);
        final List<String> made = new ArrayList<>();
        made.add(own.isEmpty() || own.charAt(own.length() - 1) == '\n' ? own.toString() : own + "\n");
        for (int i = 0; i < children; i++) {
            made.add("\n");
        }
        return made;
    }
}
