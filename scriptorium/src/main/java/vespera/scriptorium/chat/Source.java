package vespera.scriptorium.chat;

/**
 * A passage that an answer was given to stand on.
 *
 * @param number as the answer names it, from 1
 * @param path the document
 * @param line where the passage starts, from 1
 * @param passage the words that went into the prompt
 */
public record Source(int number, String path, int line, String passage) {}
