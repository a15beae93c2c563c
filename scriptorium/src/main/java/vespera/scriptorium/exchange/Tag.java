package vespera.scriptorium.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A start tag as it was written; an attribute that is not touched keeps its every character. */
final class Tag {

    /**
     * An attribute.
     *
     * @param raw the space before it, its name, its value in quotes
     */
    private record Attribute(String name, String value, String raw) {}

    private final String name;
    private final List<Attribute> attributes;
    private final String end;

    private Tag(final String name, final List<Attribute> attributes, final String end) {
        this.name = name;
        this.attributes = attributes;
        this.end = end;
    }

    /** One with no attributes yet. */
    static Tag named(final String name) {
        return new Tag(name, List.of(), ">");
    }

    /** @param raw from {@code <} to {@code >} */
    static Tag of(final String raw) {
        int at = 1;
        while (at < raw.length() && !Character.isWhitespace(raw.charAt(at)) && "/>".indexOf(raw.charAt(at)) < 0) {
            at++;
        }
        final String name = raw.substring(1, at);
        final List<Attribute> found = new ArrayList<>();
        int start = at;
        while (true) {
            final int equals = raw.indexOf('=', start);
            final int open = equals < 0 ? -1 : quote(raw, equals + 1);
            final int close = open < 0 ? -1 : raw.indexOf(raw.charAt(open), open + 1);
            if (close < 0) {
                break;
            }
            found.add(new Attribute(
                    raw.substring(start, equals).strip(),
                    raw.substring(open + 1, close),
                    raw.substring(start, close + 1)));
            start = close + 1;
        }
        return new Tag(name, List.copyOf(found), raw.substring(start));
    }

    private static int quote(final String raw, final int from) {
        for (int i = from; i < raw.length(); i++) {
            final char c = raw.charAt(i);
            if (c == '"' || c == '\'') {
                return i;
            }
            if (!Character.isWhitespace(c)) {
                return -1;
            }
        }
        return -1;
    }

    String name() {
        return name;
    }

    /** An attribute's value, empty where there is none. */
    String get(final String wanted) {
        return attributes.stream()
                .filter(a -> a.name().equalsIgnoreCase(wanted))
                .findFirst()
                .map(a -> XmlText.readAttribute(a.value()))
                .orElse("");
    }

    boolean has(final String wanted) {
        return attributes.stream().anyMatch(a -> a.name().equalsIgnoreCase(wanted));
    }

    /** With an attribute set in its place, or last; without it for null. */
    Tag with(final String wanted, final @Nullable String value) {
        final List<Attribute> next = new ArrayList<>();
        boolean done = value == null;
        for (final Attribute one : attributes) {
            if (!one.name().equalsIgnoreCase(wanted)) {
                next.add(one);
            } else if (!done && value != null) {
                next.add(made(one.name(), value));
                done = true;
            }
        }
        if (!done && value != null) {
            next.add(made(wanted, value));
        }
        return new Tag(name, List.copyOf(next), end);
    }

    private static Attribute made(final String name, final String value) {
        final String raw = XmlText.attribute(value);
        return new Attribute(name, raw, " " + name + "=\"" + raw + "\"");
    }

    /** As it was written, but open, so that something may stand inside. */
    String open() {
        return raw(end.replace("/", ""));
    }

    /** As it was written, but closed at once. */
    String closed() {
        return raw(end.contains("/") ? end : end.replace(">", "/>"));
    }

    private String raw(final String with) {
        return "<" + name + attributes.stream().map(Attribute::raw).collect(Collectors.joining()) + with;
    }
}
