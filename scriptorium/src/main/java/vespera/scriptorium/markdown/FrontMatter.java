package vespera.scriptorium.markdown;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The properties between two lines of {@code ---} at the top, and what Obsidian makes of some of them. */
record FrontMatter(
        Map<String, Object> properties,
        List<YamlTree.Text> texts,
        @Nullable String problem) {
    static final FrontMatter NONE = new FrontMatter(Map.of(), List.of(), null);

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern COMMA_OR_SPACE = Pattern.compile("[,\\s]+");

    /** @param firstLine the line of the document that the YAML starts on, for the report of a problem */
    static FrontMatter parse(final String yaml, final int firstLine) {
        if (yaml.length() > YamlTree.LARGEST) {
            return new FrontMatter(Map.of(), List.of(), "line " + firstLine + ": the front matter is larger than 1 MB");
        }
        try {
            final YamlTree.Read read = YamlTree.read(yaml);
            return new FrontMatter(read.properties(), read.texts(), null);
        } catch (final JsonProcessingException broken) {
            return new FrontMatter(Map.of(), List.of(), problem(broken, firstLine));
        } catch (final IOException | RuntimeException broken) {
            return new FrontMatter(Map.of(), List.of(), "line " + firstLine + ": it is not valid YAML");
        }
    }

    /** The YAML parser knows best what it stumbled over, and counts its lines from 0. */
    private static String problem(final JsonProcessingException broken, final int firstLine) {
        if (broken.getCause() instanceof final MarkedYAMLException marked && marked.getProblemMark() != null) {
            return "line " + (firstLine + marked.getProblemMark().getLine()) + ": " + marked.getProblem();
        }
        final int line = broken.getLocation() == null
                ? 1
                : Math.max(1, broken.getLocation().getLineNr());
        final String message = broken.getOriginalMessage();
        final String said = message == null || message.isBlank() ? "it is not valid YAML" : message;
        return "line " + (firstLine + line - 1) + ": "
                + said.lines().findFirst().orElse(said);
    }

    @Nullable
    String title() {
        final Object title = property("title");
        final String text = title instanceof Map || title instanceof List || title == null ? "" : title.toString();
        return text.isBlank() ? null : text.strip();
    }

    List<String> aliases() {
        final List<String> names = new ArrayList<>();
        each("aliases", COMMA, names::add);
        each("alias", COMMA, names::add);
        return names.stream().distinct().toList();
    }

    List<String> tags() {
        final Map<String, String> tags = new LinkedHashMap<>();
        final Consumer<String> add = tag -> {
            final String bare = tag.startsWith("#") ? tag.substring(1) : tag;
            if (!bare.isEmpty()) {
                tags.putIfAbsent(bare.toLowerCase(Locale.ROOT), bare);
            }
        };
        each("tags", COMMA_OR_SPACE, add);
        each("tag", COMMA_OR_SPACE, add);
        return List.copyOf(tags.values());
    }

    /** Every text of a property which is a list or one string with separators. */
    private void each(final String name, final Pattern separator, final Consumer<String> to) {
        switch (property(name)) {
            case List<?> list ->
                list.stream()
                        .filter(item -> !(item instanceof List) && !(item instanceof Map))
                        .map(item -> String.valueOf(item).strip())
                        .filter(item -> !item.isEmpty())
                        .forEach(to);
            case Map<?, ?> _ -> {}
            case null -> {}
            case Object one ->
                separator
                        .splitAsStream(one.toString())
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .forEach(to);
        }
    }

    /** By name, whatever its case. */
    private @Nullable Object property(final String name) {
        final Object exact = properties.get(name);
        if (exact != null) {
            return exact;
        }
        return properties.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
