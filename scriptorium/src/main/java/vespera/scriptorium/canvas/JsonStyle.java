package vespera.scriptorium.canvas;

import java.util.Map;

/**
 * How an object is written, taken from one that stands beside it.
 *
 * @param open between the brace and the first key
 * @param colon between a key and its value
 * @param comma between a value and the next key
 * @param close before the closing brace
 */
record JsonStyle(String open, String colon, String comma, String close) {

    static final JsonStyle TIGHT = new JsonStyle("", ":", ",", "");

    /** The style of an object; what it does not show is taken from another style. */
    static JsonStyle of(final String text, final JsonSpan.Obj object, final JsonStyle otherwise) {
        if (object.members().isEmpty()) {
            return otherwise;
        }
        final JsonSpan.Member first = object.members().getFirst();
        final JsonSpan.Member last = object.members().getLast();
        final String open = text.substring(object.from() + 1, first.keyFrom());
        final String colon = text.substring(first.keyTo(), first.value().from());
        final String close = text.substring(last.value().to(), object.to() - 1);
        final String comma = object.members().size() > 1
                ? text.substring(first.value().to(), object.members().get(1).keyFrom())
                : open.isEmpty() ? otherwise.comma : "," + open;
        return new JsonStyle(open, colon, comma, close);
    }

    /** Writes an object. */
    String object(final Map<String, Object> members) {
        final StringBuilder out = new StringBuilder("{").append(open);
        boolean first = true;
        for (final Map.Entry<String, Object> member : members.entrySet()) {
            out.append(first ? "" : comma).append(quoted(member.getKey())).append(colon);
            out.append(
                    member.getValue() instanceof Double number
                            ? number(number)
                            : quoted(member.getValue().toString()));
            first = false;
        }
        return out.append(close).append('}').toString();
    }

    /** A coordinate: the format wants whole numbers. */
    static String number(final double value) {
        return Long.toString(Math.round(value));
    }

    /** A string as JSON has it; what need not be escaped is not. */
    static String quoted(final String text) {
        final StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7F || loose(text, i)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    /** Half of a pair that stands alone: it could not be written as UTF-8. */
    private static boolean loose(final String text, final int at) {
        final char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
