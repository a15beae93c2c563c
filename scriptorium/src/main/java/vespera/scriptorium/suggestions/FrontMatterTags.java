package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.Reading;

/** Adds a tag to a text's front matter in the way in which tags are written there already. */
final class FrontMatterTags {

    private static final Pattern KEY = Pattern.compile("^(tags?|Tags?)\\s*:(.*)$");
    private static final Pattern ITEM = Pattern.compile("^(\\s*)-\\s+\\S.*$");
    private static final Set<String> NOT_TEXT = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private FrontMatterTags() {}

    /** The new text; empty where the front matter is written in a way that is better left to her. */
    static Optional<String> with(final String text, final String tag) {
        final MarkdownReader reader = new MarkdownReader();
        final Reading before = reader.read(text);
        if (before.frontMatterProblem() != null) {
            return Optional.empty();
        }
        if (has(before, tag)) {
            return Optional.of(text);
        }
        final String now = before.bodyLine() == 1 ? created(text, tag) : added(text, tag, before.bodyLine() - 1);
        return said(reader.read(now), before, tag) ? Optional.of(now) : Optional.empty();
    }

    private static boolean has(final Reading reading, final String tag) {
        return reading.tags().stream().anyMatch(tag::equalsIgnoreCase);
    }

    /** Whether nothing but the tag is new: what was written by hand must not change its meaning. */
    private static boolean said(final Reading after, final Reading before, final String tag) {
        return after.frontMatterProblem() == null
                && has(after, tag)
                && before.tags().stream().allMatch(t -> has(after, t))
                && after.tags().size() == before.tags().size() + 1
                && others(after).equals(others(before));
    }

    private static Map<String, Object> others(final Reading reading) {
        final Map<String, Object> others = new HashMap<>(reading.properties());
        others.keySet().removeIf(k -> k.equalsIgnoreCase("tags") || k.equalsIgnoreCase("tag"));
        return others;
    }

    private static String created(final String text, final String tag) {
        return "---\ntags:\n  - " + value(tag) + "\n---\n" + text;
    }

    private static String value(final String tag) {
        return NOT_TEXT.contains(tag.toLowerCase(Locale.ROOT)) ? '"' + tag + '"' : tag;
    }

    /** @param close the line of the closing dashes, from 1 */
    private static String added(final String text, final String tag, final int close) {
        final List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        for (int i = 1; i < close - 1; i++) {
            final Matcher key = KEY.matcher(lines.get(i));
            if (key.matches()) {
                toKey(lines, i, key, value(tag), close - 1);
                return String.join("\n", lines);
            }
        }
        lines.add(close - 1, "  - " + value(tag));
        lines.add(close - 1, "tags:");
        return String.join("\n", lines);
    }

    private static void toKey(
            final List<String> lines, final int at, final Matcher key, final String tag, final int close) {
        final String held = key.group(2).strip();
        final String name = key.group(1) + ":";
        if (held.isEmpty()) {
            toItems(lines, at, tag, close);
        } else if (held.startsWith("[")) {
            toFlow(lines, at, tag, close);
        } else if (held.startsWith("\"") || held.startsWith("'")) {
            lines.set(at, name + " [" + held + ", " + tag + "]");
        } else {
            lines.set(
                    at, lines.get(at).stripTrailing() + (held.contains(",") || !held.contains(" ") ? ", " : " ") + tag);
        }
    }

    private static void toItems(final List<String> lines, final int key, final String tag, final int close) {
        String indent = "  ";
        int after = key;
        for (int i = key + 1; i < close; i++) {
            final Matcher item = ITEM.matcher(lines.get(i));
            if (!item.matches()) {
                break;
            }
            indent = item.group(1);
            after = i;
        }
        lines.add(after + 1, indent + "- " + tag);
    }

    private static void toFlow(final List<String> lines, final int key, final String tag, final int close) {
        for (int i = key; i < close; i++) {
            final String line = lines.get(i);
            final int end = line.lastIndexOf(']');
            if (end >= 0) {
                final String head = line.substring(0, end).stripTrailing();
                final boolean first = head.endsWith("[") || head.endsWith(",");
                lines.set(i, head + (first ? head.endsWith(",") ? " " : "" : ", ") + tag + line.substring(end));
                return;
            }
        }
    }
}
