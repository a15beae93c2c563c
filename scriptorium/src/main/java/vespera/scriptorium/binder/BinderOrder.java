package vespera.scriptorium.binder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vespera.scriptorium.arrangement.Arrangement;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;

/**
 * The order of folders and documents. A folder that was arranged by hand has a list of what is in it, one a line: a
 * folder's name with {@code /}, or a document's file name, a tab and its id, so that it keeps its place when it is
 * renamed. What is not on the list comes after it: folders first, then documents, numbers in names counting as numbers.
 */
public final class BinderOrder {

    /** What the keys of the arrangement begin with; the folder's path follows. */
    public static final String KEY = "binder/";

    private final Map<String, Map<String, Integer>> ranks = new HashMap<>();
    private final Set<String> folders = new TreeSet<>();

    /** As it is arranged now. */
    public static BinderOrder of(final Arrangement arrangement) {
        return new BinderOrder(arrangement.under(KEY));
    }

    /** Reads lists by their whole keys. */
    public BinderOrder(final Map<String, String> lists) {
        new TreeMap<>(lists).forEach((key, list) -> {
            final Map<String, Integer> rank = new HashMap<>();
            list.lines().filter(line -> !line.isBlank()).forEach(line -> {
                final int place = rank.size();
                final int tab = line.indexOf('\t');
                if (tab >= 0) {
                    rank.putIfAbsent(line.substring(tab + 1), place);
                    rank.putIfAbsent(line.substring(0, tab), place);
                } else {
                    rank.putIfAbsent(line, place);
                }
            });
            final String folder = key.substring(KEY.length());
            ranks.put(folder, rank);
            folders.add(folder);
        });
    }

    /** Folders that were arranged or made by hand, also where nothing is in them yet. */
    public Set<String> folders() {
        return Set.copyOf(folders);
    }

    /** The key of the arrangement for a folder; empty for the atelier's own. */
    public static String key(final String folder) {
        return KEY + folder;
    }

    /**
     * Something in a folder.
     *
     * @param name the file's or folder's own name
     * @param document empty for a folder
     */
    public record Entry(String name, Optional<DocumentId> document) {

        public static Entry folder(final String name) {
            return new Entry(name, Optional.empty());
        }

        public static Entry of(final Document document) {
            return new Entry(
                    document.path().substring(document.path().lastIndexOf('/') + 1), Optional.of(document.id()));
        }

        private String line() {
            return document.map(id -> name + "\t" + id).orElse(name + "/");
        }
    }

    /** A list as it is kept. */
    public static String written(final List<Entry> entries) {
        final StringBuilder lines = new StringBuilder();
        entries.forEach(e -> lines.append(e.line()).append('\n'));
        return lines.toString();
    }

    /** The order within a folder. */
    public Comparator<Entry> in(final String folder) {
        final Map<String, Integer> rank = ranks.getOrDefault(folder, Map.of());
        return Comparator.<Entry>comparingInt(e -> rank(rank, e))
                .thenComparing(e -> e.document().isPresent())
                .thenComparing(Entry::name, BinderOrder::natural);
    }

    private static int rank(final Map<String, Integer> rank, final Entry entry) {
        final Integer byId = entry.document().map(id -> rank.get(id.toString())).orElse(null);
        if (byId != null) {
            return byId;
        }
        return rank.getOrDefault(entry.document().isPresent() ? entry.name() : entry.name() + "/", Integer.MAX_VALUE);
    }

    /** Documents of any folders in the order of the binder, as it is read from top to bottom. */
    public List<Document> sorted(final Collection<Document> documents) {
        final List<Document> sorted = new ArrayList<>(documents);
        sorted.sort(this::compare);
        return sorted;
    }

    /** Which of two documents comes first. */
    public int compare(final Document a, final Document b) {
        final String[] one = a.path().split("/", -1);
        final String[] other = b.path().split("/", -1);
        final StringBuilder folder = new StringBuilder();
        int i = 0;
        while (i < one.length - 1 && i < other.length - 1 && one[i].equals(other[i])) {
            folder.append(i == 0 ? "" : "/").append(one[i]);
            i++;
        }
        final Entry first = i == one.length - 1 ? Entry.of(a) : Entry.folder(one[i]);
        final Entry second = i == other.length - 1 ? Entry.of(b) : Entry.folder(other[i]);
        return in(folder.toString()).compare(first, second);
    }

    /** Names as a person sorts them: {@code 2} before {@code 10}, capitals and small letters alike. */
    public static int natural(final String a, final String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            final char c = a.charAt(i);
            final char d = b.charAt(j);
            if (digit(c) && digit(d)) {
                final int iEnd = digits(a, i);
                final int jEnd = digits(b, j);
                final int byNumber = number(a.substring(i, iEnd), b.substring(j, jEnd));
                if (byNumber != 0) {
                    return byNumber;
                }
                i = iEnd;
                j = jEnd;
            } else {
                final int byLetter = Character.compare(folded(c), folded(d));
                if (byLetter != 0) {
                    return byLetter;
                }
                i++;
                j++;
            }
        }
        final int byRest = Integer.compare(a.length() - i, b.length() - j);
        return byRest != 0 ? byRest : a.compareTo(b);
    }

    private static boolean digit(final char c) {
        return c >= '0' && c <= '9';
    }

    private static char folded(final char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    private static int digits(final String text, final int from) {
        int end = from;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int number(final String a, final String b) {
        final String one = a.replaceFirst("^0+(?=.)", "");
        final String other = b.replaceFirst("^0+(?=.)", "");
        return one.length() == other.length() ? one.compareTo(other) : Integer.compare(one.length(), other.length());
    }
}
