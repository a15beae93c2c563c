package vespera.scriptorium.codex;

import java.util.List;
import java.util.Optional;

/**
 * All that is known of an entity, gathered from the texts as they are now.
 *
 * @param entity itself
 * @param description who or what it is, in the words of the texts; empty where nothing says so
 * @param appearances every mention, in the order of reading: its passages and its timeline
 * @param chapters how often it appears in which document, in the order of reading
 * @param with who and what appears with it, most often first
 * @param attributes what passages say of it, in the order of reading
 * @param contradictions where they do not agree
 * @param ambiguities names that it shares with others
 */
public record EntityPage(
        Entity entity,
        String description,
        List<Appearance> appearances,
        List<ChapterCount> chapters,
        List<Companion> with,
        List<Attribute> attributes,
        List<Contradiction> contradictions,
        List<Ambiguity> ambiguities) {

    public EntityPage {
        appearances = List.copyOf(appearances);
        chapters = List.copyOf(chapters);
        with = List.copyOf(with);
        attributes = List.copyOf(attributes);
        contradictions = List.copyOf(contradictions);
        ambiguities = List.copyOf(ambiguities);
    }

    /** The same with these contradictions. */
    EntityPage with(final List<Contradiction> open) {
        return new EntityPage(entity, description, appearances, chapters, with, attributes, open, ambiguities);
    }

    /** The first mention; an entity with a note alone may have none. */
    public Optional<Appearance> first() {
        return appearances.stream().findFirst();
    }

    /** The last mention. */
    public Optional<Appearance> last() {
        return appearances.isEmpty() ? Optional.empty() : Optional.of(appearances.getLast());
    }
}
