package vespera.scriptorium.binder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vespera.scriptorium.arrangement.Arrangement;
import vespera.scriptorium.arrangement.ArrangementEvent;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.NewText;
import vespera.scriptorium.documents.Rewrite;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.links.LinkRewriting;
import vespera.scriptorium.links.RenamePlan;

/** Makes two documents of one, and one of several; each is one command that undo takes back. */
public final class Cutting {

    private final Gate gate;
    private final Documents documents;
    private final Arrangement arrangement;
    private final LinkRewriting rewriting;

    public Cutting(
            final Gate gate, final Documents documents, final Arrangement arrangement, final LinkRewriting rewriting) {
        this.gate = gate;
        this.documents = documents;
        this.arrangement = arrangement;
        this.rewriting = rewriting;
    }

    /**
     * Where a document is cut.
     *
     * @param id which document
     * @param text its text as it was seen; another is refused
     * @param from where what leaves begins, in characters of that text
     * @param to where it ends
     * @param name what the new document is called, without ending; it comes to lie beside the other
     * @param link whether a link stands in its place
     */
    public record Cut(DocumentId id, String text, int from, int to, String name, boolean link) {}

    /**
     * Makes a document of a part of another; in the binder it stands after that.
     *
     * @throws Refused where the text is another by now, nothing would leave or stay, or the name is taken
     */
    public DocumentId cut(final Origin origin, final Cut cut) {
        final Document document = documents.existing(cut.id());
        final String text = text(document);
        final String part = text.equals(cut.text()) && cut.from() <= cut.to() && cut.to() <= text.length()
                ? text.substring(cut.from(), cut.to())
                : "";
        if (!text.equals(cut.text())) {
            throw new Refused(
                    "changed-since", "“" + document.name() + "” was changed since; nothing was cut.", "Try again.");
        }
        if (part.isBlank() || cut.from() < front(text)) {
            throw new Refused(
                    "nothing-to-cut",
                    "There is nothing here that could be a document of its own; nothing was changed.",
                    "Put the caret where the new document shall begin, or select what shall go there.");
        }
        final String file = name(document.path());
        final String path = folder(document.path())
                + cut.name().strip()
                + file.substring(Document.baseName(document.path()).length());
        final DocumentId made = new DocumentId(gate.id());
        final String middle = cut.link() ? "[[" + cut.name().strip() + "]]" : "";
        final String rest = text.substring(cut.to());
        final String left = cut.link()
                ? text.substring(0, cut.from())
                : text.substring(0, cut.from()).stripTrailing();
        final String kept = left + middle + (rest.isEmpty() && !left.isEmpty() ? "\n" : rest);
        documents.rewrite(
                origin,
                gate.command("cut “" + cut.name().strip() + "” out of “" + document.name() + "”"),
                List.of(new Rewrite(cut.id(), document.state().hash(), kept)),
                List.of(new NewText(made, path, headed(part.strip(), cut.name().strip()) + "\n")),
                List.of(after(document, new BinderOrder.Entry(name(path), Optional.of(made)))));
        return made;
    }

    private static String headed(final String part, final String name) {
        return part.startsWith("#") ? part : "# " + name + "\n\n" + part;
    }

    /** The folder's order with something new after a document. */
    private ArrangementEvent after(final Document document, final BinderOrder.Entry entry) {
        final String folder = folder(document.path());
        final String key = BinderOrder.key(folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1));
        final BinderOrder order = BinderOrder.of(arrangement);
        final Map<String, BinderOrder.Entry> within = new TreeMap<>();
        for (final Document each : documents.catalogue().here()) {
            if (each.path().startsWith(folder)) {
                final String rest = each.path().substring(folder.length());
                final int slash = rest.indexOf('/');
                within.put(
                        slash < 0 ? rest : rest.substring(0, slash + 1),
                        slash < 0 ? BinderOrder.Entry.of(each) : BinderOrder.Entry.folder(rest.substring(0, slash)));
            }
        }
        final List<BinderOrder.Entry> all = new ArrayList<>(within.values());
        all.sort(order.in(key.substring(BinderOrder.KEY.length())));
        all.add(all.indexOf(BinderOrder.Entry.of(document)) + 1, entry);
        return new ArrangementEvent.Arranged(key, arrangement.find(key).orElse(null), BinderOrder.written(all));
    }

    /**
     * Makes one document of several: the texts of the others come after that of the first, and they go to the archive.
     * Links to them lead to the first from then on, and their own still lead where they led.
     *
     * @param ids two or more, in the order in which they are to stand
     * @throws Refused where one is no Markdown, or another was changed meanwhile; nothing is changed then
     */
    public Document join(final Origin origin, final List<DocumentId> ids) {
        final List<Document> all =
                ids.stream().distinct().map(documents::existing).toList();
        final boolean whole =
                all.size() > 1 && all.stream().allMatch(d -> d.here() && d.kind() == Document.Kind.MARKDOWN);
        if (!whole) {
            throw new Refused(
                    "not-to-join", "Only Markdown documents can be joined, two or more.", "Select them in the binder.");
        }
        final Document first = all.getFirst();
        final RenamePlan plan = rewriting.planMerged(all.subList(1, all.size()), first);
        final StringBuilder joined = new StringBuilder(after(plan, first).stripTrailing());
        final List<Event> gone = new ArrayList<>();
        for (final Document other : all.subList(1, all.size())) {
            final String text = after(plan, other);
            joined.append("\n\n").append(text.substring(front(text)).strip());
            gone.add(new DocumentEvent.Archived(other.id(), other.path()));
        }
        final List<RenamePlan.Text> texts = new ArrayList<>(plan.texts().stream()
                .filter(t -> t.document() == null || all.stream().noneMatch(d -> d.equals(t.document())))
                .toList());
        texts.add(new RenamePlan.Text(first, null, first.path(), first.state().hash(), joined + "\n", 0, List.of()));
        final String words = all.size() == 2
                ? "joined “" + all.getLast().name() + "” to “" + first.name() + "”"
                : "joined " + (all.size() - 1) + " documents to “" + first.name() + "”";
        rewriting.accept(origin, new RenamePlan(List.of(), true, texts, plan.left()), words, gone);
        return documents.existing(first.id());
    }

    private String after(final RenamePlan plan, final Document document) {
        return plan.texts().stream()
                .filter(t -> document.equals(t.document()))
                .map(RenamePlan.Text::text)
                .findFirst()
                .orElseGet(() -> text(document));
    }

    private String text(final Document document) {
        return documents
                .text(document)
                .orElseThrow(() ->
                        new Refused("not-text", "“" + document.name() + "” is no text that can be read here.", ""));
    }

    /** Where the text proper begins, after what stands about it between lines of hyphens. */
    private static int front(final String text) {
        if (!text.startsWith("---\n")) {
            return 0;
        }
        for (int at = text.indexOf('\n') + 1; at > 0 && at < text.length(); at = text.indexOf('\n', at) + 1) {
            final int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
            if (text.substring(at, end).stripTrailing().equals("---")) {
                return Math.min(end + 1, text.length());
            }
        }
        return 0;
    }

    private static String folder(final String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String name(final String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
