package vespera.scriptorium.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.tasks.QuickAdd.Unread;
import vespera.scriptorium.tasks.QuickAdd.Why;

/** Reads one line; used once. */
final class QuickReader {

    /** A marker with its value in quotation marks, words in quotation marks, or anything without a space. */
    private static final Pattern WORD = Pattern.compile(
            "(?<marked>(?:[@>]|[\\p{L}]+:)[\"“„][^\"”“]+[\"”“](?=\\s|$))|(?<quoted>[\"“„][^\"”“]*[\"”“]\\S*)|\\S+",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern TAG = Pattern.compile("(?=.*[\\p{L}_/-])[\\p{L}\\p{N}\\p{M}_/-]+");
    private static final Pattern DUE = Pattern.compile("(?i)(due|fällig|bis):(.*)");
    private static final String QUOTES = "\"“„”";
    private static final String SIGNS = "!@#>";
    private static final Map<String, Priority> GERMAN = Map.of(
            "niedrig", Priority.LOW,
            "normal", Priority.NORMAL,
            "hoch", Priority.HIGH,
            "dringend", Priority.URGENT);

    private final QuickDay day;
    private final Locale locale;
    private final List<String> title = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private @Nullable Priority priority;
    private @Nullable String who;
    private @Nullable LocalDate due;
    private @Nullable String parent;

    QuickReader(final LocalDate today, final Locale locale) {
        this.locale = locale;
        day = new QuickDay(today, locale);
    }

    QuickAdd read(final String line) {
        final List<String> words = words(line);
        for (int i = 0; i < words.size(); i++) {
            final String word = words.get(i);
            if (word.startsWith("\\") && special(word.substring(1))) {
                title.add(word.substring(1));
            } else if (word.length() > 1 && word.charAt(0) == '>') {
                i = parent(words, i);
            } else {
                one(word);
            }
        }
        return new QuickAdd(String.join(" ", title), priority, who, tags, due, parent, unread);
    }

    private static List<String> words(final String line) {
        final List<String> words = new ArrayList<>();
        final Matcher match = WORD.matcher(line);
        while (match.find()) {
            words.add(match.group().replaceAll("(?U)\\s+", " "));
        }
        return words;
    }

    /** Whether a word would not be left just as it is. */
    private static boolean special(final String word) {
        return !word.isEmpty()
                && (SIGNS.indexOf(word.charAt(0)) >= 0 && word.length() > 1
                        || QUOTES.indexOf(word.charAt(0)) >= 0
                        || word.charAt(0) == '\\'
                        || DUE.matcher(word).matches());
    }

    static String literal(final String title) {
        final StringBuilder line = new StringBuilder();
        for (final String word : title.strip().split("(?U)\\s+")) {
            line.append(line.isEmpty() ? "" : " ")
                    .append(special(word) ? "\\" : "")
                    .append(word);
        }
        return line.toString();
    }

    private void one(final String word) {
        final Matcher dated = DUE.matcher(word);
        if (dated.matches() && understood(dated.group(1))) {
            due(word, unquoted(dated.group(2)));
            return;
        }
        if (word.length() == 1) {
            title.add(word);
            return;
        }
        final String rest = word.substring(1);
        switch (word.charAt(0)) {
            case '!' -> priority(word, rest);
            case '@' -> who(word, rest);
            case '#' -> tag(word, rest);
            default -> title.add(word);
        }
    }

    private boolean understood(final String key) {
        return key.equalsIgnoreCase("due") || locale.getLanguage().equals("de");
    }

    private void due(final String word, final String value) {
        final Optional<LocalDate> read = day.read(value);
        if (due != null || read.isEmpty()) {
            leave(word, due != null ? Why.TWICE : Why.NO_DAY);
            return;
        }
        due = read.get();
    }

    private void priority(final String word, final String name) {
        final Optional<Priority> read = priority(name);
        // “!!” and “!?” are how people write, and no try at a priority.
        if (read.isEmpty() && name.chars().noneMatch(Character::isLetterOrDigit)) {
            title.add(word);
        } else if (priority != null || read.isEmpty()) {
            leave(word, read.isEmpty() ? Why.NO_PRIORITY : Why.TWICE);
        } else {
            priority = read.get();
        }
    }

    private Optional<Priority> priority(final String name) {
        for (final Priority one : Priority.values()) {
            if (one.name().equalsIgnoreCase(name)) {
                return Optional.of(one);
            }
        }
        return locale.getLanguage().equals("de")
                ? Optional.ofNullable(GERMAN.get(name.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private void who(final String word, final String name) {
        if (who != null) {
            leave(word, Why.TWICE);
            return;
        }
        final String plain = unquoted(name).strip();
        if (plain.isEmpty()) {
            title.add(word);
            return;
        }
        who = plain.equals(name) ? "@" + name : plain;
    }

    private void tag(final String word, final String tag) {
        if (!TAG.matcher(tag).matches()) {
            leave(word, Why.NO_TAG);
        } else if (!tags.contains(tag)) {
            tags.add(tag);
        }
    }

    /** Reads from the word with the sign on; gives the last word that belongs to it. */
    private int parent(final List<String> words, final int from) {
        final String first = words.get(from).substring(1);
        final List<String> all = new ArrayList<>(List.of(unquoted(first)));
        int at = from;
        if (QUOTES.indexOf(first.charAt(0)) < 0) {
            while (at + 1 < words.size() && !special(words.get(at + 1))) {
                at++;
                all.add(unescaped(words.get(at)));
            }
        }
        final String named = String.join(" ", all).strip();
        if (parent != null || named.isEmpty()) {
            leave(">" + named, parent == null ? Why.NO_PARENT : Why.TWICE);
        } else {
            parent = named;
        }
        return at;
    }

    private static String unescaped(final String word) {
        return word.startsWith("\\") && special(word.substring(1)) ? word.substring(1) : word;
    }

    private static String unquoted(final String value) {
        final boolean both = value.length() > 1
                && QUOTES.indexOf(value.charAt(0)) >= 0
                && QUOTES.indexOf(value.charAt(value.length() - 1)) >= 0;
        return both ? value.substring(1, value.length() - 1) : value;
    }

    private void leave(final String word, final Why why) {
        title.add(word);
        unread.add(new Unread(word, why));
    }

    /** The tasks that have a title, else those whose title begins so; the nearest match of either kind. */
    static List<Task> titled(final TaskTree tree, final String wanted) {
        final String lower = wanted.toLowerCase(Locale.ROOT);
        final List<Task> same = live(tree, title -> title.equals(lower));
        return same.isEmpty() ? live(tree, title -> title.startsWith(lower)) : same;
    }

    private static List<Task> live(final TaskTree tree, final Predicate<String> fits) {
        return tree.live().stream()
                .filter(task -> fits.test(task.title().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
