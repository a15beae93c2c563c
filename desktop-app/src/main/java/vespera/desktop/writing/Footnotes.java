package vespera.desktop.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the words of footnotes out of a text, and numbers them as they are first called. Used by one thread. */
final class Footnotes {

    private static final Pattern WORDS = Pattern.compile("^ {0,3}\\[\\^([^\\]\\s]+)]:[ \\t]?(.*)$");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(```+|~~~+).*$");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final Map<String, String> words = new LinkedHashMap<>();
    private final List<String> called = new ArrayList<>();
    private final String text;

    /** Reads the footnotes of a text; what stands in fences is left alone. */
    Footnotes(final String all) {
        final StringBuilder rest = new StringBuilder();
        String fence = "";
        String open = "";
        for (final String line : all.split("\n", -1)) {
            final Matcher note = WORDS.matcher(line);
            final Matcher bar = FENCE.matcher(line);
            if (fence.isEmpty() && note.matches()) {
                open = note.group(1);
                words.putIfAbsent(open, note.group(2));
                continue;
            }
            if (!open.isEmpty() && goesOn(line)) {
                words.merge(open, "\n" + line.strip(), String::concat);
                continue;
            }
            open = line.isBlank() ? open : "";
            if (bar.matches()) {
                fence = fence.isEmpty() ? bar.group(1) : line.strip().startsWith(fence) ? "" : fence;
            }
            rest.append(line).append('\n');
        }
        text = rest.toString();
    }

    private static boolean goesOn(final String line) {
        return line.startsWith("    ") || line.startsWith("\t");
    }

    /** The text without them. */
    String text() {
        return text;
    }

    /** The number of one that is called, raised; empty where it has no words. */
    Optional<String> call(final String name) {
        if (!words.containsKey(name)) {
            return Optional.empty();
        }
        if (!called.contains(name)) {
            called.add(name);
        }
        return Optional.of(raised(called.indexOf(name) + 1));
    }

    /** One whose words stand where it is called. */
    String callHere(final String said) {
        final String name = "\0" + words.size();
        words.put(name, said);
        called.add(name);
        return raised(called.size());
    }

    private static String raised(final int number) {
        final StringBuilder raised = new StringBuilder();
        String.valueOf(number).chars().forEach(c -> raised.append(RAISED.charAt(c - '0')));
        return raised.toString();
    }

    /** The words of the one that was called so many others before; empty where there were not so many. */
    Optional<String> words(final int index) {
        return index < called.size() ? Optional.ofNullable(words.get(called.get(index))) : Optional.empty();
    }
}
