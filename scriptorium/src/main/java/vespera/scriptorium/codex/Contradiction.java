package vespera.scriptorium.codex;

/**
 * Two passages that do not agree about an entity, for a person to judge.
 *
 * @param id the same on every run as long as both passages are
 * @param entity the entity's id
 * @param name its name
 * @param about what they disagree about
 * @param one the earlier passage
 * @param other the later passage
 * @param confidence from 0 to 1
 * @param reason why these may not both be true, for a person
 */
public record Contradiction(
        String id,
        String entity,
        String name,
        String about,
        Attribute one,
        Attribute other,
        double confidence,
        String reason) {}
