package vespera.scriptorium.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Random canvases in random styles, changed at random, against a model that knows no text. */
class CanvasProperties {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> WORDS =
            List.of("", "a", "# Heading\n\n- one", "“quoted” \"too\" \\ back", "猫\t🎉", "[[Link]]", "\u0001", "\uD800");

    @Property(tries = 400)
    void editsDoWhatTheModelDoesAndLeaveTheRestAlone(
            @ForAll final long seed, @ForAll @IntRange(min = 0, max = 9) final int size) throws Exception {
        final Random random = new Random(seed);
        final String text = written(random, size);
        CanvasFile file = CanvasFile.read(text);
        assertThat(file.text()).isEqualTo(text);
        assertThat(file.faults()).isEmpty();
        Model model = new Model(file.canvas());
        for (int i = 0; i < 6; i++) {
            final CanvasEdit edit = edit(random, file.canvas());
            final String before = file.text();
            final Set<String> touched = touched(edit);
            file = file.with(List.of(edit));
            model = model.after(edit);
            assertThat(CanvasFile.read(file.text()).canvas()).isEqualTo(file.canvas());
            assertThat(file.canvas()).isEqualTo(model.canvas());
            untouchedStays(before, file.text(), touched);
        }
    }

    @Property(tries = 200)
    void puttingWhatIsThereChangesNoByte(@ForAll final long seed, @ForAll @IntRange(min = 1, max = 9) final int size)
            throws Exception {
        final CanvasFile file = CanvasFile.read(written(new Random(seed), size));
        final Map<String, Box> boxes = new HashMap<>();
        file.canvas().nodes().forEach(n -> boxes.put(n.id(), n.box()));
        final List<CanvasEdit> same = new ArrayList<>(List.of(
                new CanvasEdit.Place(boxes),
                new CanvasEdit.Remove(Set.of("nobody"), Set.of()),
                new CanvasEdit.Raise(Set.of(), true)));
        file.canvas().nodes().forEach(n -> {
            if (n.content() instanceof CanvasNode.Text(String words)) {
                same.add(CanvasEdit.Put.one(n.id(), "text", words));
            }
            same.add(CanvasEdit.Put.one(n.id(), "color", n.color()));
        });
        assertThat(file.with(same).text()).isEqualTo(file.text());
    }

    /** The text of an object that no edit named is still there, letter for letter. */
    private static void untouchedStays(final String before, final String after, final Set<String> touched)
            throws CanvasFault {
        final CanvasFile old = CanvasFile.read(before);
        final CanvasFile now = CanvasFile.read(after);
        for (final String list : List.of("nodes", "edges")) {
            for (final JsonSpan.Obj object : old.objects(list)) {
                final String id = object.text("id").orElseThrow();
                final var still = now.span(id);
                if (!touched.contains(id) && still.isPresent()) {
                    assertThat(after.substring(still.get().from(), still.get().to()))
                            .isEqualTo(before.substring(object.from(), object.to()));
                }
            }
        }
        assertThat(after).contains("\"mine\"").contains("1.50e1");
    }

    private static Set<String> touched(final CanvasEdit edit) {
        return switch (edit) {
            case CanvasEdit.Place place -> place.boxes().keySet();
            case CanvasEdit.Put put -> put.values().keySet();
            case CanvasEdit.Add _, CanvasEdit.Connect _, CanvasEdit.Remove _, CanvasEdit.Raise _ -> Set.of();
        };
    }

    /** A canvas as some program may have written it. */
    private static String written(final Random random, final int size) throws Exception {
        final ObjectNode root = JSON.createObjectNode();
        final ArrayNode nodes = JSON.createArrayNode();
        final ArrayNode edges = JSON.createArrayNode();
        for (int i = 0; i < size; i++) {
            nodes.add(node(random, "n" + i));
        }
        for (int i = 0; i + 1 < size; i++) {
            final ObjectNode edge = edges.addObject().put("id", "e" + i).put("fromNode", "n" + i);
            if (random.nextBoolean()) {
                edge.put("fromSide", "left").put("toEnd", "none");
            }
            edge.put("toNode", "n" + (i + 1)).put("odd", 0.10);
        }
        root.put("mine", "15");
        if (size > 0 || random.nextBoolean()) {
            root.set("nodes", nodes);
        }
        if (size > 1 || random.nextBoolean()) {
            root.set("edges", edges);
        }
        root.putObject("metadata").put("version", "1.0-1.0");
        final String text = random.nextBoolean()
                ? JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root)
                : JSON.writeValueAsString(root).replace("},{", "},\n\t\t{").replace("[{", "[\n\t\t{");
        return text.replace("\"15\"", "1.50e1") + (random.nextBoolean() ? "\n" : "");
    }

    private static ObjectNode node(final Random random, final String id) {
        final ObjectNode node = JSON.createObjectNode();
        final String type = List.of("text", "file", "link", "group", "hologram").get(random.nextInt(5));
        if (random.nextBoolean()) {
            node.put("styleAttributes", "kept").put("id", id).put("type", type);
        } else {
            node.put("type", type).put("x", -3.5).put("id", id);
        }
        switch (type) {
            case "text" -> node.put("text", word(random));
            case "file" -> node.put("file", "Scenes/One.md").put("subpath", "#Two");
            case "link" -> node.put("url", "https://example.org/?a=b");
            default -> node.put("label", word(random));
        }
        node.put("x", random.nextInt(2_000) - 1_000).put("y", random.nextInt(900) / 2.0);
        node.put("width", 10 + random.nextInt(500)).put("height", 1e2);
        if (random.nextInt(3) == 0) {
            node.put("color", random.nextBoolean() ? "4" : "#A1b2C3");
        }
        return node;
    }

    private static String word(final Random random) {
        return WORDS.get(random.nextInt(WORDS.size() - 1));
    }

    private static CanvasEdit edit(final Random random, final Canvas canvas) {
        final List<String> ids = canvas.nodes().stream().map(CanvasNode::id).toList();
        final String one = ids.isEmpty() ? "none" : ids.get(random.nextInt(ids.size()));
        final String other = ids.isEmpty() ? "none" : ids.get(random.nextInt(ids.size()));
        final String fresh = "f" + random.nextInt(1_000_000);
        return switch (random.nextInt(ids.isEmpty() ? 2 : 8)) {
            case 0 ->
                new CanvasEdit.Add(
                        new CanvasNode(fresh, new Box(1, 2, 30, 40), "3", new CanvasNode.Text(word(random))), false);
            case 1 ->
                new CanvasEdit.Add(
                        new CanvasNode(
                                fresh, new Box(-1, 2, 30, 40), null, new CanvasNode.Group(word(random), null, null)),
                        true);
            case 2 ->
                new CanvasEdit.Connect(new CanvasEdge(
                        fresh,
                        new CanvasEdge.End(one, Side.RIGHT, random.nextBoolean()),
                        new CanvasEdge.End(other, null, random.nextBoolean()),
                        null,
                        word(random)));
            case 3 -> new CanvasEdit.Remove(Set.of(one), Set.of());
            case 4 ->
                new CanvasEdit.Remove(
                        Set.of(),
                        canvas.edges().isEmpty()
                                ? Set.of()
                                : Set.of(canvas.edges().getFirst().id()));
            case 5 -> new CanvasEdit.Place(Map.of(one, new Box(random.nextInt(99), -7, 120, 60)));
            case 6 -> CanvasEdit.Put.one(one, "color", random.nextBoolean() ? null : "#00ff00");
            default -> new CanvasEdit.Raise(new HashSet<>(List.of(one, other)), random.nextBoolean());
        };
    }

    /** What the changes mean, without any text. */
    private record Model(Canvas canvas) {

        Model after(final CanvasEdit edit) {
            final List<CanvasNode> nodes = new ArrayList<>(canvas.nodes());
            final List<CanvasEdge> edges = new ArrayList<>(canvas.edges());
            switch (edit) {
                case CanvasEdit.Add(CanvasNode node, boolean below) -> nodes.add(below ? 0 : nodes.size(), node);
                case CanvasEdit.Connect(CanvasEdge edge) -> edges.add(edge);
                case CanvasEdit.Remove(Set<String> cards, Set<String> lines) -> {
                    nodes.removeIf(n -> cards.contains(n.id()));
                    edges.removeIf(e -> lines.contains(e.id()) || cards.stream().anyMatch(e::touches));
                }
                case CanvasEdit.Place(Map<String, Box> boxes) ->
                    nodes.replaceAll(
                            n -> new CanvasNode(n.id(), boxes.getOrDefault(n.id(), n.box()), n.color(), n.content()));
                case CanvasEdit.Put put -> {
                    final Map<String, @Nullable String> values = new LinkedHashMap<>(put.values());
                    nodes.replaceAll(n -> values.containsKey(n.id())
                            ? new CanvasNode(n.id(), n.box(), values.get(n.id()), n.content())
                            : n);
                }
                case CanvasEdit.Raise(Set<String> raised, boolean top) -> {
                    final List<CanvasNode> up =
                            nodes.stream().filter(n -> raised.contains(n.id())).toList();
                    nodes.removeAll(up);
                    nodes.addAll(top ? nodes.size() : 0, up);
                }
            }
            return new Model(new Canvas(nodes, edges));
        }
    }

    /** What Jackson reads is what we read: another reader agrees on the same file. */
    @Property(tries = 100)
    void anotherReaderAgrees(@ForAll final long seed) throws Exception {
        final Random random = new Random(seed);
        final CanvasFile file = CanvasFile.read(written(random, 5))
                .with(List.of(new CanvasEdit.Add(
                        new CanvasNode("new", new Box(0, 0, 1, 1), null, new CanvasNode.Text(word(random))), false)));
        final JsonNode tree = JSON.readTree(file.text());
        final List<String> ids = new ArrayList<>();
        tree.path("nodes").forEach(n -> ids.add(n.path("id").asText()));
        assertThat(ids)
                .isEqualTo(file.canvas().nodes().stream().map(CanvasNode::id).toList());
        assertThat(tree.path("nodes").path(5).path("text").asText())
                .isEqualTo(((CanvasNode.Text) file.canvas().nodes().getLast().content()).text());
    }
}
