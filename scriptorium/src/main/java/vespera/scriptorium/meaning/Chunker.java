package vespera.scriptorium.meaning;

import java.util.List;
import java.util.function.ToIntFunction;
import vespera.scriptorium.markdown.Reading;

/**
 * Cuts a Markdown document into passages to embed and to show. A passage never reaches across a heading; it consists
 * of whole paragraphs where it can, else of whole sentences, and starts with the last words of the passage before it.
 * Together the passages of a document hold every character of its body that is not blank; front matter is left out.
 *
 * <p>Windows of 256 tokens that overlap by 32 were the best of those measured with the model that comes with the
 * application. Safe for several threads if the counter is.
 */
public final class Chunker {

    /** How many tokens a passage has at most, but for a token or two where a word had to be cut. */
    public static final int TARGET = 256;

    /** About how many tokens a passage shares with the one before it. */
    public static final int OVERLAP = 32;

    private final ToIntFunction<String> tokens;
    private final int target;
    private final int overlap;

    /**
     * Passages of {@value #TARGET} tokens with an overlap of {@value #OVERLAP}.
     *
     * @param tokens counts a text's tokens, as {@link Embedder#tokens} does; called a few times a paragraph
     */
    public Chunker(final ToIntFunction<String> tokens) {
        this(tokens, TARGET, OVERLAP);
    }

    /**
     * Passages of another size.
     *
     * @param tokens counts a text's tokens
     * @param target how many tokens a passage has at most, from 2
     * @param overlap how many it shares with the one before it, from 0 to less than half of the target
     */
    public Chunker(final ToIntFunction<String> tokens, final int target, final int overlap) {
        if (target < 2 || overlap < 0 || overlap * 2L >= target) {
            throw new IllegalArgumentException("No passages of " + target + " tokens that share " + overlap);
        }
        this.tokens = tokens;
        this.target = target;
        this.overlap = overlap;
    }

    /**
     * The passages of a document, in order; none if its body is blank. The same text gives the same passages.
     *
     * @param text all of it, front matter included
     * @param reading what was read from this very text
     */
    public List<Chunk> chunk(final String text, final Reading reading) {
        final ChunkAssembly assembly = new ChunkAssembly(text, tokens, target, overlap);
        // Units of half a passage fill passages well, and a heading is never left without the text below it.
        final UnitReader reader = new UnitReader(text, tokens, target / 2, assembly::add);
        for (final Section section : Section.of(text, reading)) {
            assembly.begin(section.heading());
            reader.read(section.from(), section.to());
        }
        return List.copyOf(assembly.chunks());
    }
}
