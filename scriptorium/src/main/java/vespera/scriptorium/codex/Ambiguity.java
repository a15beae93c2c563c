package vespera.scriptorium.codex;

import java.util.List;

/**
 * A name with several bearers. Where a passage decides which is meant, the mention counts for that one; the rest stays
 * open.
 *
 * @param name as it is written
 * @param candidates the ids of those it can mean, most mentioned first; at least two
 * @param decided how many mentions a passage decided
 * @param open the mentions that nothing decides, in the order of reading
 * @param reason for a person
 */
public record Ambiguity(String name, List<String> candidates, int decided, List<Appearance> open, String reason) {

    public Ambiguity {
        candidates = List.copyOf(candidates);
        open = List.copyOf(open);
    }
}
