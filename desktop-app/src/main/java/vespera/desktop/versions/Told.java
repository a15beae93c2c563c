package vespera.desktop.versions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Version;
import vespera.scriptorium.journal.Actor;

/** Versions in plain words. */
public final class Told {

    private static final Texts TEXTS = Texts.of(Told.class);

    private Told() {}

    /** When something was, shortly: today by its hour. */
    public static String when(final long millis, final LocalDate today, final ZoneId zone) {
        final var at = Instant.ofEpochMilli(millis).atZone(zone);
        if (at.toLocalDate().equals(today)) {
            return TEXTS.say("today", Texts.dates("jm").format(at));
        }
        return at.toLocalDate().equals(today.minusDays(1))
                ? TEXTS.say("yesterday", Texts.dates("jm").format(at))
                : Texts.dates("yMMMdjm").format(at);
    }

    /** As {@link #when(long, LocalDate, ZoneId)}, by this computer's clock. */
    public static String when(final long millis) {
        return when(millis, LocalDate.now(ZoneId.systemDefault()), ZoneId.systemDefault());
    }

    /** What was done, without the document's name, which stands above it: “saved”, “undid: saved”. */
    public static String done(final Version version) {
        if (version.actor().kind() == Actor.Kind.OUTSIDE) {
            return TEXTS.say("changed-outside");
        }
        final String words = version.words().replaceAll("(?: of)? “[^”]*”", "").strip();
        return words.isEmpty()
                ? TEXTS.say("its-record-was-erased")
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** How much longer or shorter, in bytes; the first version has only a length. */
    static String change(final long before, final long now) {
        final long by = now - before;
        return by == 0 ? TEXTS.say("same-length") : (by > 0 ? "+" : "−") + size(Math.abs(by));
    }

    static String size(final long bytes) {
        if (bytes < 1_000) {
            return TEXTS.say("bytes", bytes);
        }
        return bytes < 1_000_000 ? TEXTS.say("kb", bytes / 1_000.0) : TEXTS.say("mb", bytes / 1_000_000.0);
    }
}
