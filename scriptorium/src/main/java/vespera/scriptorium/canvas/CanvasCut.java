package vespera.scriptorium.canvas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes one change in the text of a canvas. */
final class CanvasCut {

    private record Splice(int from, int to, String with) {}

    private final CanvasFile file;
    private final String text;
    private final List<Splice> splices = new ArrayList<>();

    CanvasCut(final CanvasFile file) {
        this.file = file;
        this.text = file.text();
    }

    /** The text with the change. */
    String made(final CanvasEdit edit) {
        switch (edit) {
            case CanvasEdit.Add add -> add("nodes", members(add.node()), add.below());
            case CanvasEdit.Connect connect -> add("edges", members(connect.edge()), false);
            case CanvasEdit.Remove remove -> remove(remove);
            case CanvasEdit.Place place -> place.boxes().forEach(this::place);
            case CanvasEdit.Put put ->
                put.values().forEach((id, value) -> file.span(id).ifPresent(o -> put(o, put.key(), value)));
            case CanvasEdit.Raise raise -> raise(raise);
        }
        splices.sort(Comparator.comparingInt(Splice::from));
        final StringBuilder out = new StringBuilder(text.length() + 256);
        int at = 0;
        for (final Splice splice : splices) {
            out.append(text, at, splice.from()).append(splice.with());
            at = splice.to();
        }
        return out.append(text, at, text.length()).toString();
    }

    private void place(final String id, final Box box) {
        file.span(id).ifPresent(object -> {
            number(object, "x", box.x());
            number(object, "y", box.y());
            number(object, "width", box.width());
            number(object, "height", box.height());
        });
    }

    private void number(final JsonSpan.Obj object, final String key, final double value) {
        object.value(key)
                .filter(v -> v instanceof JsonSpan.Num n && n.value() != value)
                .ifPresent(v -> splices.add(new Splice(v.from(), v.to(), JsonStyle.number(value))));
    }

    private void put(final JsonSpan.Obj object, final String key, final @Nullable String value) {
        final Optional<JsonSpan.Member> member = object.member(key);
        if (value == null) {
            member.ifPresent(m -> drop(object, m));
        } else if (member.isEmpty()) {
            final JsonStyle style = JsonStyle.of(text, object, JsonStyle.TIGHT);
            final int end = object.members().getLast().value().to();
            splices.add(new Splice(
                    end, end, style.comma() + JsonStyle.quoted(key) + style.colon() + JsonStyle.quoted(value)));
        } else if (!(member.get().value() instanceof JsonSpan.Text(int _, int _, String old) && old.equals(value))) {
            splices.add(
                    new Splice(member.get().value().from(), member.get().value().to(), JsonStyle.quoted(value)));
        }
    }

    /** Takes a member away; an id always stays, so that it is never the only one. */
    private void drop(final JsonSpan.Obj object, final JsonSpan.Member member) {
        final int at = object.members().indexOf(member);
        if (at > 0) {
            splices.add(new Splice(
                    object.members().get(at - 1).value().to(), member.value().to(), ""));
        } else if (object.members().size() > 1) {
            splices.add(new Splice(member.keyFrom(), object.members().get(1).keyFrom(), ""));
        }
    }

    private void remove(final CanvasEdit.Remove remove) {
        final Set<String> cards = remove.nodes();
        keep("nodes", object -> !cards.contains(object.text("id").orElse("")));
        keep(
                "edges",
                object -> !remove.edges().contains(object.text("id").orElse(""))
                        && !cards.contains(object.text("fromNode").orElse(""))
                        && !cards.contains(object.text("toNode").orElse("")));
    }

    private void keep(final String list, final Predicate<JsonSpan.Obj> wanted) {
        final List<JsonSpan.Obj> all = file.objects(list);
        final List<JsonSpan.Obj> kept = all.stream().filter(wanted).toList();
        if (kept.size() != all.size()) {
            written(list, kept, "", false);
        }
    }

    private void raise(final CanvasEdit.Raise raise) {
        final List<JsonSpan.Obj> all = file.objects("nodes");
        final List<JsonSpan.Obj> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(
                o -> raise.nodes().contains(o.text("id").orElse("")) == raise.top() ? 1 : 0));
        if (!sorted.equals(all)) {
            written("nodes", sorted, "", false);
        }
    }

    private void add(final String list, final Map<String, Object> members, final boolean first) {
        final List<JsonSpan.Obj> all = file.objects(list);
        final JsonStyle root = JsonStyle.of(text, file.root(), JsonStyle.TIGHT);
        final JsonStyle tight = new JsonStyle("", root.colon(), root.comma().startsWith(", ") ? ", " : ",", "");
        final JsonStyle style = all.isEmpty()
                ? file.objects(list.equals("nodes") ? "edges" : "nodes").stream()
                        .findFirst()
                        .map(o -> JsonStyle.of(text, o, tight))
                        .orElse(tight)
                : JsonStyle.of(text, all.getLast(), tight);
        written(list, all, style.object(members), first);
    }

    /** Writes a list anew: the objects stay as they are, and so does what stands between them. */
    private void written(
            final String list, final List<JsonSpan.Obj> objects, final String more, final boolean moreFirst) {
        final Optional<JsonSpan.Member> member = file.root().member(list);
        if (member.isEmpty()) {
            fresh(list, more);
            return;
        }
        final JsonSpan array = member.get().value();
        final List<JsonSpan.Obj> before = file.objects(list);
        final Gaps gaps = Gaps.of(text, file.root(), array, before);
        final List<String> parts = new ArrayList<>();
        objects.forEach(o -> parts.add(text.substring(o.from(), o.to())));
        if (!more.isEmpty()) {
            parts.add(moreFirst ? 0 : parts.size(), more);
        }
        final IdentityHashMap<JsonSpan.Obj, Integer> places = new IdentityHashMap<>();
        before.forEach(o -> places.put(o, places.size()));
        final StringBuilder out = new StringBuilder("[");
        for (int i = 0; i < parts.size(); i++) {
            final int old = i - (moreFirst ? 1 : 0);
            final int place = old < 0 || old >= objects.size() ? -1 : places.getOrDefault(objects.get(old), -1);
            out.append(i == 0 ? gaps.lead() : gaps.before(place)).append(parts.get(i));
        }
        out.append(parts.isEmpty() ? "" : gaps.tail()).append(']');
        splices.add(new Splice(array.from(), array.to(), out.toString()));
    }

    /** The list is not there yet. */
    private void fresh(final String list, final String more) {
        final JsonSpan.Obj root = file.root();
        final JsonStyle style = JsonStyle.of(text, root, JsonStyle.TIGHT);
        final String member = JsonStyle.quoted(list) + style.colon() + "[" + more + "]";
        if (root.members().isEmpty()) {
            splices.add(new Splice(root.from() + 1, root.from() + 1, member));
        } else {
            final int end = root.members().getLast().value().to();
            splices.add(new Splice(end, end, style.comma() + member));
        }
    }

    private static Map<String, Object> members(final CanvasNode node) {
        final Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", node.id());
        members.put("type", node.content().type());
        switch (node.content()) {
            case CanvasNode.Text(String text) -> members.put("text", text);
            case CanvasNode.File(String file, String subpath) -> {
                members.put("file", file);
                some(members, "subpath", subpath);
            }
            case CanvasNode.Link(String url) -> members.put("url", url);
            case CanvasNode.Group _, CanvasNode.Unknown _ -> {}
        }
        members.put("x", node.box().x());
        members.put("y", node.box().y());
        members.put("width", node.box().width());
        members.put("height", node.box().height());
        some(members, "color", node.color());
        if (node.content() instanceof CanvasNode.Group(String label, String background, String style)) {
            some(members, "label", label);
            some(members, "background", background);
            some(members, "backgroundStyle", style);
        }
        return members;
    }

    private static Map<String, Object> members(final CanvasEdge edge) {
        final Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", edge.id());
        end(members, "from", edge.from(), false);
        end(members, "to", edge.to(), true);
        some(members, "color", edge.color());
        some(members, "label", edge.label());
        return members;
    }

    private static void end(
            final Map<String, Object> members, final String which, final CanvasEdge.End end, final boolean usual) {
        members.put(which + "Node", end.node());
        final Side side = end.side();
        some(members, which + "Side", side == null ? null : side.word());
        if (end.arrow() != usual) {
            members.put(which + "End", end.arrow() ? "arrow" : "none");
        }
    }

    private static void some(final Map<String, Object> members, final String key, final @Nullable String value) {
        if (value != null) {
            members.put(key, value);
        }
    }
}
