package vespera.desktop.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.binder.BinderOrder;
import vespera.scriptorium.binder.Relocation;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;

/** Puts folders and documents into another order and into other folders. */
final class BinderMoves {

    private static final Texts TEXTS = Texts.of(BinderMoves.class);

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

    /** Puts folders and documents somewhere, as one command; links follow what comes from another folder. */
    void put(final List<BinderItem> items, final Spot spot, final List<BinderItem> children) {
        final List<BinderItem> tops = tops(items, spot);
        if (tops.isEmpty() || !desk.mayChange()) {
            return;
        }
        final List<BinderItem> strangers =
                tops.stream().filter(i -> !folderOf(i).equals(spot.folder())).toList();
        if (strangers.isEmpty()) {
            arrange(tops, spot, children);
            return;
        }
        handIn.run();
        final String words = TEXTS.say("did-move", tops.size(), tops.getFirst().name(), shown(spot.folder()));
        final Optional<Relocation.Order> order = spot.beside() == null
                ? Optional.empty()
                : Optional.of(new Relocation.Order(spot.folder(), list(placed(tops, spot, children))));
        relocate(words, strangers, spot.folder(), order);
    }

    private void relocate(
            final String words,
            final List<BinderItem> strangers,
            final String folder,
            final Optional<Relocation.Order> order) {
        final Map<String, String> folders = new LinkedHashMap<>();
        final Map<DocumentId, String> documents = new LinkedHashMap<>();
        for (final BinderItem item : strangers) {
            switch (item) {
                case BinderItem.Folder f -> folders.put(f.path(), Names.in(folder, f.name()));
                case BinderItem.Leaf(final Document d) ->
                    documents.put(
                            d.id(), Names.in(folder, d.path().substring(d.path().lastIndexOf('/') + 1)));
                case BinderItem.Shelf _, BinderItem.Archived _ -> {}
            }
        }
        desk.navigator().relocate(new Relocation.Wish(words, folders, documents, order), () -> {});
    }

    /** Gives a folder another name; what is in it, its order and all links go along. */
    void rename(final BinderItem.Folder folder, final String name) {
        if (desk.mayChange() && !name.equals(folder.name())) {
            handIn.run();
            final String to = Names.in(folderOf(folder), name);
            final String words = TEXTS.say("did-rename-folder", folder.name(), name);
            desk.navigator()
                    .relocate(
                            new Relocation.Wish(words, Map.of(folder.path(), to), Map.of(), Optional.empty()),
                            () -> {});
        }
    }

    private static String shown(final String folder) {
        return folder.isEmpty() ? "/" : folder;
    }

    /** Without what lies in a folder that goes along, and without a folder that holds the place it should go to. */
    private static List<BinderItem> tops(final List<BinderItem> items, final Spot spot) {
        final List<String> folders = items.stream()
                .filter(BinderItem.Folder.class::isInstance)
                .map(BinderItem::key)
                .toList();
        return items.stream()
                .filter(i -> i instanceof BinderItem.Folder || i instanceof BinderItem.Leaf)
                .filter(i -> folders.stream().noneMatch(f -> !f.equals(i.key()) && (folderOf(i) + "/").startsWith(f)))
                .filter(i -> !(i instanceof BinderItem.Folder) || !(spot.folder() + "/").startsWith(i.key()))
                .toList();
    }

    private void arrange(final List<BinderItem> items, final Spot spot, final List<BinderItem> children) {
        if (spot.beside() != null) {
            keep(spot.folder(), placed(items, spot, children), items);
        }
    }

    /** The lines of a folder once these lie where they are put. */
    private static List<BinderItem> placed(
            final List<BinderItem> items, final Spot spot, final List<BinderItem> children) {
        final List<BinderItem> all = new ArrayList<>(children);
        final List<String> keys = items.stream().map(BinderItem::key).toList();
        all.removeIf(i -> keys.contains(i.key()));
        int at = all.size();
        for (int i = 0; i < all.size(); i++) {
            if (spot.beside() != null && all.get(i).key().equals(spot.beside().key())) {
                at = i + (spot.after() ? 1 : 0);
            }
        }
        all.addAll(at, items);
        return all;
    }

    private static String list(final List<BinderItem> all) {
        return BinderOrder.written(all.stream().flatMap(i -> entry(i).stream()).toList());
    }

    private void keep(final String folder, final List<BinderItem> all, final List<BinderItem> moved) {
        final Map<String, @Nullable String> changes = new LinkedHashMap<>();
        changes.put(BinderOrder.key(folder), list(all));
        final String words =
                TEXTS.say("did-arrange", moved.size(), moved.getFirst().name());
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
                        desk.atelier().arrangement().set(desk.origin(), TEXTS.say("did-make-folder", path), changes));
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
