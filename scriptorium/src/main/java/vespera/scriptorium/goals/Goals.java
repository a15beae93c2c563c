package vespera.scriptorium.goals;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.arrangement.Arrangement;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Origin;

/** Goals in words: a day's, and those of documents and folders, with or without a day they are due. */
public final class Goals {

    private static final String KEY = "goal/";
    private static final String DAY = KEY + "day";
    private static final String DOCUMENT = KEY + "document/";
    /** What the keys of folders' goals begin with; the path follows. */
    public static final String FOLDER = KEY + "folder/";

    private final Arrangement arrangement;

    public Goals(final Arrangement arrangement) {
        this.arrangement = arrangement;
    }

    /** What a goal is about. */
    public sealed interface About {

        record OfDocument(DocumentId id) implements About {}

        /** @param path empty for all there is */
        record OfFolder(String path) implements About {}
    }

    /**
     * So many words.
     *
     * @param words at least 1
     * @param due by the end of which day; null for some day
     */
    public record Goal(About about, int words, @Nullable LocalDate due) {

        /** How many words a day it takes from today on, today included; empty where it is not due or it is reached. */
        public Optional<Integer> aDay(final int written, final LocalDate today) {
            final LocalDate end = due;
            if (end == null || written >= words) {
                return Optional.empty();
            }
            final long days = Math.max(1, ChronoUnit.DAYS.between(today, end) + 1);
            return Optional.of((int) Math.ceilDiv(words - written, days));
        }
    }

    /** The words of a day; empty where she has set none. */
    public Optional<Integer> daily() {
        return arrangement.find(DAY).flatMap(Goals::number);
    }

    /** Sets the words of a day; 0 for none. */
    public void daily(final Origin origin, final int words) {
        set(
                origin,
                words > 0 ? "set a goal of " + words + " words a day" : "took the day's goal away",
                DAY,
                words > 0 ? String.valueOf(words) : null);
    }

    /** The goals of documents and folders. */
    public List<Goal> all() {
        final List<Goal> all = new ArrayList<>();
        final SortedMap<String, String> kept = arrangement.under(KEY);
        kept.forEach((key, value) -> about(key).ifPresent(about -> {
            final String[] parts = value.split(" ", 2);
            number(parts[0])
                    .ifPresent(words -> all.add(new Goal(about, words, parts.length < 2 ? null : day(parts[1]))));
        }));
        return all;
    }

    /** Sets a goal; 0 words for none. */
    public void set(final Origin origin, final Goal goal, final String name) {
        final LocalDate due = goal.due();
        final String value = goal.words() > 0 ? goal.words() + (due == null ? "" : " " + due) : null;
        set(
                origin,
                value == null
                        ? "took the goal of “" + name + "” away"
                        : "set a goal of " + goal.words() + " words for “" + name + "”",
                key(goal.about()),
                value);
    }

    private void set(final Origin origin, final String words, final String key, final @Nullable String value) {
        final Map<String, @Nullable String> changes = new LinkedHashMap<>();
        changes.put(key, value);
        arrangement.set(origin, words, changes);
    }

    private static String key(final About about) {
        return switch (about) {
            case About.OfDocument(DocumentId id) -> DOCUMENT + id;
            case About.OfFolder(String path) -> FOLDER + path;
        };
    }

    private static Optional<About> about(final String key) {
        try {
            if (key.startsWith(DOCUMENT)) {
                return Optional.of(new About.OfDocument(DocumentId.of(key.substring(DOCUMENT.length()))));
            }
        } catch (IllegalArgumentException e) {
            // Written by another version: passed over.
            return Optional.empty();
        }
        return key.startsWith(FOLDER)
                ? Optional.of(new About.OfFolder(key.substring(FOLDER.length())))
                : Optional.empty();
    }

    private static Optional<Integer> number(final String text) {
        return text.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static @Nullable LocalDate day(final String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /**
     * How many days in a row she has written as much as she meant to, today only if she has already.
     *
     * @param least words a day that count; 1 where there is no goal
     */
    public static int streak(final Map<LocalDate, Integer> days, final int least, final LocalDate today) {
        int streak = days.getOrDefault(today, 0) >= least ? 1 : 0;
        for (LocalDate at = today.minusDays(1); days.getOrDefault(at, 0) >= least; at = at.minusDays(1)) {
            streak++;
        }
        return streak;
    }
}
