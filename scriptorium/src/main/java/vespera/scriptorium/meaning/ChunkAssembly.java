package vespera.scriptorium.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Joins the units of a text into chunks as they come, each starting with a little of the one before it. */
final class ChunkAssembly {

    /** How often it shortens an overlap that has more tokens than its length let expect, before it does without. */
    private static final int TRIES = 4;

    private final String text;
    private final ToIntFunction<String> tokens;
    private final int target;
    private final int overlap;
    private final List<Chunk> chunks = new ArrayList<>();
    private final List<TextUnit> units = new ArrayList<>();

    private String heading = "";
    private int from;
    private int size;

    // Where the last chunk starts: chunks start one after the other, so the text is walked through once.
    private int walked;
    private int points;
    private int line = 1;

    ChunkAssembly(final String text, final ToIntFunction<String> tokens, final int target, final int overlap) {
        this.text = text;
        this.tokens = tokens;
        this.target = target;
        this.overlap = overlap;
    }

    /** From here on units belong to another section; no chunk reaches across. */
    void begin(final String headings) {
        flush();
        units.clear();
        heading = headings;
    }

    void add(final TextUnit unit) {
        if (units.isEmpty()) {
            from = unit.from();
            size = 0;
        } else if (!hasRoomFor(unit)) {
            flush();
            startAfter(unit);
        }
        units.add(unit);
        size += unit.tokens();
    }

    List<Chunk> chunks() {
        flush();
        units.clear();
        return chunks;
    }

    private boolean hasRoomFor(final TextUnit unit) {
        return size + unit.tokens() <= target && unit.to() - from <= target * UnitReader.CHARS_PER_TOKEN;
    }

    private void startAfter(final TextUnit unit) {
        final TextUnit tail = tail();
        units.clear();
        from = tail.from();
        size = tail.tokens();
        if (tail.length() == 0 || !hasRoomFor(unit)) {
            from = unit.from();
            size = 0;
        }
    }

    /** The end of the last chunk: whole units, and the end of one where those are few. Empty where there is none. */
    private TextUnit tail() {
        final int end = units.getLast().to();
        int start = end;
        int count = 0;
        int index = units.size() - 1;
        while (index > 0 && count + units.get(index).tokens() <= overlap) {
            start = units.get(index).from();
            count += units.get(index).tokens();
            index--;
        }
        final int missing = overlap - count;
        if (missing > 0 && missing * 2 >= overlap) {
            final TextUnit part = endOf(units.get(index), missing);
            if (part.length() > 0) {
                start = part.from();
                count += part.tokens();
            }
        }
        return new TextUnit(start, end, count);
    }

    /** The last words of a unit, of at most so many tokens; empty where that cannot be had. */
    private TextUnit endOf(final TextUnit unit, final int most) {
        int start = unit.to();
        if (unit.tokens() > most) {
            start -= (int) ((long) unit.length() * most / unit.tokens());
        }
        for (int tries = 0; tries < TRIES && start < unit.to(); tries++) {
            start = wordFrom(start, unit.to());
            final int count = tokens.applyAsInt(text.substring(start, unit.to()));
            if (count <= most) {
                return new TextUnit(start, unit.to(), count);
            }
            start += Math.max(1, (unit.to() - start) / 4);
        }
        return new TextUnit(unit.to(), unit.to(), 0);
    }

    /** The next start of a word; the place itself where there is none before the end. */
    private int wordFrom(final int at, final int to) {
        int word = at;
        while (word < to && !Characters.isBlank(text.charAt(word))) {
            word++;
        }
        word = Characters.skip(text, word, to);
        return word < to ? word : Characters.boundaryAfter(text, at);
    }

    private void flush() {
        if (units.isEmpty()) {
            return;
        }
        final int to = units.getLast().to();
        walkTo(from);
        final String passage = text.substring(from, to);
        final int end = points + passage.codePointCount(0, passage.length());
        chunks.add(new Chunk(chunks.size(), heading, passage, points, end, line));
    }

    private void walkTo(final int at) {
        points += text.codePointCount(walked, at);
        for (int each = walked; each < at; each++) {
            if (Characters.endsLine(text, each)) {
                line++;
            }
        }
        walked = at;
    }
}
