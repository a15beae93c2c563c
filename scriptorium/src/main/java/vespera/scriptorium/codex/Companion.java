package vespera.scriptorium.codex;

/**
 * Another one that appears with an entity.
 *
 * @param id the other's id
 * @param name the other's name
 * @param together in how many paragraphs both are named
 */
public record Companion(String id, String name, int together) {}
