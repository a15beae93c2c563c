package vespera.scriptorium.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a canvas of JSON, and says what is wrong with it. */
final class CanvasReader {

    private final List<CanvasNode> nodes = new ArrayList<>();
    private final List<CanvasEdge> edges = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Map<String, JsonSpan.Obj> spans = new HashMap<>();

    /**
     * What was read.
     *
     * @param faults what keeps the file from being changed
     * @param remarks what is shown in another way than the file may mean, though it can be changed
     * @param spans the objects of cards and lines by their ids
     */
    record Read(Canvas canvas, List<String> faults, List<String> remarks, Map<String, JsonSpan.Obj> spans) {}

    static Read read(final JsonSpan root) {
        final CanvasReader reader = new CanvasReader();
        if (root instanceof JsonSpan.Obj top) {
            reader.each(top, "nodes", "card", reader::node);
            final Set<String> ids = new HashSet<>();
            reader.nodes.forEach(n -> ids.add(n.id()));
            reader.each(top, "edges", "line", (edge, number) -> reader.edge(edge, number, ids));
        } else {
            reader.faults.add("The file holds no canvas: it is not a JSON object.");
        }
        return new Read(
                new Canvas(reader.nodes, reader.edges),
                List.copyOf(reader.faults),
                List.copyOf(reader.remarks),
                Map.copyOf(reader.spans));
    }

    private interface Item {
        void read(JsonSpan.Obj item, int number);
    }

    private void each(final JsonSpan.Obj top, final String key, final String called, final Item item) {
        final Optional<JsonSpan> found = top.value(key);
        if (found.isEmpty()) {
            return;
        }
        if (!(found.get() instanceof JsonSpan.Arr list)) {
            faults.add("“" + key + "” is not a list.");
            return;
        }
        int number = 0;
        for (final JsonSpan one : list.items()) {
            number++;
            if (one instanceof JsonSpan.Obj object) {
                item.read(object, number);
            } else {
                faults.add("The " + called + " number " + number + " is not an object.");
            }
        }
    }

    /** A required text; where it is missing that is a fault. */
    private @Nullable String required(final JsonSpan.Obj object, final String key, final String called) {
        final Optional<String> text = object.text(key);
        if (text.isEmpty()) {
            faults.add(called + " has no “" + key + "”.");
        }
        return text.orElse(null);
    }

    private @Nullable Double number(final JsonSpan.Obj object, final String key, final String called) {
        final Optional<Double> number = object.number(key).filter(Double::isFinite);
        if (number.isEmpty()) {
            faults.add(called + " has no number under “" + key + "”.");
        }
        return number.orElse(null);
    }

    private void node(final JsonSpan.Obj object, final int number) {
        final String called = "Card " + number;
        final String id = required(object, "id", called);
        final String type = required(object, "type", called);
        final Double x = number(object, "x", called);
        final Double y = number(object, "y", called);
        final Double width = number(object, "width", called);
        final Double height = number(object, "height", called);
        if (id == null || type == null || x == null || y == null || width == null || height == null) {
            return;
        }
        if (width < 0 || height < 0) {
            faults.add(called + " is smaller than nothing.");
            return;
        }
        final CanvasNode.Content content = content(object, type, called);
        if (content == null) {
            return;
        }
        if (spans.putIfAbsent(id, object) != null) {
            faults.add(called + " has the same id as another one: “" + id + "”.");
            return;
        }
        nodes.add(new CanvasNode(id, new Box(x, y, width, height), color(object, called), content));
    }

    private CanvasNode.@Nullable Content content(final JsonSpan.Obj object, final String type, final String called) {
        return switch (type) {
            case "text" -> {
                final String text = required(object, "text", called);
                yield text == null ? null : new CanvasNode.Text(text);
            }
            case "file" -> {
                final String file = required(object, "file", called);
                yield file == null
                        ? null
                        : new CanvasNode.File(file, object.text("subpath").orElse(null));
            }
            case "link" -> {
                final String url = required(object, "url", called);
                yield url == null ? null : new CanvasNode.Link(url);
            }
            case "group" ->
                new CanvasNode.Group(
                        object.text("label").orElse(null),
                        object.text("background").orElse(null),
                        object.text("backgroundStyle").orElse(null));
            default -> {
                remarks.add(called + " is of an unknown type, “" + type + "”; it is kept as it is.");
                yield new CanvasNode.Unknown(type);
            }
        };
    }

    private @Nullable String color(final JsonSpan.Obj object, final String called) {
        final Optional<String> color = object.text("color").filter(c -> !c.isEmpty());
        if (color.isPresent() && !color.get().matches("[1-6]|#[0-9A-Fa-f]{3}([0-9A-Fa-f]{3})?([0-9A-Fa-f]{2})?")) {
            remarks.add(called + " has a colour that is not known: “" + color.get() + "”.");
        }
        return color.orElse(null);
    }

    private void edge(final JsonSpan.Obj object, final int number, final Set<String> ids) {
        final String called = "Line " + number;
        final String id = required(object, "id", called);
        final String from = required(object, "fromNode", called);
        final String to = required(object, "toNode", called);
        if (id == null || from == null || to == null) {
            return;
        }
        if (spans.putIfAbsent(id, object) != null) {
            faults.add(called + " has the same id as another one: “" + id + "”.");
            return;
        }
        if (!ids.contains(from) || !ids.contains(to)) {
            remarks.add(called + " leads to a card that is not there; it is kept, but not shown.");
        }
        edges.add(new CanvasEdge(
                id,
                end(object, from, "from", false, called),
                end(object, to, "to", true, called),
                color(object, called),
                object.text("label").orElse(null)));
    }

    private CanvasEdge.End end(
            final JsonSpan.Obj object,
            final String node,
            final String which,
            final boolean arrowElse,
            final String called) {
        final Optional<String> side = object.text(which + "Side");
        if (side.isPresent() && Side.of(side.get()).isEmpty()) {
            remarks.add(called + " touches a side that is not known: “" + side.get() + "”.");
        }
        final Optional<String> shape = object.text(which + "End");
        if (shape.isPresent() && !shape.get().equals("none") && !shape.get().equals("arrow")) {
            remarks.add(called + " has an end that is not known: “" + shape.get() + "”.");
        }
        return new CanvasEdge.End(
                node,
                side.flatMap(Side::of).orElse(null),
                shape.map("arrow"::equals).orElse(arrowElse));
    }
}
