package vespera.scriptorium.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.Reading;

/** The reader and the resolver on real vaults, against an oracle of a few regular expressions. */
@Tag("needs-data")
class SharedVaultsTest {
    private static final Pattern WIKILINK = Pattern.compile("\\[\\[[^\\[\\]\\n]+]]");
    private static final Pattern FENCE =
            Pattern.compile("(?ms)^[ >\\t]*(```+|~~~+)[^`\\n]*$.*?" + "(^[ >\\t]*\\1[`~]*[ \\t]*$|\\z)");
    private static final Pattern INLINE = Pattern.compile("(?<!`)(`+)(?!`)[^\\n]*?(?<!`)\\1(?!`)");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->|%%.*?(%%|\\z)");

    private final MarkdownReader reader = new MarkdownReader();

    private static Map<String, String> vault(final String name) throws IOException {
        final Path root = Path.of(System.getProperty("vespera.root", "."), "../shared/data/vaults", name);
        assumeTrue(Files.isDirectory(root), "needs-data: the vault " + name + " is not here");
        final Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (final Path file :
                    files.filter(path -> path.toString().endsWith(".md")).toList()) {
                texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }

    /** The same text, with spaces where the pattern matches. */
    private static String blanked(final String text, final Pattern pattern) {
        final StringBuilder blanked = new StringBuilder(text);
        final Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                blanked.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
            }
        }
        return blanked.toString();
    }

    private static List<String> linksByOracle(final String text) {
        final String live = blanked(blanked(blanked(text, FENCE), INLINE), COMMENT);
        final List<String> links = new ArrayList<>();
        final Matcher matcher = WIKILINK.matcher(live);
        while (matcher.find()) {
            final int line = 1
                    + (int) live.substring(0, matcher.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            links.add(line + " " + text.substring(matcher.start(), matcher.end()));
        }
        return links;
    }

    private static List<String> linksByReader(final String text, final Reading reading) {
        return reading.links().stream()
                .filter(link -> !link.commented() && link.kind() != RawLink.Kind.MARKDOWN)
                .map(link -> link.line() + " "
                        + text.substring(
                                text.offsetByCodePoints(0, link.from()) + (link.kind() == RawLink.Kind.EMBED ? 1 : 0),
                                text.offsetByCodePoints(0, link.to())))
                .toList();
    }

    @Test
    void everyLinkOfTheHelpVaultIsFound() throws IOException {
        int links = 0;
        for (final Map.Entry<String, String> note : vault("obsidian-help").entrySet()) {
            final List<String> found = linksByReader(note.getValue(), reader.read(note.getValue()));
            assertThat(found).as(note.getKey()).containsExactlyElementsOf(linksByOracle(note.getValue()));
            links += found.size();
        }
        assertThat(links).isGreaterThan(1_700);
    }

    @Test
    void linksOfTheHelpVaultResolveOrAreMissingAttachments() throws IOException {
        final Map<String, String> texts = vault("obsidian-help");
        final LinkResolver resolver = new LinkResolver(PathCatalogue.of(texts.keySet()));
        final Map<String, Reading> readings = new TreeMap<>();
        texts.forEach((path, text) -> readings.put(path, reader.read(text)));
        final List<String> missing = new ArrayList<>();
        final List<String> lost = new ArrayList<>();
        int resolved = 0;
        for (final Map.Entry<String, Reading> note : readings.entrySet()) {
            for (final RawLink link : note.getValue().links()) {
                final Resolution resolution =
                        resolver.resolution(note.getKey(), link, path -> Optional.ofNullable(readings.get(path)));
                final String said = note.getKey() + ":" + link.line() + " " + link.target();
                if (resolution.path() == null) {
                    missing.add(said);
                } else {
                    resolved++;
                    if (!resolution.subpathFound()) {
                        lost.add(said + "#" + link.subpath());
                    }
                }
            }
        }
        final List<String> notes = missing.stream()
                .filter(said -> !said.matches(".*\\.(png|svg|gif|jpe?g|webp|mp4|mp3|ogg|pdf|webm|canvas|base)$"))
                .toList();
        System.getLogger("vaults")
                .log(
                        System.Logger.Level.INFO,
                        "help: resolved {0}, missing {1}, no attachments {2}, headings or blocks not found {3}",
                        resolved,
                        missing.size(),
                        notes,
                        lost);
        assertThat(resolved).isGreaterThan(1_500);
        assertThat(missing).hasSizeBetween(250, 265);
        assertThat(notes)
                .as("one note that the help only speaks of")
                .hasSize(6)
                .allMatch(said -> said.contains(" Example"));
        assertThat(lost).isEmpty();
    }

    @Test
    void theHubVaultIsReadQuicklyAndItsCommentsAreSeen() throws IOException {
        final Map<String, String> texts = vault("obsidian-hub");
        final long start = System.nanoTime();
        final List<Reading> readings = texts.values().stream().map(reader::read).toList();
        final long milliseconds = (System.nanoTime() - start) / 1_000_000;
        final List<RawLink> wikilinks = readings.stream()
                .flatMap(reading -> reading.links().stream())
                .filter(link -> link.kind() != RawLink.Kind.MARKDOWN)
                .toList();
        final long commented = wikilinks.stream().filter(RawLink::commented).count();
        System.getLogger("vaults")
                .log(
                        System.Logger.Level.INFO,
                        "hub: {0} notes in {1} ms, {2} wikilinks, {3} of them commented",
                        readings.size(),
                        milliseconds,
                        wikilinks.size(),
                        commented);
        assertThat(readings).hasSize(6_571);
        assertThat(wikilinks.size()).isBetween(42_000, 42_437);
        assertThat(commented).isBetween(16_116L + 3_645 - 60, 16_116L + 3_645);
        assertThat(milliseconds).isLessThan(15_000);
    }

    @Test
    void onlyThreeLinesOfTheHubVaultDifferFromTheOracle() throws IOException {
        final List<String> different = new ArrayList<>();
        for (final Map.Entry<String, String> note : vault("obsidian-hub").entrySet()) {
            final List<String> oracle = linksByOracle(note.getValue());
            final List<String> found = linksByReader(note.getValue(), reader.read(note.getValue()));
            oracle.stream()
                    .filter(link -> !found.contains(link))
                    .forEach(link -> different.add("- " + note.getKey() + link));
            found.stream()
                    .filter(link -> !oracle.contains(link))
                    .forEach(link -> different.add("+ " + note.getKey() + link));
        }
        assertThat(different).hasSize(3);
    }
}
