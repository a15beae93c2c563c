package vespera.desktop.artifactview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.journal.Actor;

/** Small words of the artifact browser. */
final class Wording {

    private static final Texts TEXTS = Texts.of(Wording.class);

    private Wording() {}

    static String time(final long millis, final ZoneId zone) {
        return Texts.dates("yMMMdjms").format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    static String minute(final long millis, final ZoneId zone) {
        return Texts.dates("yMMMdjm").format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    static String clock(final long millis, final ZoneId zone) {
        return Texts.dates("jm").format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    static String day(final LocalDate day, final LocalDate today) {
        if (day.equals(today)) {
            return TEXTS.say("today");
        }
        return day.equals(today.minusDays(1))
                ? TEXTS.say("yesterday")
                : Texts.dates("yMMMMEEEEd").format(day);
    }

    /** Bytes as a person reads them. */
    static String size(final long bytes) {
        if (bytes < 1_000) {
            return TEXTS.say("bytes", bytes);
        }
        return bytes < 1_000_000 ? TEXTS.say("kb", bytes / 1_000.0) : TEXTS.say("mb", bytes / 1_000_000.0);
    }

    static String who(final Actor actor) {
        return switch (actor.kind()) {
            case PERSON -> actor.name();
            case ROLE -> TEXTS.say("role", actor.name());
            case IMPORT -> TEXTS.say("imported-by", actor.name());
            case OUTSIDE -> TEXTS.say("outside-by-another-program");
            case SYSTEM -> TEXTS.say("vespera", actor.name());
        };
    }

    static String type(final Artifact.Type type) {
        return switch (type) {
            case MESSAGE -> TEXTS.say("messages");
            case VERSION -> TEXTS.say("versions");
            case DECISION -> TEXTS.say("decisions");
            case ACTION -> TEXTS.say("actions");
        };
    }

    static String one(final Artifact.Type type) {
        return switch (type) {
            case MESSAGE -> TEXTS.say("message");
            case VERSION -> TEXTS.say("version");
            case DECISION -> TEXTS.say("decision");
            case ACTION -> TEXTS.say("action");
        };
    }

    static String icon(final Artifact artifact) {
        return switch (artifact.type()) {
            case MESSAGE -> "fth-message-circle";
            case VERSION -> file(artifact.path());
            case DECISION -> "fth-check-circle";
            case ACTION -> "fth-activity";
        };
    }

    /** What kind of file it is, by its ending. */
    private static String file(final @Nullable String path) {
        final String ending =
                path == null ? "" : path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "png", "jpg", "jpeg", "gif", "bmp", "webp", "svg", "tif", "tiff" -> "fth-image";
            case "mp3", "wav", "ogg", "flac", "m4a", "opus", "aac" -> "fth-music";
            case "mp4", "mov", "mkv", "webm", "avi" -> "fth-film";
            case "pdf", "docx", "epub", "odt", "rtf" -> "fth-book";
            case "canvas" -> "fth-layout";
            case "mm", "opml" -> "fth-git-branch";
            case "zip", "gz", "tar", "7z" -> "fth-package";
            default -> "fth-file-text";
        };
    }

    static String grouping(final Grouping grouping) {
        return switch (grouping) {
            case DATE -> TEXTS.say("date");
            case TASK -> TEXTS.say("task");
            case TYPE -> TEXTS.say("type");
            case ID -> TEXTS.say("id");
        };
    }
}
