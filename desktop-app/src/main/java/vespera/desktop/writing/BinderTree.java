package vespera.desktop.writing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import vespera.scriptorium.binder.BinderOrder;
import vespera.scriptorium.documents.Document;

/**
 * The binder as a tree, in the order that it was given by hand, else folders first; the archive last.
 *
 * @param item what the line shows
 * @param children the lines below it
 */
record BinderTree(BinderItem item, List<BinderTree> children) {

    BinderTree {
        children = List.copyOf(children);
    }

    /**
     * Grows the tree.
     *
     * @param words every one of them has to be in the name or the path; empty for all documents
     */
    static BinderTree of(
            final List<Document> here, final List<Document> archived, final String words, final BinderOrder order) {
        final Predicate<Document> wanted = filter(words);
        final Branch root = new Branch();
        if (words.isBlank()) {
            order.folders().stream().filter(f -> !f.isEmpty()).forEach(root::make);
        }
        here.stream().filter(wanted).forEach(document -> root.add(document, document.path()));
        final List<BinderTree> top = new ArrayList<>(root.grown("", order));
        final List<BinderTree> shelf = archived.stream()
                .filter(wanted)
                .map(d -> new BinderTree(new BinderItem.Archived(d), List.of()))
                .toList();
        if (!shelf.isEmpty()) {
            top.add(new BinderTree(new BinderItem.Shelf(shelf.size()), shelf));
        }
        return new BinderTree(new BinderItem.Folder("", ""), top);
    }

    /** Every folder that holds a document, as paths, the atelier's own first. */
    static List<String> folders(final List<Document> here) {
        final TreeSet<String> folders = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (final Document document : here) {
            for (String at = Names.folder(document.path()); !at.isEmpty(); at = Names.folder(at)) {
                folders.add(at);
            }
        }
        final List<String> all = new ArrayList<>(List.of(""));
        all.addAll(folders);
        return all;
    }

    private static Predicate<Document> filter(final String words) {
        final List<String> each =
                words.isBlank() ? List.of() : List.of(folded(words).strip().split("\\s+"));
        return document -> {
            final String in = folded(document.path() + " " + document.name());
            return each.stream().allMatch(in::contains);
        };
    }

    private static String folded(final String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** A folder while the tree grows. */
    private static final class Branch {
        private final Map<String, Branch> folders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private final List<Document> documents = new ArrayList<>();

        void add(final Document document, final String rest) {
            final int slash = rest.indexOf('/');
            if (slash < 0) {
                documents.add(document);
            } else {
                folders.computeIfAbsent(rest.substring(0, slash), name -> new Branch())
                        .add(document, rest.substring(slash + 1));
            }
        }

        /** A folder, whether anything is in it or not. */
        void make(final String path) {
            final int slash = path.indexOf('/');
            final Branch branch =
                    folders.computeIfAbsent(slash < 0 ? path : path.substring(0, slash), name -> new Branch());
            if (slash >= 0) {
                branch.make(path.substring(slash + 1));
            }
        }

        List<BinderTree> grown(final String path, final BinderOrder order) {
            final Map<BinderOrder.Entry, BinderTree> lines = new TreeMap<>(order.in(path));
            folders.forEach((name, branch) -> {
                final String whole = path.isEmpty() ? name : path + "/" + name;
                lines.put(
                        BinderOrder.Entry.folder(name),
                        new BinderTree(new BinderItem.Folder(whole, name), branch.grown(whole, order)));
            });
            documents.forEach(
                    d -> lines.put(BinderOrder.Entry.of(d), new BinderTree(new BinderItem.Leaf(d), List.of())));
            return List.copyOf(lines.values());
        }
    }
}
