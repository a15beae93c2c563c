package vespera.store.backup;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a backup's file is called, for example {@code The Glass Orchard 2026-11-21 14-05-12.vespera-backup}; the time is
 * UTC. One that was made by itself says so, and only such ones are ever deleted by rotation.
 *
 * @param atelier the name of the atelier's folder
 * @param at to the second
 * @param automatic whether it was made by itself and not by hand
 */
public record BackupName(String atelier, Instant at, boolean automatic) {

    /** How every backup's name ends. */
    public static final String ENDING = ".vespera-backup";

    private static final String AUTOMATIC = " automatic";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH-mm-ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern FORM = Pattern.compile(
            "(.+) (\\d{4}-\\d{2}-\\d{2} \\d{2}-\\d{2}-\\d{2})(" + AUTOMATIC + ")?" + Pattern.quote(ENDING));

    public BackupName {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The file's name. */
    public String file() {
        return atelier + " " + TIME.format(at) + (automatic ? AUTOMATIC : "") + ENDING;
    }

    /** What a file's name says, or empty where it is not in our form. */
    public static Optional<BackupName> of(final String file) {
        final Matcher found = FORM.matcher(file);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            final Instant at = LocalDateTime.parse(found.group(2), TIME).toInstant(ZoneOffset.UTC);
            return Optional.of(new BackupName(found.group(1), at, found.group(3) != null));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
