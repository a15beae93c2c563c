package vespera.desktop.canvas;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.canvas.Box;
import vespera.scriptorium.canvas.CanvasEdge;
import vespera.scriptorium.canvas.CanvasEdit;
import vespera.scriptorium.canvas.CanvasNode;
import vespera.scriptorium.canvas.Side;
import vespera.scriptorium.documents.Document;

/** What can be done to a canvas. Each is one command that undo takes back. */
final class CanvasCommands {

    private static final Texts TEXTS = Texts.of(CanvasCommands.class);
    private static final double WIDTH = 260;
    private static final double HEIGHT = 120;
    private static final double GAP = 80;
    private static final double FRAME = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Desk desk;
    private final CanvasModel model;
    private final CanvasSheet sheet;
    private final CanvasEditing editing;

    CanvasCommands(final Desk desk, final CanvasModel model, final CanvasSheet sheet) {
        this.desk = desk;
        this.model = model;
        this.sheet = sheet;
        this.editing = new CanvasEditing(model, sheet);
    }

    CanvasEditing editing() {
        return editing;
    }

    /** As others make them: sixteen hex digits. */
    static String freshId() {
        return String.format("%016x", RANDOM.nextLong());
    }

    private void edit(final String words, final List<CanvasEdit> edits) {
        if (!model.writable()) {
            if (model.open().isPresent()) {
                desk.notices().say(Notices.Tone.INFO, TEXTS.say("not-changed"));
            }
        } else if (desk.mayChange()) {
            model.edit(words, edits);
        }
    }

    /** Where a new card is put without a place: beside the one that is selected, else in the middle of the view. */
    private Box free(final double width, final double height) {
        final Box seen = sheet.camera().seen(sheet.getWidth(), sheet.getHeight());
        final List<CanvasNode> cards = model.cards();
        Box box = cards.isEmpty()
                ? new Box(seen.midX() - width / 2, seen.midY() - height / 2, width, height)
                : new Box(cards.getLast().box().x(), cards.getLast().box().bottom() + GAP / 2, width, height);
        while (taken(box)) {
            box = box.moved(0, height + GAP / 4);
        }
        return box.whole();
    }

    private boolean taken(final Box box) {
        return model.canvas().nodes().stream()
                .anyMatch(n -> !n.isGroup() && n.box().meets(box));
    }

    void add(final CanvasNode.Content content, final Box box, final boolean write) {
        final CanvasNode node = new CanvasNode(freshId(), box.whole(), null, content);
        final boolean group = content instanceof CanvasNode.Group;
        edit(TEXTS.say(group ? "did-frame" : "did-card"), List.of(new CanvasEdit.Add(node, group)));
        shown(node.id(), write);
    }

    private void shown(final String id, final boolean write) {
        model.select(List.of(id));
        sheet.reveal(List.of(id));
        if (write && model.canvas().node(id).isPresent()) {
            editing.begin(id, true);
        }
    }

    void addText() {
        add(new CanvasNode.Text(""), free(WIDTH, HEIGHT), true);
    }

    void addTextAt(final double x, final double y) {
        add(new CanvasNode.Text(""), new Box(x - WIDTH / 2, y - HEIGHT / 2, WIDTH, HEIGHT), true);
    }

    void addLink() {
        add(new CanvasNode.Link("https://"), free(WIDTH, HEIGHT), true);
    }

    void addDocument(final Document document) {
        final boolean picture = document.kind() == Document.Kind.IMAGE;
        add(new CanvasNode.File(document.path(), null), free(400, picture ? 300 : 320), false);
    }

    /** A frame around what is selected, or an empty one. */
    void group() {
        final Box around = Box.around(
                        model.cards().stream().map(CanvasNode::box).toList())
                .map(b -> new Box(b.x() - FRAME, b.y() - FRAME, b.width() + 2 * FRAME, b.height() + 2 * FRAME))
                .orElseGet(() -> free(480, 320));
        final CanvasNode node = new CanvasNode(
                freshId(), around.whole(), null, new CanvasNode.Group(TEXTS.say("new-group"), null, null));
        edit(TEXTS.say("did-frame"), List.of(new CanvasEdit.Add(node, true)));
        shown(node.id(), true);
    }

    /** A new card, with a line to it. */
    void grow(final CanvasNode from, final Side side, final double x, final double y) {
        final Side in = CanvasMouse.opposite(side);
        final Box at = new Box(
                x - WIDTH / 2 + EdgeCurve.dx(side) * WIDTH / 2,
                y - HEIGHT / 2 + EdgeCurve.dy(side) * HEIGHT / 2,
                WIDTH,
                HEIGHT);
        final CanvasNode node = new CanvasNode(freshId(), at.whole(), from.color(), new CanvasNode.Text(""));
        edit(
                TEXTS.say("did-grow"),
                List.of(new CanvasEdit.Add(node, false), new CanvasEdit.Connect(line(from.id(), side, node.id(), in))));
        shown(node.id(), true);
    }

    /** A new card to one side of the one that is selected, with a line to it. */
    void growTo(final Side side) {
        model.cards().stream().findFirst().ifPresent(from -> {
            final double x = EdgeCurve.x(from.box(), side) + EdgeCurve.dx(side) * GAP;
            double y = EdgeCurve.y(from.box(), side) + EdgeCurve.dy(side) * GAP;
            while (taken(new Box(x - (side == Side.LEFT ? WIDTH : 0), y - HEIGHT / 2, WIDTH, HEIGHT))) {
                y += HEIGHT + GAP / 4;
            }
            grow(from, side, x, y);
        });
    }

    private static CanvasEdge line(
            final String from, final @Nullable Side out, final String to, final @Nullable Side in) {
        return new CanvasEdge(
                freshId(), new CanvasEdge.End(from, out, false), new CanvasEdge.End(to, in, true), null, null);
    }

    void connect(final String from, final @Nullable Side out, final String to, final @Nullable Side in) {
        final CanvasEdge edge = line(from, out, to, in);
        edit(TEXTS.say("did-lines", 1), List.of(new CanvasEdit.Connect(edge)));
        model.select(List.of(edge.id()));
    }

    /** Draws lines from the first selected card to the others. */
    void connectSelected() {
        final List<CanvasNode> cards = model.cards();
        if (cards.size() < 2) {
            desk.notices().say(Notices.Tone.INFO, TEXTS.say("select-two"));
            return;
        }
        final List<CanvasEdit> edits = new ArrayList<>();
        final CanvasNode first = cards.getFirst();
        cards.subList(1, cards.size())
                .forEach(to -> edits.add(new CanvasEdit.Connect(line(
                        first.id(),
                        EdgeCurve.facing(first.box(), to.box()),
                        to.id(),
                        EdgeCurve.facing(to.box(), first.box())))));
        edit(TEXTS.say("did-lines", edits.size()), edits);
    }

    void moveBy(final double dx, final double dy) {
        final Map<String, Box> to = new LinkedHashMap<>();
        model.moving().forEach(n -> to.put(n.id(), n.box().moved(Math.rint(dx), Math.rint(dy))));
        if (!to.isEmpty()) {
            edit(TEXTS.say("did-move", to.size()), List.of(new CanvasEdit.Place(to)));
        }
    }

    void resize(final String id, final Box box) {
        edit(TEXTS.say("did-resize"), List.of(new CanvasEdit.Place(Map.of(id, box.whole()))));
    }

    void delete() {
        final Set<String> cards = model.cards().stream().map(CanvasNode::id).collect(Collectors.toSet());
        final Set<String> edges = new HashSet<>(model.selectionProperty().get());
        edges.removeAll(cards);
        if (!cards.isEmpty() || !edges.isEmpty()) {
            final String words = cards.isEmpty()
                    ? TEXTS.say("did-remove-lines", edges.size())
                    : TEXTS.say("did-remove", cards.size());
            edit(words, List.of(new CanvasEdit.Remove(cards, edges)));
        }
    }

    /** Colours what is selected; null for no colour. */
    void colour(final @Nullable String colour) {
        final Map<String, @Nullable String> to = new LinkedHashMap<>();
        model.selectionProperty().get().forEach(id -> to.put(id, colour));
        if (!to.isEmpty()) {
            edit(TEXTS.say(colour == null ? "did-no-colour" : "did-colour"), List.of(CanvasEdit.Put.of("color", to)));
        }
    }

    void raise(final boolean top) {
        final Set<String> ids = new TreeSet<>(model.selectionProperty().get());
        edit(TEXTS.say(top ? "did-front" : "did-back"), List.of(new CanvasEdit.Raise(ids, top)));
    }

    /** The arrows of the selected line: at its end, at both, at none, at its beginning. */
    void arrows() {
        model.only().flatMap(id -> model.canvas().edge(id)).ifPresent(edge -> {
            final boolean atStart = edge.to().arrow();
            final boolean atEnd = !edge.from().arrow();
            edit(
                    TEXTS.say("did-arrows"),
                    List.of(
                            CanvasEdit.Put.one(edge.id(), "fromEnd", atStart ? "arrow" : null),
                            CanvasEdit.Put.one(edge.id(), "toEnd", atEnd ? null : "none")));
        });
    }

    /** Does what Enter does: writes on a card or a label, or opens what it stands for. */
    void enter(final String id) {
        final Optional<CanvasNode> node = model.canvas().node(id);
        if (node.isPresent() && node.get().content() instanceof CanvasNode.File file) {
            final Optional<Document> document = desk.atelier().catalogue().at(file.file());
            document.ifPresentOrElse(
                    d -> desk.navigator().open(new Subject.OfDocument(d.id())),
                    () -> desk.notices().say(Notices.Tone.INFO, TEXTS.say("file-gone", file.file())));
        } else {
            editing.begin(id, false);
        }
    }

    /** Puts copies of cards and the lines among them on the sheet, a step aside. */
    void insert(final List<CanvasNode> nodes, final List<CanvasEdge> edges, final String key) {
        final Map<String, String> ids = new LinkedHashMap<>();
        nodes.forEach(n -> ids.put(n.id(), freshId()));
        final List<CanvasEdit> edits = new ArrayList<>();
        nodes.forEach(n -> edits.add(new CanvasEdit.Add(
                new CanvasNode(
                        ids.getOrDefault(n.id(), n.id()),
                        n.box().moved(FRAME, FRAME).whole(),
                        n.color(),
                        n.content()),
                n.isGroup())));
        for (final CanvasEdge edge : edges) {
            final String from = ids.get(edge.from().node());
            final String to = ids.get(edge.to().node());
            if (from != null && to != null) {
                edits.add(new CanvasEdit.Connect(new CanvasEdge(
                        freshId(),
                        new CanvasEdge.End(from, edge.from().side(), edge.from().arrow()),
                        new CanvasEdge.End(to, edge.to().side(), edge.to().arrow()),
                        edge.color(),
                        edge.label())));
            }
        }
        if (!edits.isEmpty()) {
            edit(TEXTS.say(key, nodes.size()), edits);
            model.select(ids.values());
        }
    }

    void duplicate() {
        insert(model.moving(), model.canvas().edges(), "did-double");
    }
}
