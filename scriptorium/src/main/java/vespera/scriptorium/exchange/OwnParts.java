package vespera.scriptorium.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The elements of a topic that are no topics themselves, where they stand. */
final class OwnParts {

    /**
     * An element.
     *
     * @param gap in which of the topic's gaps it stands
     * @param from its first character there
     * @param to behind its last character
     * @param tag its start tag
     * @param inner what is in it
     */
    record Part(int gap, int from, int to, Tag tag, String inner) {

        boolean is(final String name) {
            return tag.name().equals(name);
        }

        /** Whether it is rich content of this type. */
        boolean rich(final String type) {
            return is("richcontent") && tag.get("TYPE").toUpperCase(Locale.ROOT).equals(type);
        }
    }

    private final List<String> gaps;
    private final List<Part> parts = new ArrayList<>();

    private OwnParts(final List<String> gaps) {
        this.gaps = gaps;
    }

    static OwnParts of(final List<String> gaps) {
        final OwnParts own = new OwnParts(gaps);
        for (int i = 0; i < gaps.size(); i++) {
            if (gaps.get(i).indexOf('<') >= 0) {
                own.look(i, gaps.get(i));
            }
        }
        return own;
    }

    private void look(final int gap, final String text) {
        final Markup markup = new Markup(text);
        int depth = 0;
        int from = 0;
        int inner = 0;
        @Nullable Tag tag = null;
        for (Markup.Kind kind = markup.next(); kind != Markup.Kind.DONE; kind = markup.next()) {
            switch (kind) {
                case START -> {
                    if (depth++ == 0) {
                        from = markup.from();
                        inner = markup.to();
                        tag = Tag.of(markup.raw());
                    }
                }
                case EMPTY -> {
                    if (depth == 0) {
                        parts.add(new Part(gap, markup.from(), markup.to(), Tag.of(markup.raw()), ""));
                    }
                }
                case END -> {
                    if (--depth == 0 && tag != null) {
                        parts.add(new Part(gap, from, markup.to(), tag, text.substring(inner, markup.from())));
                    }
                }
                default -> {}
            }
        }
    }

    List<Part> all() {
        return List.copyOf(parts);
    }

    List<Part> named(final String name) {
        return parts.stream().filter(p -> p.is(name)).toList();
    }

    /** Rich content of a type, the last one where there are several. */
    @Nullable
    Part rich(final String type) {
        return parts.stream().filter(p -> p.rich(type)).reduce((a, b) -> b).orElse(null);
    }

    /**
     * The gaps with other elements in place of some.
     *
     * @param gone which ones go
     * @param instead what stands where the first of them stood, or before all else
     */
    List<String> replaced(final Predicate<Part> gone, final String instead) {
        final List<String> next = new ArrayList<>(gaps.isEmpty() ? List.of("") : gaps);
        final List<Part> going = parts.stream().filter(gone).toList();
        for (int i = going.size() - 1; i >= 0; i--) {
            final Part part = going.get(i);
            final String gap = next.get(part.gap());
            next.set(part.gap(), gap.substring(0, part.from()) + (i == 0 ? instead : "") + gap.substring(part.to()));
        }
        if (going.isEmpty() && !instead.isEmpty()) {
            final String first = next.getFirst();
            final int line = first.startsWith("\n") ? 1 : 0;
            next.set(0, first.substring(0, line) + instead + (line == 1 ? "\n" : "") + first.substring(line));
        }
        return List.copyOf(next);
    }
}
