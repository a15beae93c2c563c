package vespera.scriptorium.proofing;

import java.io.IOException;
import java.util.List;

/** Looks for mistakes in spelling and grammar, without asking anybody outside this computer. */
public interface Proofreader extends AutoCloseable {

    /** The languages it reads, as language tags. */
    List<String> languages();

    /**
     * What may be wrong with a text. Takes some seconds for the first of a language, then milliseconds a paragraph; not
     * for a thread that somebody waits for.
     *
     * @param language one of {@link #languages()}
     * @param passage a paragraph or so
     * @throws IOException where it cannot read now, for example for want of memory
     */
    List<Finding> check(String language, Passage passage) throws IOException;

    /** Gives back its memory; it wakes with the next text. */
    @Override
    void close();
}
