package vespera.graph;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;

/** Turns what a query returns into maps, lists, text, numbers and booleans; times and points become text. */
final class JsonValues {

    private JsonValues() {}

    static @Nullable Object plain(final @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case final String text -> text;
            case final Boolean truth -> truth;
            case final Double number -> number.isNaN() || number.isInfinite() ? number.toString() : number;
            case final Float number -> number.isNaN() || number.isInfinite() ? number.toString() : number;
            case final Number number -> number;
            case final Node node -> node(node);
            case final Relationship relationship -> relationship(relationship);
            case final Path path -> path(path);
            case final Map<?, ?> map -> map(map);
            case final Iterable<?> many -> list(many);
            default -> value.getClass().isArray() ? array(value) : value.toString();
        };
    }

    private static Map<String, @Nullable Object> node(final Node node) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        final List<String> labels = new ArrayList<>();
        for (final Label label : node.getLabels()) {
            labels.add(label.name());
        }
        map.put("labels", labels);
        properties(node, map);
        return map;
    }

    private static Map<String, @Nullable Object> relationship(final Relationship relationship) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("type", relationship.getType().name());
        map.put("from", end(relationship.getStartNode()));
        map.put("to", end(relationship.getEndNode()));
        properties(relationship, map);
        return map;
    }

    private static @Nullable Object end(final Node node) {
        return plain(node.getProperty("id", node.getElementId()));
    }

    private static Map<String, @Nullable Object> path(final Path path) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("nodes", list(path.nodes()));
        map.put("relationships", list(path.relationships()));
        return map;
    }

    /** A whole passage is shown without its hundreds of numbers; a query can still ask for the vector by name. */
    private static void properties(final Entity entity, final Map<String, @Nullable Object> into) {
        entity.getAllProperties().forEach((name, value) -> {
            if (!(value instanceof float[])) {
                into.put(name, plain(value));
            }
        });
    }

    private static Map<String, @Nullable Object> map(final Map<?, ?> from) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        from.forEach((key, value) -> map.put(String.valueOf(key), plain(value)));
        return map;
    }

    private static List<@Nullable Object> list(final Iterable<?> many) {
        final List<@Nullable Object> list = new ArrayList<>();
        for (final Object one : many) {
            list.add(plain(one));
        }
        return list;
    }

    private static List<@Nullable Object> array(final Object array) {
        final List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            list.add(plain(Array.get(array, i)));
        }
        return list;
    }
}
