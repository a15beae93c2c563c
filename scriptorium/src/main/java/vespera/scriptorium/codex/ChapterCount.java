package vespera.scriptorium.codex;

/**
 * How often an entity is named in one document.
 *
 * @param order the document's place in the order of reading, from 0
 * @param path the document
 * @param chapter what it is called
 * @param mentions how often, at least 1
 */
public record ChapterCount(int order, String path, String chapter, int mentions) {}
