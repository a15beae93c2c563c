package vespera.scriptorium.suggestions;

/**
 * A suggestion that was answered, as the journal keeps it.
 *
 * @param id the suggestion's
 * @param key a hash of kind, documents (by their identity, so that a rename changes nothing), object and passage
 * @param subject as it was called then
 * @param object as it was called then
 * @param pattern what answers teach by
 */
public record Answer(String id, String key, Kind kind, String subject, String object, String pattern) {}
