package vespera.scriptorium.links;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.Reading;

/**
 * Finds the document a link leads to, as Obsidian does. Case and Unicode form are ignored, {@code .md} may be left out,
 * every other extension must be written. The first of these that exists:
 *
 * <ol>
 *   <li>an empty target: the document itself;
 *   <li>{@code ./} and {@code ../}: that path, seen from the folder of the source, and no other; a leading {@code /}:
 *       that path, seen from the atelier's folder, and no other;
 *   <li>the target as a whole path from the atelier's folder;
 *   <li>among the paths that end with the target at a folder's border: the one in the source's own folder, else the
 *       shortest path in characters, else the first by alphabet.
 * </ol>
 *
 * <p>Wikilinks and Markdown links are looked up alike. Source: Obsidian's help on internal links and aliases, and what
 * was seen of {@code getFirstLinkpathDest} in Obsidian 1.13.7 and published with the issues 1350 and 1358 of the
 * project pvliesdonk/markdown-vault-mcp: the whole path beats the own folder, the own folder beats a shorter path, an
 * ancestor's folder counts for nothing, {@code a/b/Note.md} beats {@code zzzz/Note.md}, aliases do not resolve. Which
 * of two paths of equal length wins there is not known; the alphabet makes it repeatable.
 */
public final class LinkResolver {
    private final PathCatalogue catalogue;

    /** The catalogue may change afterwards; every answer is of its moment. */
    public LinkResolver(final PathCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What documents and the links to them have in common, to find the links that a new or vanished document concerns:
     * the base name without {@code .md}, in lower case and Unicode form NFC.
     */
    public static String key(final String target) {
        return withoutMd(Names.folded(Names.baseName(target)));
    }

    /** The path that a link in the document at {@code sourcePath} leads to. */
    public Optional<String> resolve(final String sourcePath, final RawLink link) {
        final String target = Names.folded(link.target());
        if (target.isEmpty()) {
            return Optional.of(sourcePath);
        }
        if (target.startsWith("/")) {
            return whole(target.substring(1));
        }
        final String folder = Names.folded(Names.folder(sourcePath));
        if (target.startsWith("./") || target.startsWith("../")) {
            return joined(folder, target).flatMap(this::whole);
        }
        return whole(target).or(() -> suffix(folder, target));
    }

    /**
     * As {@link #resolve}, and whether the heading or block is there, and what may have been meant.
     *
     * @param readings the reading of a path, or empty where it is not at hand; asked only for links with a subpath
     */
    public Resolution resolution(
            final String sourcePath, final RawLink link, final Function<String, Optional<Reading>> readings) {
        final String path = resolve(sourcePath, link).orElse(null);
        if (path == null) {
            return new Resolution(
                    null, false, catalogue.withAlias(link.target()).orElse(null));
        }
        final String subpath = link.subpath();
        final boolean found = subpath == null
                || readings.apply(path)
                        .map(reading -> Subpaths.found(reading, subpath))
                        .orElse(true);
        return new Resolution(path, found, null);
    }

    private Optional<String> whole(final String folded) {
        return catalogue.exactly(folded).or(() -> catalogue.exactly(folded + ".md"));
    }

    private Optional<String> suffix(final String folder, final String target) {
        final List<String> candidates = catalogue.named(key(target));
        final Optional<String> asWritten = best(candidates, folder, target);
        return asWritten.isPresent() ? asWritten : best(candidates, folder, target + ".md");
    }

    /** The candidates come with the shortest first. */
    private static Optional<String> best(final List<String> candidates, final String folder, final String target) {
        final List<String> matching = candidates.stream()
                .filter(path -> Names.folded(path).endsWith("/" + target))
                .toList();
        return matching.stream()
                .filter(path -> Names.folded(path).equals(folder + target))
                .findFirst()
                .or(() -> matching.stream().findFirst());
    }

    /** Empty where it climbs out of the atelier. */
    private static Optional<String> joined(final String folder, final String target) {
        final Deque<String> parts = new ArrayDeque<>();
        for (final String part : (folder + target).split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    private static String withoutMd(final String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".md") && name.length() > 3
                ? name.substring(0, name.length() - 3)
                : name;
    }
}
