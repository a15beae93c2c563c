package vespera.desktop.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headings of a text with what stands under them. Reads lines only, so that it keeps up with the typing. */
public final class Outline {

    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})(?:\\s+(.*?))?(?:\\s+#+)?\\s*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");

    /** There is no such place. */
    public static final int NOWHERE = -2;

    private Outline() {}

    /**
     * A section.
     *
     * @param level 1 to 6
     * @param title without marks
     * @param line where its heading stands
     * @param end the line after its last one, sections under it counted
     */
    public record Section(int level, String title, int line, int end) {}

    /** Every section in order. */
    public static List<Section> of(final Script script) {
        final List<Section> open = new ArrayList<>();
        String fence = "";
        final boolean front =
                script.size() > 0 && script.line(0).stripTrailing().equals("---");
        boolean before = front;
        for (int i = 0; i < script.size(); i++) {
            final String line = script.line(i);
            if (before) {
                before = i == 0 || !line.stripTrailing().equals("---");
                continue;
            }
            final Matcher mark = FENCE.matcher(line);
            if (mark.matches()) {
                final String here = mark.group(1).substring(0, 3);
                fence = fence.isEmpty() ? here : fence.equals(here) ? "" : fence;
            } else if (fence.isEmpty() && line.indexOf('#') >= 0) {
                final Matcher heading = HEADING.matcher(line);
                if (heading.matches()) {
                    final String title = heading.group(2) == null ? "" : heading.group(2);
                    open.add(new Section(heading.group(1).length(), title, i, script.size()));
                }
            }
        }
        return ended(open, script.size());
    }

    private static List<Section> ended(final List<Section> sections, final int size) {
        final List<Section> ended = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            final Section one = sections.get(i);
            int end = size;
            for (int j = i + 1; j < sections.size(); j++) {
                if (sections.get(j).level() <= one.level()) {
                    end = sections.get(j).line();
                    break;
                }
            }
            ended.add(new Section(one.level(), one.title(), one.line(), end));
        }
        return List.copyOf(ended);
    }

    /** The section a line stands in: the last heading at or before it. */
    public static int at(final List<Section> sections, final int line) {
        int at = -1;
        for (int i = 0; i < sections.size() && sections.get(i).line() <= line; i++) {
            at = i;
        }
        return at;
    }

    /** The section that one would have to stand before to go up past the one of its level; {@link #NOWHERE} for none. */
    public static int before(final List<Section> sections, final int which) {
        for (int i = which - 1; i >= 0; i--) {
            if (sections.get(i).level() < sections.get(which).level()) {
                return NOWHERE;
            }
            if (sections.get(i).level() == sections.get(which).level()) {
                return i;
            }
        }
        return NOWHERE;
    }

    /** The section that one would have to stand before to go down past the next of its level; -1 for the end. */
    public static int after(final List<Section> sections, final int which) {
        boolean passed = false;
        for (int i = which + 1; i < sections.size(); i++) {
            final int level = sections.get(i).level();
            if (level <= sections.get(which).level() && passed) {
                return i;
            }
            if (level < sections.get(which).level()) {
                return NOWHERE;
            }
            passed |= level == sections.get(which).level();
        }
        return passed ? -1 : NOWHERE;
    }

    /**
     * Moves a section with all under it before another one, or to the end of the text with -1. Empty where it would
     * come into itself or stay where it is.
     */
    public static Optional<Edit> move(
            final Script script, final List<Section> sections, final int which, final int before) {
        final Section moved = sections.get(which);
        final int to = before < 0 ? script.size() : sections.get(before).line();
        if (to >= moved.line() && to <= moved.end()) {
            return Optional.empty();
        }
        final List<String> own = lines(script, moved.line(), moved.end());
        final boolean up = to < moved.line();
        final List<String> other = up ? lines(script, to, moved.line()) : lines(script, moved.end(), to);
        // At the end of the text there may be no blank line to stand between two sections.
        final List<String> first = up ? own : other;
        final List<String> second = up ? other : own;
        final boolean last = (up ? moved.end() : to) == script.size();
        if (last) {
            while (!second.isEmpty() && second.getLast().isBlank() && second.size() > 1) {
                second.removeLast();
            }
        }
        if (!first.getLast().isBlank()) {
            first.add("");
        }
        while (last
                && first.size() > 1
                && first.getLast().isBlank()
                && first.get(first.size() - 2).isBlank()) {
            first.removeLast();
        }
        if (last && script.line(script.size() - 1).isEmpty()) {
            second.add("");
        }
        final int from = up ? to : moved.line();
        final int end = (up ? moved.end() : to) - 1;
        final List<String> all = new ArrayList<>(first);
        all.addAll(second);
        final Place there = new Place(up ? from : from + first.size(), 0);
        return Optional.of(new Edit(new Place(from, 0), script.end(end), String.join("\n", all), there, there));
    }

    /** One level deeper or higher, with all under it; empty where a level would be none. */
    public static Optional<Edit> level(
            final Script script, final List<Section> sections, final int which, final int by) {
        final Section moved = sections.get(which);
        final List<String> own = lines(script, moved.line(), moved.end());
        for (final Section one : sections) {
            if (one.line() >= moved.line() && one.line() < moved.end()) {
                final int level = one.level() + by;
                if (level < 1 || level > 6) {
                    return Optional.empty();
                }
                own.set(one.line() - moved.line(), ("#".repeat(level) + " " + one.title()).stripTrailing());
            }
        }
        final Place there = new Place(moved.line(), 0);
        return Optional.of(new Edit(there, script.end(moved.end() - 1), String.join("\n", own), there, there));
    }

    private static List<String> lines(final Script script, final int from, final int to) {
        final List<String> lines = new ArrayList<>();
        for (int i = from; i < to; i++) {
            lines.add(script.line(i));
        }
        return lines;
    }
}
