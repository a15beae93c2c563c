package vespera.desktop.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.scriptorium.binder.BinderOrder;
import vespera.scriptorium.documents.Document;

/** Puts folders and documents into another order and into other folders. */
final class BinderMoves {

    private final Desk desk;
    private final Runnable handIn;

    /** @param handIn keeps what is typed and not saved yet, before its document is moved */
    BinderMoves(final Desk desk, final Runnable handIn) {
        this.desk = desk;
        this.handIn = handIn;
    }

    /**
     * Where something is put.
     *
     * @param folder in which folder, empty for the atelier's own
     * @param beside next to which of its lines; null for at its end, in its usual order
     * @param after whether after that line rather than before it
     */
    record Spot(String folder, @Nullable BinderItem beside, boolean after) {}

    static String folderOf(final BinderItem item) {
        return switch (item) {
            case BinderItem.Folder f -> Names.folder(f.path());
            case BinderItem.Leaf l -> Names.folder(l.document().path());
            case BinderItem.Shelf _, BinderItem.Archived _ -> "";
        };
    }

    private static Optional<BinderOrder.Entry> entry(final BinderItem item) {
        return switch (item) {
            case BinderItem.Folder f -> Optional.of(BinderOrder.Entry.folder(f.name()));
            case BinderItem.Leaf l -> Optional.of(BinderOrder.Entry.of(l.document()));
            case BinderItem.Shelf _, BinderItem.Archived _ -> Optional.empty();
        };
    }

    /** Moves a document into the folder of the spot first where it is elsewhere; links follow. */
    void put(final List<BinderItem> items, final Spot spot, final List<BinderItem> children) {
        if (items.isEmpty() || !desk.mayChange()) {
            return;
        }
        final List<Document> strangers = items.stream()
                .filter(i -> i instanceof BinderItem.Leaf && !folderOf(i).equals(spot.folder()))
                .map(i -> ((BinderItem.Leaf) i).document())
                .toList();
        if (strangers.isEmpty()) {
            arrange(items, spot, children);
            return;
        }
        handIn.run();
        fetch(strangers, spot, () -> {
            if (spot.beside() != null) {
                arrange(items, spot, children);
            }
        });
    }

    /** One after another: each may ask whether links shall follow. */
    private void fetch(final List<Document> documents, final Spot spot, final Runnable then) {
        if (documents.isEmpty()) {
            then.run();
            return;
        }
        final Document first = documents.getFirst();
        final String file = first.path().substring(first.path().lastIndexOf('/') + 1);
        final String to = spot.folder().isEmpty() ? file : spot.folder() + "/" + file;
        desk.navigator().rename(first.id(), to, moved -> fetch(documents.subList(1, documents.size()), spot, then));
    }

    private void arrange(final List<BinderItem> items, final Spot spot, final List<BinderItem> children) {
        if (spot.beside() == null) {
            return;
        }
        final List<BinderItem> all = new ArrayList<>(children);
        final List<String> keys = items.stream().map(BinderItem::key).toList();
        all.removeIf(i -> keys.contains(i.key()));
        int at = all.size();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).key().equals(spot.beside().key())) {
                at = i + (spot.after() ? 1 : 0);
            }
        }
        all.addAll(at, items);
        keep(spot.folder(), all, items);
    }

    private void keep(final String folder, final List<BinderItem> all, final List<BinderItem> moved) {
        final String list =
                BinderOrder.written(all.stream().flatMap(i -> entry(i).stream()).toList());
        final Map<String, @Nullable String> changes = new LinkedHashMap<>();
        changes.put(BinderOrder.key(folder), list);
        final String words = moved.size() == 1
                ? "put “" + moved.getFirst().name() + "” elsewhere in the binder"
                : "put " + moved.size() + " documents elsewhere in the binder";
        desk.work().command(() -> desk.atelier().arrangement().set(desk.origin(), words, changes));
    }

    /** Moves lines of one folder up or down by one. */
    void shift(final List<BinderItem> items, final int by, final List<BinderItem> children) {
        if (items.isEmpty() || !desk.mayChange()) {
            return;
        }
        final List<String> keys = items.stream().map(BinderItem::key).toList();
        final List<BinderItem> all = new ArrayList<>(children);
        final int first = by < 0 ? 0 : all.size() - 1;
        for (int i = first; i >= 0 && i < all.size(); i -= by) {
            final int to = i + by;
            final boolean mine = keys.contains(all.get(i).key());
            if (mine && to >= 0 && to < all.size() && !keys.contains(all.get(to).key())) {
                all.add(to, all.remove(i));
            }
        }
        if (!all.equals(children)) {
            keep(folderOf(items.getFirst()), all, items);
        }
    }

    /** Makes a folder; on the disk it is there once something is put into it. */
    void folder(final String path) {
        if (!desk.mayChange()) {
            return;
        }
        final Map<String, @Nullable String> changes = new LinkedHashMap<>();
        changes.put(BinderOrder.key(path), "");
        desk.work()
                .command(() ->
                        desk.atelier().arrangement().set(desk.origin(), "made the folder “" + path + "”", changes));
    }

    /** Takes a folder away that nothing is in. */
    void forget(final BinderItem.Folder folder) {
        final Map<String, @Nullable String> changes = new LinkedHashMap<>();
        changes.put(BinderOrder.key(folder.path()), null);
        desk.work()
                .command(() -> desk.atelier()
                        .arrangement()
                        .set(desk.origin(), "took the folder “" + folder.path() + "” away", changes));
    }

    /** Keeps something about documents, all of them at once; null for nothing. */
    void keep(final String words, final List<String> keys, final @Nullable String value) {
        if (!keys.isEmpty() && desk.mayChange()) {
            final Map<String, @Nullable String> changes = new LinkedHashMap<>();
            keys.forEach(key -> changes.put(key, value));
            desk.work().command(() -> desk.atelier().arrangement().set(desk.origin(), words, changes));
        }
    }
}
