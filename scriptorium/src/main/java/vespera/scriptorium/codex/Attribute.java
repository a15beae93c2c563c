package vespera.scriptorium.codex;

/**
 * Something that a passage says of an entity.
 *
 * @param about what it speaks of, for example {@code eyes}, {@code hair}, {@code age}, {@code born in}
 * @param value as said, folded, for example {@code grey}
 * @param where the passage
 * @param confidence from 0 to 1: less where it is said by somebody, asked, denied, or tied by a pronoun only
 */
public record Attribute(String about, String value, Appearance where, double confidence) {}
