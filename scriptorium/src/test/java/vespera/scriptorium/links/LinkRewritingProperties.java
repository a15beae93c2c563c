package vespera.scriptorium.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.testing.Scriptorium;

/** Whatever is renamed: every link that led somewhere leads to the same document, and undo restores every byte. */
final class LinkRewritingProperties {

    private static final List<String> FOLDERS = List.of("", "x/", "y/", "x/y/", "deep er/z/");
    private static final List<String> NAMES =
            List.of("a.md", "b.md", "B c.md", "é (1).md", "pic.png", "o'k.md", "100%.md", "日本.md");
    private static final List<String> NEW =
            List.of("a.md", "b.md", "new.md", "n m.md", "C# (2).md", "x.markdown", "ü.md");
    private static final List<String> SHAPES = List.of(
            "[[%s]]",
            "![[%s]]",
            "[[%s|shown]]",
            "[[%s#Part]]",
            "[[ %s ]]",
            "[t](<%s>)",
            "[t](%p)",
            "![t](%p \"x\")",
            "[t](%p#Part)",
            "| [[%s\\|s]] | x |",
            "- **[[%s#^id]]**",
            "[![i](%p)](<%s>)",
            "%%%% [[%s]] %%%%",
            "`[[%s]]`",
            "> 😀 [[%s]]",
            "[[%s|shown]");

    @Property(tries = 100)
    void links_lead_where_they_led_and_undo_restores_all(@ForAll final long seed) throws IOException {
        final Random random = new Random(seed);
        final Path folder = Files.createTempDirectory("links");
        try (Scriptorium s = new Scriptorium(folder)) {
            fill(s, random);
            s.scan();
            final LinkRewriting rewriting = new LinkRewriting(s.gate(), s.documents(), s.links(), s.tasks());
            final Map<String, String> files = files(folder);
            int renames = 0;
            for (int i = 0; i < 3; i++) {
                renames += rename(s, rewriting, random) ? 1 : 0;
            }
            final Map<String, String> after = files(folder);
            for (int i = 0; i < renames; i++) {
                s.undo().undo(s.ada());
            }
            assertThat(files(folder)).isEqualTo(files);
            for (int i = 0; i < renames; i++) {
                s.undo().redo(s.ada());
            }
            assertThat(files(folder)).isEqualTo(after);
        } finally {
            delete(folder);
        }
    }

    private static void fill(final Scriptorium s, final Random random) {
        final List<String> paths = new ArrayList<>();
        for (final String folder : FOLDERS) {
            for (final String name : NAMES) {
                if (random.nextInt(3) == 0) {
                    paths.add(folder + name);
                }
            }
        }
        paths.add("a.md");
        for (final String path : paths) {
            final StringBuilder text = new StringBuilder();
            if (random.nextInt(3) == 0) {
                text.append("---\nup: \"[[")
                        .append(target(paths, random).replaceFirst("\\.md$", ""))
                        .append("]]\"\n---\n");
            }
            for (int i = 0; i < random.nextInt(6); i++) {
                final String target = target(paths, random);
                text.append(SHAPES.get(random.nextInt(SHAPES.size()))
                                .replace("%p", encoded(target))
                                .replace("%s", random.nextInt(3) == 0 ? target : target.replaceFirst("\\.md$", ""))
                                .replace("%%%%", "%%"))
                        .append(random.nextBoolean() ? "\n\n" : "\r\n\r\n");
            }
            s.outside(path, path.endsWith(".png") ? path : text.toString());
        }
    }

    private static String target(final List<String> paths, final Random random) {
        final String path = paths.get(random.nextInt(paths.size()));
        return switch (random.nextInt(6)) {
            case 0 -> path;
            case 1 -> "/" + path;
            case 2 -> "../" + path;
            case 3 -> "./" + path.substring(path.lastIndexOf('/') + 1);
            default -> path.substring(path.lastIndexOf('/') + 1);
        };
    }

    private static String encoded(final String target) {
        return target.replace("%", "%25")
                .replace(" ", "%20")
                .replace("(", "\\(")
                .replace(")", "\\)");
    }

    /** A link by its place among the links of its document, and the document it leads to. */
    private static Map<String, DocumentId> led(final Scriptorium s) {
        final Map<String, DocumentId> led = new TreeMap<>();
        for (final Document document : s.documents().catalogue().here()) {
            final List<OutLink> out = s.links().out(document);
            for (int i = 0; i < out.size(); i++) {
                final String place = document.id() + " " + i;
                final Optional<Document> target = out.get(i).target();
                if (target.isPresent() && !out.get(i).link().commented()) {
                    led.put(place, target.get().id());
                }
            }
        }
        return led;
    }

    private static boolean rename(final Scriptorium s, final LinkRewriting rewriting, final Random random) {
        final List<Document> all = s.documents().catalogue().here();
        final Document document = all.get(random.nextInt(all.size()));
        final boolean picture = document.kind() == Document.Kind.IMAGE;
        final String to = FOLDERS.get(random.nextInt(FOLDERS.size()))
                + (picture ? "pic " + random.nextInt(3) + ".png" : NEW.get(random.nextInt(NEW.size())));
        if (s.documents().catalogue().at(to).isPresent()) {
            return false;
        }
        final Map<String, DocumentId> before = led(s);
        final RenamePlan plan = rewriting.plan(document, to);
        rewriting.accept(s.ada(), plan);
        final Map<String, DocumentId> after = led(s);
        final List<String> broken = before.entrySet().stream()
                .filter(led -> !led.getValue().equals(after.get(led.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        // What no link can be written for is said beforehand, and only that.
        assertThat(broken).as("%s to %s: %s", document.path(), to, plan.left()).hasSameSizeAs(plan.left());
        if (!to.contains("#")) {
            assertThat(plan.left()).isEmpty();
        }
        return !document.path().equals(to);
    }

    private static Map<String, String> files(final Path folder) throws IOException {
        final Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (final Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private static void delete(final Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
