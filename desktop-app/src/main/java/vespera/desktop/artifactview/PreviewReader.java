package vespera.desktop.artifactview;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import vespera.desktop.texts.Texts;
import vespera.desktop.versions.Comparison;
import vespera.desktop.versions.DiffRun;
import vespera.gateway.Atelier;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Version;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Refused;

/** Reads what an artifact holds. Blocks on the store; belongs on a background thread. */
final class PreviewReader {

    private static final Texts TEXTS = Texts.of(PreviewReader.class);
    private static final int LONGEST = 400_000;
    private static final double WIDEST = 2_400;

    private final Atelier atelier;

    PreviewReader(final Atelier atelier) {
        this.atelier = atelier;
    }

    Preview read(final Artifact artifact) {
        return switch (artifact.type()) {
            case MESSAGE, DECISION -> artifact.blob() ? said(artifact) : facts(artifact);
            case VERSION -> version(artifact);
            case ACTION -> facts(artifact);
        };
    }

    /** What differs between two, the older first, whatever they are. */
    Preview compare(final Artifact one, final Artifact other) {
        final boolean inOrder = one.sequence() <= other.sequence();
        final Artifact earlier = inOrder ? one : other;
        final Artifact later = inOrder ? other : one;
        final Optional<String> before = text(earlier);
        final Optional<String> after = text(later);
        if (before.isEmpty() || after.isEmpty()) {
            return new Preview.Nothing(TEXTS.say("no-comparison", before.isEmpty() ? earlier.title() : later.title()));
        }
        return new Preview.Compared(
                named(earlier), named(later), Comparison.between(cut(before.get()), cut(after.get())));
    }

    private static String named(final Artifact artifact) {
        return TEXTS.say("title-and-time", artifact.title(), Wording.time(artifact.at(), ZoneId.systemDefault()));
    }

    /** What an artifact has to read, as text. */
    private Optional<String> text(final Artifact artifact) {
        if (!artifact.blob()) {
            return payload(artifact);
        }
        final String path = Optional.ofNullable(artifact.path()).orElse("");
        return atelier.documents()
                .versionText(artifact.hash())
                .or(() -> atelier.documents().readableText(path, artifact.hash()));
    }

    private Optional<String> payload(final Artifact artifact) {
        return atelier.journal().find(artifact.id()).map(Entry::payload);
    }

    private Preview said(final Artifact artifact) {
        return atelier.blobs()
                .read(artifact.hash())
                .<Preview>map(bytes -> new Preview.Said(Prose.read(new String(bytes, StandardCharsets.UTF_8))))
                .orElseGet(() -> new Preview.Nothing(TEXTS.say("text-erased")));
    }

    private Preview facts(final Artifact artifact) {
        final @Nullable String payload = payload(artifact).orElse(null);
        return payload == null
                ? new Preview.Nothing(TEXTS.say("record-erased"))
                : new Preview.Facts(new FactReader(atelier.tasks().tree(), atelier.catalogue(), ZoneId.systemDefault())
                        .read(payload));
    }

    private Preview version(final Artifact artifact) {
        if (!artifact.blob()) {
            return new Preview.Nothing(TEXTS.say("too-large"));
        }
        final Optional<byte[]> bytes = atelier.blobs().read(artifact.hash());
        if (bytes.isEmpty()) {
            return new Preview.Nothing(TEXTS.say("text-erased"));
        }
        final String path = Optional.ofNullable(artifact.path()).orElse("");
        return switch (Document.kindOf(path)) {
            case IMAGE -> picture(artifact, path, bytes.get());
            case EXTRACTED -> taken(artifact, path);
            case MARKDOWN, TEXT, OTHER ->
                atelier.documents()
                        .versionText(artifact.hash())
                        .<Preview>map(text -> written(artifact, path, text))
                        .orElseGet(() -> taken(artifact, path));
        };
    }

    private Preview written(final Artifact artifact, final String path, final String text) {
        final boolean markdown = Document.kindOf(path) == Document.Kind.MARKDOWN;
        return new Preview.Written(
                cut(text),
                markdown && text.length() <= LONGEST ? Prose.read(text) : List.of(),
                changes(artifact, text));
    }

    /** Decoded here: a large picture would keep the window waiting. */
    private Preview picture(final Artifact artifact, final String path, final byte[] bytes) {
        final Image whole = new Image(new ByteArrayInputStream(bytes));
        if (whole.isError()) {
            return taken(artifact, path);
        }
        final Image image =
                whole.getWidth() <= WIDEST ? whole : new Image(new ByteArrayInputStream(bytes), WIDEST, 0, true, true);
        final List<Preview.Fact> facts = new ArrayList<>();
        facts.add(new Preview.Fact(
                TEXTS.say("picture-size"),
                TEXTS.say(
                        "by-pixels", String.valueOf((int) whole.getWidth()), String.valueOf((int) whole.getHeight()))));
        return new Preview.Picture(image, facts);
    }

    /** What a file of another program says, and what it is. */
    private Preview taken(final Artifact artifact, final String path) {
        final List<Preview.Fact> facts = new ArrayList<>();
        facts.add(new Preview.Fact(TEXTS.say("file"), path));
        facts.add(new Preview.Fact(TEXTS.say("kind"), kind(path)));
        facts.add(new Preview.Fact(TEXTS.say("size"), Wording.size(artifact.size())));
        final String words = readable(artifact, path);
        return new Preview.Taken(facts, words.isBlank() ? List.of() : Prose.read(cut(words)));
    }

    private String readable(final Artifact artifact, final String path) {
        try {
            return atelier.documents().readableText(path, artifact.hash()).orElse("");
        } catch (Refused damaged) {
            return String.valueOf(damaged.getMessage());
        }
    }

    private static String kind(final String path) {
        final String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "mp3", "wav", "ogg", "flac", "m4a", "opus", "aac" -> TEXTS.say("kind-audio", ending);
            case "mp4", "mov", "mkv", "webm", "avi" -> TEXTS.say("kind-film", ending);
            case "pdf", "docx", "epub", "html", "htm", "xhtml", "rtf", "odt" -> TEXTS.say("kind-document", ending);
            case "canvas" -> TEXTS.say("kind-canvas");
            case "mm", "opml" -> TEXTS.say("kind-map", ending);
            case "zip", "gz", "tar", "7z" -> TEXTS.say("kind-archive", ending);
            case "png", "jpg", "jpeg", "gif", "bmp", "webp", "svg", "tif", "tiff", "heic", "heif" ->
                TEXTS.say("kind-picture", ending);
            default -> TEXTS.say("kind-other", ending);
        };
    }

    private Optional<List<DiffRun>> changes(final Artifact artifact, final String text) {
        return previous(artifact)
                .flatMap(v -> atelier.documents().versionText(v.state().hash()))
                .filter(before -> before.length() <= LONGEST && text.length() <= LONGEST)
                .map(before -> Comparison.between(before, text));
    }

    private Optional<Version> previous(final Artifact artifact) {
        if (artifact.document() == null) {
            return Optional.empty();
        }
        final List<Version> newestFirst = atelier.documents().records().versions(new DocumentId(artifact.document()));
        for (int i = 0; i < newestFirst.size() - 1; i++) {
            if (newestFirst.get(i).artifact().equals(artifact.id())) {
                return Optional.of(newestFirst.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static String cut(final String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\n" + TEXTS.say("rest-not-shown");
    }
}
