package vespera.scriptorium.markdown;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads YAML into plain maps, lists, strings, numbers and booleans. Nothing is constructed by tag; depth, size and the
 * number of values that aliases unfold to are bounded, so that a hostile file costs an error and no memory.
 */
final class YamlTree {
    /** In chars. */
    static final int LARGEST = 1 << 20;

    private static final int DEEPEST = 40;
    private static final int MOST_VALUES = 20_000;
    private static final YAMLFactory FACTORY =
            YAMLFactory.builder().loaderOptions(limits()).build();

    private final YAMLParser parser;
    private final List<Text> texts = new ArrayList<>();
    private final Map<String, Sized> anchors = new HashMap<>();
    private int values;

    private YamlTree(final YAMLParser parser) {
        this.parser = parser;
    }

    /** A string value and where it starts: offset in chars, from 0, within the YAML. */
    record Text(String value, int offset) {}

    /** The whole, with every string value in order. */
    record Read(Map<String, Object> properties, List<Text> texts) {}

    private record Sized(Object value, int size) {}

    private static LoaderOptions limits() {
        final LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(DEEPEST);
        return options;
    }

    /** @throws IOException where it is not YAML, not a map, or beyond the limits */
    static Read read(final String yaml) throws IOException {
        try (YAMLParser parser = FACTORY.createParser(yaml)) {
            final YamlTree tree = new YamlTree(parser);
            final JsonToken first = parser.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) {
                return new Read(Map.of(), List.of());
            }
            if (first != JsonToken.START_OBJECT) {
                throw new YamlProblem("it is not a list of names and values", parser.currentTokenLocation());
            }
            return new Read(tree.map(0), List.copyOf(tree.texts));
        }
    }

    private Object value(final JsonToken token, final int depth) throws IOException {
        final String anchor = parser.getObjectId();
        final boolean alias = parser.isCurrentAlias();
        final int before = values;
        final Object value = alias ? aliased() : unanchored(token, depth);
        if (!alias && anchor != null) {
            anchors.put(anchor, new Sized(value, values - before));
        }
        return value;
    }

    private Object unanchored(final JsonToken token, final int depth) throws IOException {
        grow(1);
        if (depth > DEEPEST) {
            throw new YamlProblem("it is nested too deeply", parser.currentTokenLocation());
        }
        return switch (token) {
            case START_OBJECT -> map(depth + 1);
            case START_ARRAY -> list(depth + 1);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> "";
            default -> text();
        };
    }

    private Object aliased() throws IOException {
        final Sized known = anchors.get(parser.getText());
        if (known == null) {
            throw new YamlProblem("it uses *" + parser.getText() + " before naming it", parser.currentTokenLocation());
        }
        grow(Math.max(1, known.size()));
        return known.value();
    }

    /** Counts what an alias stands for each time it is used, so that doubling it forty times is seen at once. */
    private void grow(final int more) throws IOException {
        values += more;
        if (values > MOST_VALUES || values < 0) {
            throw new YamlProblem("it has more than " + MOST_VALUES + " values", parser.currentTokenLocation());
        }
    }

    private Object number() throws IOException {
        try {
            return parser.getNumberValue();
        } catch (final IOException | NumberFormatException tooLarge) {
            return text();
        }
    }

    private String text() throws IOException {
        final String value = parser.getText();
        texts.add(new Text(value, (int) parser.currentTokenLocation().getCharOffset()));
        return value;
    }

    private Map<String, Object> map(final int depth) throws IOException {
        final Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            final String name = parser.currentName();
            map.put(name, value(parser.nextToken(), depth));
        }
        return Collections.unmodifiableMap(map);
    }

    private List<Object> list(final int depth) throws IOException {
        final List<Object> list = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            if (next == null) {
                throw new YamlProblem("it ends too early", parser.currentTokenLocation());
            }
            final Object value = value(next, depth);
            if (next != JsonToken.VALUE_NULL) {
                list.add(value);
            }
        }
        return Collections.unmodifiableList(list);
    }

    /** YAML beyond our limits, or of another shape. */
    private static final class YamlProblem extends JsonProcessingException {
        private static final long serialVersionUID = 1;

        YamlProblem(final String message, final JsonLocation where) {
            super(message, where);
        }
    }
}
