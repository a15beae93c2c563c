package vespera.desktop.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import vespera.scriptorium.canvas.Box;
import vespera.scriptorium.canvas.Canvas;
import vespera.scriptorium.canvas.CanvasEdit;
import vespera.scriptorium.canvas.CanvasFault;
import vespera.scriptorium.canvas.CanvasFile;
import vespera.scriptorium.canvas.CanvasNode;

/** Cards on the clipboard: as a canvas of their own, so that they can be put on another one, or into any text. */
final class CanvasClip {

    private final CanvasModel model;
    private final CanvasSheet sheet;
    private final CanvasCommands commands;

    CanvasClip(final CanvasModel model, final CanvasSheet sheet, final CanvasCommands commands) {
        this.model = model;
        this.sheet = sheet;
        this.commands = commands;
    }

    void copy() {
        final List<CanvasNode> cards = model.moving();
        if (cards.isEmpty()) {
            return;
        }
        try {
            final List<CanvasEdit> edits = new ArrayList<>();
            cards.forEach(n -> edits.add(new CanvasEdit.Add(n, n.isGroup())));
            final Set<String> ids = cards.stream().map(CanvasNode::id).collect(Collectors.toSet());
            model.canvas().edges().stream()
                    .filter(e -> ids.contains(e.from().node()) && ids.contains(e.to().node()))
                    .forEach(e -> edits.add(new CanvasEdit.Connect(e)));
            final ClipboardContent content = new ClipboardContent();
            content.putString(CanvasFile.read("").with(edits).text());
            Clipboard.getSystemClipboard().setContent(content);
        } catch (CanvasFault e) {
            throw new IllegalStateException("a canvas of our own is not sound", e);
        }
    }

    void cut() {
        copy();
        commands.delete();
    }

    /** Cards where there are some on the clipboard, else a card with the words, or a link where they are an address. */
    void paste() {
        final String text = Clipboard.getSystemClipboard().getString();
        if (text == null || text.isBlank()) {
            return;
        }
        final Box seen = sheet.camera().seen(sheet.getWidth(), sheet.getHeight());
        if (text.stripLeading().startsWith("{")) {
            try {
                final Canvas canvas = CanvasFile.read(text).canvas();
                if (!canvas.nodes().isEmpty()) {
                    commands.insert(centred(canvas.nodes(), seen), canvas.edges(), "did-paste");
                    return;
                }
            } catch (CanvasFault e) {
                // Some other text in braces: it becomes a card as it is.
            }
        }
        final boolean address = text.strip().matches("https?://\\S+");
        commands.add(
                address ? new CanvasNode.Link(text.strip()) : new CanvasNode.Text(text),
                new Box(seen.midX() - 130, seen.midY() - 60, 260, 120),
                false);
    }

    /** In the middle of the view where they lie outside it. */
    private static List<CanvasNode> centred(final List<CanvasNode> nodes, final Box seen) {
        final Box around =
                Box.around(nodes.stream().map(CanvasNode::box).toList()).orElseThrow();
        if (around.meets(seen)) {
            return nodes;
        }
        final double dx = seen.midX() - around.midX();
        final double dy = seen.midY() - around.midY();
        return nodes.stream()
                .map(n -> new CanvasNode(n.id(), n.box().moved(dx, dy), n.color(), n.content()))
                .toList();
    }
}
