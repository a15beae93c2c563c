package vespera.scriptorium.links;

import org.jspecify.annotations.Nullable;

/**
 * What became of a link.
 *
 * @param path the document it leads to, or null where there is none
 * @param subpathFound whether its heading or block is there; true where it names none or where that was not looked up
 * @param suggested for a missing one: the document that has its target as an alias, or null
 */
public record Resolution(
        @Nullable String path,
        boolean subpathFound,
        @Nullable String suggested) {}
