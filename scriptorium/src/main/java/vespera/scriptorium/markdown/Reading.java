package vespera.scriptorium.markdown;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a Markdown document says about itself. Lines count from 1, offsets in code points.
 *
 * @param title the front matter's title, else the first level-one heading, else null (the file name serves)
 * @param properties the front matter as plain values: strings, numbers, booleans, lists and maps
 * @param frontMatterProblem why the front matter could not be read, or null
 * @param aliases other names, from {@code aliases} or {@code alias}
 * @param tags without {@code #}, as written first, no two equal ignoring case; nested ones with {@code /}
 * @param headings in order
 * @param blocks ids of {@code ^block} markers, without the caret
 * @param links in order, commented ones included; links in code are none
 * @param bodyLine the line the text starts on after the front matter
 * @param words the number of words of the body, code and comments left out
 */
public record Reading(
        @Nullable String title,
        Map<String, Object> properties,
        @Nullable String frontMatterProblem,
        List<String> aliases,
        List<String> tags,
        List<Heading> headings,
        List<String> blocks,
        List<RawLink> links,
        int bodyLine,
        int words) {

    /** A heading: its level (1 to 6), its text without markup, its line and its offset. */
    public record Heading(int level, String text, int line, int from) {}

    public Reading {
        aliases = List.copyOf(aliases);
        tags = List.copyOf(tags);
        headings = List.copyOf(headings);
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
    }

    /** A document with nothing to say: a picture, or a file that cannot be read as text. */
    public static Reading empty() {
        return new Reading(null, Map.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(), 1, 0);
    }
}
