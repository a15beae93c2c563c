package vespera.filetypes.canvas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vespera.filetypes.markup.MarkdownText;
import vespera.scriptorium.filetypes.Extract;
import vespera.scriptorium.filetypes.FileTypeHook;
import vespera.scriptorium.filetypes.Unreadable;

/**
 * Reads JSON Canvas 1.0 (jsoncanvas.org): cards of text as they are, since they are Markdown; files as embeds, addresses
 * as links, groups as headings over what lies in them, edges as lines with links to both ends.
 */
public final class CanvasHook implements FileTypeHook {

    private static final int LIGHT = 4 << 20;
    private static final int SHOWN = 60;

    private static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .build();

    @Override
    public String name() {
        return "canvas";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean takes(final String ending) {
        return ending.equals("canvas");
    }

    @Override
    public boolean fits(final byte[] head) {
        return true;
    }

    @Override
    public int lightUpTo() {
        return LIGHT;
    }

    @Override
    public Extract read(final byte[] bytes) throws IOException {
        final JsonNode canvas;
        try {
            canvas = JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new Unreadable("is damaged: it is not well-formed JSON (line "
                    + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + ")");
        }
        final MarkdownText out = new MarkdownText();
        final List<JsonNode> groups = new ArrayList<>();
        final List<JsonNode> cards = new ArrayList<>();
        canvas.path("nodes").forEach(node -> (type(node).equals("group") ? groups : cards).add(node));
        final Comparator<JsonNode> reading = Comparator.<JsonNode>comparingDouble(
                        n -> n.path("y").asDouble())
                .thenComparingDouble(n -> n.path("x").asDouble())
                .thenComparing(n -> n.path("id").asText());
        cards.sort(reading);
        groups.sort(reading);
        final List<JsonNode> loose = new ArrayList<>(cards);
        groups.forEach(g -> loose.removeIf(c -> inside(c, g)));
        loose.forEach(card -> card(card, out));
        for (final JsonNode group : groups) {
            out.heading(2, MarkdownText.escaped(group.path("label").asText()));
            cards.stream().filter(c -> group.equals(owner(c, groups))).forEach(card -> card(card, out));
        }
        edges(canvas, out);
        return Extract.of(null, out.toString());
    }

    private static String type(final JsonNode node) {
        return node.path("type").asText();
    }

    /** The smallest group around a card. */
    private static @org.jspecify.annotations.Nullable JsonNode owner(final JsonNode card, final List<JsonNode> groups) {
        return groups.stream()
                .filter(g -> inside(card, g))
                .min(Comparator.comparingDouble(
                        g -> g.path("width").asDouble() * g.path("height").asDouble()))
                .orElse(null);
    }

    private static boolean inside(final JsonNode card, final JsonNode group) {
        final double x = card.path("x").asDouble() + card.path("width").asDouble() / 2;
        final double y = card.path("y").asDouble() + card.path("height").asDouble() / 2;
        final double left = group.path("x").asDouble();
        final double top = group.path("y").asDouble();
        return x >= left
                && y >= top
                && x <= left + group.path("width").asDouble()
                && y <= top + group.path("height").asDouble();
    }

    private static void card(final JsonNode card, final MarkdownText out) {
        final String body = switch (type(card)) {
            case "text" -> card.path("text").asText().replace("\r\n", "\n").strip();
            case "file" -> file(card, "!");
            case "link" ->
                MarkdownText.link(card.path("url").asText(), card.path("url").asText());
            default -> "";
        };
        if (!body.isEmpty()) {
            out.block(body);
        }
    }

    /** A file's path counts from the top folder, which a link with the whole path finds. */
    private static String file(final JsonNode card, final String mark) {
        final String path = card.path("file").asText();
        final String part = card.path("subpath").asText();
        if (path.isBlank()) {
            return "";
        }
        final boolean plain = path.chars().noneMatch(c -> "[]|#^".indexOf(c) >= 0);
        return plain ? mark + "[[" + path + part + "]]" : mark + MarkdownText.link(MarkdownText.escaped(path), path);
    }

    private static void edges(final JsonNode canvas, final MarkdownText out) {
        final Map<String, String> ends = new HashMap<>();
        canvas.path("nodes").forEach(node -> ends.putIfAbsent(node.path("id").asText(), end(node)));
        boolean first = true;
        for (final JsonNode edge : canvas.path("edges")) {
            final String from = ends.getOrDefault(edge.path("fromNode").asText(), "");
            final String to = ends.getOrDefault(edge.path("toNode").asText(), "");
            final String label = MarkdownText.escaped(edge.path("label").asText());
            if (!from.isEmpty() && !to.isEmpty() && !out.full()) {
                if (first) {
                    out.gap();
                    first = false;
                }
                out.item(0, "-", from + " → " + to + (label.isBlank() ? "" : ": " + label));
            }
        }
    }

    private static String end(final JsonNode node) {
        return switch (type(node)) {
            case "file" -> file(node, "");
            case "link" ->
                MarkdownText.link(node.path("url").asText(), node.path("url").asText());
            case "group" -> quoted(node.path("label").asText());
            default -> quoted(node.path("text").asText());
        };
    }

    private static String quoted(final String text) {
        final String first = text.strip().lines().findFirst().orElse("").replaceFirst("^#+\\s+", "");
        final String shown =
                first.length() <= SHOWN ? first : first.substring(0, SHOWN).strip() + " …";
        return shown.isBlank() ? "" : "“" + MarkdownText.escaped(shown) + "”";
    }
}
