package vespera.benchmarks.mentions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.TextForm;
import vespera.scriptorium.links.LinkResolver;
import vespera.scriptorium.links.NameIndex;
import vespera.scriptorium.links.PathCatalogue;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.Reading;

/** Takes a random part of a vault's links away: what they showed stays as plain text. */
final class Unlinking {

    private final MarkdownReader reader = new MarkdownReader();
    private final Map<String, Note> notes = new TreeMap<>();
    private final LinkResolver resolver;
    private final Random random;

    /** A note as it was read. */
    private record Note(String text, Reading reading) {}

    /**
     * What was taken away: every link of one document to another.
     *
     * @param source its path
     * @param target the path of the document that was linked
     * @param shown the words of the links, as names are compared
     * @param nameable whether some of them is the target's title, file name or alias
     */
    record Label(String source, String target, List<String> shown, boolean nameable) {}

    Unlinking(final Path folder, final List<String> files, final long seed) throws IOException {
        for (final String file : files) {
            if (file.endsWith(".md")) {
                final Optional<TextForm.Decoded> decoded = TextForm.decode(Files.readAllBytes(folder.resolve(file)));
                decoded.ifPresent(d -> notes.put(file, new Note(d.text(), reader.read(d.text()))));
            }
        }
        final PathCatalogue catalogue = PathCatalogue.of(files);
        notes.forEach((path, note) -> catalogue.aliases(path, note.reading().aliases()));
        resolver = new LinkResolver(catalogue);
        random = new Random(seed);
    }

    /** What one note says and links to. */
    interface Visitor {

        /** @param links by target, the words that the links show, as names are compared */
        void note(String path, String text, Map<String, List<String>> links);
    }

    /** Visits every note as it was. */
    void each(final Visitor visitor) {
        notes.forEach((path, note) -> {
            final Map<String, List<String>> shown = new LinkedHashMap<>();
            links(path, note)
                    .forEach((target, links) -> shown.put(
                            target,
                            links.stream()
                                    .map(l -> NameIndex.folded(shown(l)))
                                    .distinct()
                                    .toList()));
            visitor.note(path, note.text(), shown);
        });
    }

    /** What every note is called: its file name, title and aliases, as names are compared, by name. */
    Map<String, List<String>> names() {
        final Map<String, List<String>> names = new TreeMap<>();
        notes.forEach((path, note) -> names(path).stream()
                .distinct()
                .forEach(n -> names.computeIfAbsent(n, _ -> new ArrayList<>()).add(path)));
        return names;
    }

    private List<String> names(final String path) {
        final Reading reading = notesAt(path).reading();
        final List<String> names = new ArrayList<>(reading.aliases());
        names.add(path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.')));
        final String title = reading.title();
        if (title != null) {
            names.add(title);
        }
        return names.stream().map(NameIndex::folded).toList();
    }

    /** Rewrites a part of the notes in a folder and says what is gone. */
    List<Label> take(final Path copy, final double share) throws IOException {
        final List<Label> labels = new ArrayList<>();
        for (final Map.Entry<String, Note> one : notes.entrySet()) {
            final Map<String, List<RawLink>> byTarget = links(one.getKey(), one.getValue());
            final List<RawLink> gone = new ArrayList<>();
            byTarget.forEach((target, links) -> {
                if (random.nextDouble() < share) {
                    gone.addAll(links);
                    labels.add(label(one.getKey(), target, links));
                }
            });
            if (!gone.isEmpty()) {
                Files.write(
                        copy.resolve(one.getKey()),
                        without(one.getValue().text(), gone).getBytes(StandardCharsets.UTF_8));
            }
        }
        return labels;
    }

    /** The links that stand in running text, by the note that they lead to, in order. */
    private Map<String, List<RawLink>> links(final String source, final Note note) {
        final Map<String, List<RawLink>> byTarget = new LinkedHashMap<>();
        final Map<String, Boolean> otherwise = new HashMap<>();
        for (final RawLink link : note.reading().links()) {
            final @Nullable String target = resolver.resolve(source, link).orElse(null);
            if (target == null || link.commented() || target.equals(source) || !notes.containsKey(target)) {
                continue;
            }
            switch (link.kind()) {
                case WIKILINK, MARKDOWN ->
                    byTarget.computeIfAbsent(target, _ -> new ArrayList<>()).add(link);
                case EMBED, FRONT_MATTER -> otherwise.put(target, true);
            }
        }
        // Where the note stays linked by an embed, nothing is missing.
        byTarget.keySet().removeAll(otherwise.keySet());
        return byTarget;
    }

    private Label label(final String source, final String target, final List<RawLink> links) {
        final List<String> folded = names(target);
        final List<String> shown =
                links.stream().map(l -> NameIndex.folded(shown(l))).distinct().toList();
        return new Label(source, target, shown, shown.stream().anyMatch(folded::contains));
    }

    private Note notesAt(final String path) {
        return Objects.requireNonNull(notes.get(path));
    }

    /** What a reader sees of a link. */
    static String shown(final RawLink link) {
        final String display = link.display();
        if (display != null) {
            return display;
        }
        final String subpath = link.subpath();
        return subpath == null ? link.target() : link.target() + " > " + subpath;
    }

    private static String without(final String text, final List<RawLink> gone) {
        final int[] starts = gone.stream().mapToInt(RawLink::from).sorted().toArray();
        final Map<Integer, RawLink> byStart = new HashMap<>();
        gone.forEach(l -> byStart.put(l.from(), l));
        final StringBuilder out = new StringBuilder(text.length());
        int index = 0;
        int points = 0;
        for (final int start : starts) {
            final RawLink link = Objects.requireNonNull(byStart.get(start));
            final int from = text.offsetByCodePoints(index, start - points);
            final int to = text.offsetByCodePoints(from, link.to() - start);
            out.append(text, index, from).append(shown(link));
            index = to;
            points = link.to();
        }
        return out.append(text, index, text.length()).toString();
    }
}
