package vespera.scriptorium.meaning;

/** Turns text into vectors of unit length. Implementations are safe to call from several threads. */
public interface Embedder extends AutoCloseable {

    /** Names model, quantisation and runtime version: vectors of different fingerprints are never compared. */
    String fingerprint();

    /** The length of every vector. */
    int dimensions();

    /** The vector of a passage; text beyond the model's window is cut off. */
    float[] passage(String text);

    /** The vector of a question, with whatever prefix the model wants. */
    float[] question(String text);

    /** How many of the model's tokens the text has, without special tokens. */
    int tokens(String text);

    @Override
    void close();
}
