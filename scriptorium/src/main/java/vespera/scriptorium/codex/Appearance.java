package vespera.scriptorium.codex;

/**
 * A place in a text where something is named.
 *
 * @param order its place among all appearances in the order of reading, from 0
 * @param path the document
 * @param chapter what the document, or the part of it under a heading, is called
 * @param line from 1
 * @param from where the name starts in the readable text, in code points
 * @param to where it ends, exclusive
 * @param name the name as it stands there
 * @param passage the sentence around it
 * @param spoken whether it stands in what somebody says
 */
public record Appearance(
        int order,
        String path,
        String chapter,
        int line,
        int from,
        int to,
        String name,
        String passage,
        boolean spoken) {}
