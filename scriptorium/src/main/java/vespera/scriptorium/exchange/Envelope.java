package vespera.scriptorium.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a file holds around its topics.
 *
 * @param charset how it is encoded
 * @param mark whether a byte order mark stands before it
 * @param gaps the text before the first topic, between those at the top, and after the last; empty for a new file
 */
public record Envelope(Charset charset, boolean mark, List<String> gaps) {

    /** That of a new file. */
    public static final Envelope NEW = new Envelope(StandardCharsets.UTF_8, false, List.of());

    public Envelope {
        gaps = List.copyOf(gaps);
    }

    /** Whether topics of this container stood in it: a map that was taken in can be given out in another format. */
    boolean holds(final String container) {
        return gaps.size() > 1
                && Pattern.compile("<" + container + "[\\s>]")
                        .matcher(gaps.getFirst())
                        .find();
    }
}
