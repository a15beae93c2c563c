package vespera.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.exchange.FreeplaneMap;
import vespera.scriptorium.exchange.MapExport;
import vespera.scriptorium.exchange.MapImport;
import vespera.scriptorium.exchange.MapOutline;
import vespera.scriptorium.exchange.MarkdownOutline;
import vespera.scriptorium.exchange.Opml;
import vespera.scriptorium.exchange.OutlineTopic;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.TaskId;

/** Mind maps and outlines of other programs, into the task tree and out of it. */
public final class MapFiles {

    /** What the window remembers of folded topics: their ids with commas between. */
    public static final String FOLDED = "mindmap.folded";

    private static final String ENDINGS = "Maps end with .mm (Freeplane), .opml or .md.";

    private final Atelier atelier;

    public MapFiles(final Atelier atelier) {
        this.atelier = atelier;
    }

    /** Whether a file is a map by its name. */
    public static boolean takes(final Path file) {
        return Set.of("mm", "opml", "md", "markdown").contains(ending(file));
    }

    /** A file's ending, in small letters, without the dot. */
    public static String ending(final Path file) {
        final String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Makes tasks with no status of all topics of a file, as one command.
     *
     * @param under the task they go under, or null for the top
     * @throws Refused where the file cannot be read, is damaged, too large, or no map; nothing is changed then
     */
    public MapImport take(final Origin origin, final Path file, final @Nullable TaskId under) {
        final MapOutline map = read(file);
        if (map.topics().isEmpty()) {
            throw new Refused("empty-map", "There is no topic in “" + file.getFileName() + "”.", ENDINGS);
        }
        final String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        final MapImport in = MapImport.of(map, name, atelier.tasks()::nextId, this::document);
        final String words = "imported " + in.tasks().size() + " topics of “" + name + "”";
        atelier.tasks().all(origin, words, tree -> in.events(under, tree.nextOrder()));
        remember(in);
        return in;
    }

    private MapOutline read(final Path file) {
        final byte[] bytes;
        try {
            if (Files.size(file) > MapOutline.LARGEST) {
                throw new Refused(
                        "map-too-large",
                        "“" + file.getFileName() + "” is too large for a mind map.",
                        "Split it into several maps.");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refused("no-such-file", "“" + file + "” cannot be read.", "Look whether it is there.");
        }
        return switch (ending(file)) {
            case "mm" -> FreeplaneMap.read(bytes);
            case "opml" -> Opml.read(bytes);
            case "md", "markdown" -> MarkdownOutline.read(bytes);
            default -> throw new Refused("not-a-map", "“" + file.getFileName() + "” is no map.", ENDINGS);
        };
    }

    private Optional<String> document(final String link) {
        final String path = link.replace("%20", " ").replaceFirst("^\\./", "");
        return path.isEmpty() || path.contains("://") || path.startsWith("#")
                ? Optional.empty()
                : atelier.catalogue().at(path).map(d -> d.id().toString());
    }

    /** What the file hides is hidden here, too. */
    private void remember(final MapImport in) {
        if (in.folded().isEmpty()) {
            return;
        }
        final Set<String> folded = new LinkedHashSet<>();
        atelier.memory().recall(FOLDED).filter(f -> !f.isEmpty()).ifPresent(f -> folded.addAll(Set.of(f.split(","))));
        in.folded().forEach(id -> folded.add(id.toString()));
        atelier.memory().remember(FOLDED, folded.stream().sorted().collect(Collectors.joining(",")));
    }

    /**
     * Writes a task with all that is under it, or the whole atelier, in the format that the file's ending names.
     *
     * @param folded whose parts are hidden; empty for as the map that they came from had it
     * @return how many topics there are
     * @throws Refused where the ending names no format
     */
    public int give(final Optional<TaskId> top, final Optional<Set<TaskId>> folded, final Path file) {
        final String name = String.valueOf(atelier.folder().root().getFileName());
        final String silent = switch (ending(file)) {
            case "mm" -> "node";
            case "opml" -> "outline";
            default -> "";
        };
        final MapOutline map = new MapExport(
                        atelier.tasks().tree(), atelier.tasks().workflow().done(), folded, this::path, silent)
                .outline(top, name);
        write(bytes(map, file), file);
        return map.topics().size();
    }

    /** Branches as a Markdown outline. */
    public String text(final List<TaskId> tops) {
        final List<OutlineTopic> topics = new ArrayList<>();
        for (final TaskId top : tops) {
            final MapExport export = new MapExport(
                    atelier.tasks().tree(), atelier.tasks().workflow().done(), Optional.empty(), this::path, "");
            export.outline(Optional.of(top), "").topics().forEach(t -> topics.add(t.at(t.depth() + 1)));
        }
        final List<OutlineTopic> under = new ArrayList<>(List.of(OutlineTopic.of(0, "", "")));
        under.addAll(topics);
        final String text = new String(MarkdownOutline.write(MapOutline.of(under)), StandardCharsets.UTF_8);
        return text.substring(text.indexOf('-'));
    }

    /**
     * Makes topics of lines of text, as one command: items of a list, headings, or a topic for each line.
     *
     * @return those at the top
     */
    public List<TaskId> paste(final Origin origin, final String text, final @Nullable TaskId under) {
        final boolean marked = text.lines().anyMatch(l -> l.matches("\\s*([-*+]|\\d+[.)]|#{1,6})\\s.*"));
        final String lines = marked
                ? text
                : text.lines()
                        .filter(l -> !l.isBlank())
                        .map(l -> l.replaceFirst("^([ \\t]*)", "$1- "))
                        .collect(Collectors.joining("\n"));
        final MapOutline map = MarkdownOutline.read(lines.getBytes(StandardCharsets.UTF_8));
        final MapImport in = MapImport.of(
                MapOutline.of(Stream.concat(
                                Stream.of(OutlineTopic.of(0, "-", "")),
                                map.topics().stream().map(t -> t.at(t.depth() + 1)))
                        .toList()),
                "-",
                atelier.tasks()::nextId,
                link -> Optional.empty());
        atelier.tasks()
                .all(
                        origin,
                        "pasted " + map.topics().size() + " topics",
                        tree -> in.partsUnder(under, tree.nextOrder()));
        return in.parts();
    }

    private Optional<String> path(final String document) {
        try {
            return atelier.catalogue().find(DocumentId.of(document)).map(Document::path);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(final MapOutline map, final Path file) {
        return switch (ending(file)) {
            case "mm" -> FreeplaneMap.write(map);
            case "opml" -> Opml.write(map);
            case "md", "markdown" -> MarkdownOutline.write(map);
            default ->
                throw new Refused(
                        "not-a-map",
                        "A map cannot be written as “." + ending(file) + "”.",
                        "Use .mm, .opml, .md, .svg, .png or .pdf.");
        };
    }

    /** Writes bytes to a file, beside it first, so that a file that was there is whole or replaced. */
    public static void write(final byte[] bytes, final Path file) {
        try {
            final Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            final Path beside = file.resolveSibling(file.getFileName() + ".part");
            Files.write(beside, bytes);
            Files.move(beside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
