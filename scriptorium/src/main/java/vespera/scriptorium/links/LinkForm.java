package vespera.scriptorium.links;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.WrittenLink;

/**
 * The manner in which a link names its target, so that it can name another path in the same manner: by name, by the end
 * of a path, by the whole path, from the top with {@code /}, or seen from its own folder. A Markdown link that is right
 * for programs that know only relative addresses stays right for them.
 */
final class LinkForm {

    private static final String MD = ".md";

    private LinkForm() {}

    /** Whether a Markdown link's address, seen from the folder of its text, is the path itself. */
    static boolean isRelative(final RawLink link, final String source, final String path) {
        if (link.kind() != RawLink.Kind.MARKDOWN || link.target().startsWith("/")) {
            return false;
        }
        return joined(Names.folder(source), link.target())
                .map(Names::folded)
                .filter(seen -> seen.equals(Names.folded(path)) || (seen + MD).equals(Names.folded(path)))
                .isPresent();
    }

    /**
     * How the link may be written, the likest first. The last ones are there for names that more than one document has.
     *
     * @param relative whether it was {@linkplain #isRelative relative} before
     * @param source the path of its text from now on
     * @param before where it led
     * @param after where it is to lead
     */
    static List<String> candidates(
            final RawLink link, final boolean relative, final String source, final String before, final String after) {
        final String written = link.target();
        final boolean ending =
                !isMarkdown(after) || Names.folded(written).endsWith(MD) || !WrittenLink.fitsBrackets(after);
        final String path = ending ? after : after.substring(0, after.length() - MD.length());
        final String seen = seenFrom(Names.folder(source), path);
        final List<String> forms = new ArrayList<>();
        if (written.startsWith("/")) {
            forms.add("/" + path);
        } else if (written.startsWith("./") || written.startsWith("../")) {
            forms.add(seen.startsWith("../") ? seen : "./" + seen);
        } else if (relative) {
            forms.add(seen);
            forms.add("./" + seen);
        } else if (written.indexOf('/') < 0) {
            forms.add(Names.baseName(path));
        } else if (!isWhole(written, before)) {
            forms.add(lastParts(path, written.split("/", -1).length));
        }
        forms.add(path);
        forms.add("/" + path);
        return forms;
    }

    private static boolean isMarkdown(final String path) {
        return Names.folded(path).endsWith(MD) && Names.baseName(path).length() > MD.length();
    }

    private static boolean isWhole(final String written, final String path) {
        final String folded = Names.folded(written);
        return folded.equals(Names.folded(path)) || (folded + MD).equals(Names.folded(path));
    }

    private static String lastParts(final String path, final int count) {
        final String[] parts = path.split("/");
        return String.join("/", Arrays.asList(parts).subList(Math.max(0, parts.length - count), parts.length));
    }

    /** A path as it is seen from a folder, which is empty or ends with a slash. */
    private static String seenFrom(final String folder, final String path) {
        final String[] from = folder.isEmpty() ? new String[0] : folder.split("/");
        final String[] to = path.split("/");
        int same = 0;
        while (same < from.length && same < to.length - 1 && from[same].equals(to[same])) {
            same++;
        }
        return "../".repeat(from.length - same)
                + String.join("/", Arrays.asList(to).subList(same, to.length));
    }

    /** The path that an address means from a folder; empty where it climbs out of the atelier. */
    private static Optional<String> joined(final String folder, final String target) {
        final List<String> parts = new ArrayList<>();
        for (final String part : (folder + target).split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }
}
