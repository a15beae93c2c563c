package vespera.scriptorium.codex;

/**
 * A text that the codex reads.
 *
 * @param path the document
 * @param title what it is called
 * @param hash of its content
 * @param text Markdown or plain text
 */
public record CodexText(String path, String title, String hash, String text) {

    /** What a codex depends on. */
    record Key(String path, String hash) {}
}
