package vespera.scriptorium.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRow;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.chat.Message;
import vespera.scriptorium.chat.MessageId;
import vespera.scriptorium.chat.MessageRow;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.DocumentRow;
import vespera.scriptorium.documents.Draft;
import vespera.scriptorium.documents.FileState;
import vespera.scriptorium.documents.ReadingRow;
import vespera.scriptorium.markdown.Reading;
import vespera.scriptorium.testing.Ports;
import vespera.scriptorium.testing.Samples;

/** What every journal promises about content that is taken out for good. */
public abstract class ErasureContract {

    /** What must be nowhere afterwards. */
    protected static final String SECRET = "xyzzyplugh";

    /** A fresh, empty store. */
    protected abstract Ports open(Samples samples);

    private final Samples samples = new Samples();
    private final DocumentId document = new DocumentId(samples.ids().next());
    private final MessageId message = new MessageId(samples.ids().next());
    private final String text = "# Keys\n\n" + SECRET + " and much else that is no secret\n";
    private final Blob secret = Blob.of(text);
    private final Blob like = Blob.of(text.replace(SECRET, "nothing")).like(secret.hash());
    private final Blob said = Blob.of("my key is " + SECRET);

    /** A document, versions of it, a message and a task which tell the secret; gives the entries to erase. */
    protected final Erasure filled(final Ports ports) {
        append(ports, "before", List.of(samples.created("Before")), List.of(), List.of());
        final FileState state = new FileState(secret.hash(), secret.bytes().length, 1, true);
        append(
                ports,
                "added",
                List.of(new DocumentEvent.Added(document, "keys.md", state)),
                List.of(
                        new DocumentRow(new Document(document, "keys.md", state, 1, Document.Place.HERE, SECRET)),
                        new ReadingRow(document, "keys.md", reading(), text)),
                List.of(secret, like));
        final Entry task =
                append(ports, "made “" + SECRET + "”", List.of(samples.created(SECRET)), List.of(), List.of());
        final ChatEvent.Posted posted = new ChatEvent.Posted(
                message, "desk", said.hash(), said.bytes().length, null, null, List.of(), null, null, null);
        final Entry talk = append(
                ports,
                "said",
                List.of(posted),
                List.of(new MessageRow(
                        new Message(samples.ids().next(), 1, Actor.person("Ada"), posted, "my key is " + SECRET))),
                List.of(said));
        ports.documents().keepDraft(new Draft(document, secret.hash(), "draft with " + SECRET, 0, 1));
        assertThat(talk.sequence()).isEqualTo(4);
        return new Erasure(Set.of(task.sequence()), Set.of(secret.hash(), said.hash()), Set.of(document.value()));
    }

    private static Reading reading() {
        return new Reading(
                SECRET, Map.of(), null, List.of(SECRET), List.of(SECRET), List.of(), List.of(), List.of(), 1, 0);
    }

    private Entry append(
            final Ports ports,
            final String words,
            final List<? extends Event> events,
            final List<Row> rows,
            final List<Blob> blobs) {
        final Change change = new Change(samples.origin("Ada"), samples.command(words), events, List.of(), blobs);
        final List<Entry> entries = samples.chain().link(ports.journal().tail(), change);
        final List<Row> all = new ArrayList<>(rows);
        entries.forEach(e -> all.add(new ArtifactRow(artifact(e))));
        ports.journal().append(entries, all, blobs);
        return entries.getFirst();
    }

    private static Artifact artifact(final Entry e) {
        return new Artifact(
                e.id(),
                e.sequence(),
                Artifact.Type.ACTION,
                e.time(),
                e.origin().actor(),
                e.command().words(),
                null,
                null,
                null,
                null,
                e.payloadHash(),
                1,
                false);
    }

    /** Erases, says so in the journal, and clears away what is left. */
    protected final void erase(final Ports ports, final Erasure what) {
        eraseOnly(ports, what);
        ports.journal().wipe();
    }

    /** Erases as a process does that ends before it has wiped. */
    protected final void eraseOnly(final Ports ports, final Erasure what) {
        final ContentErased event = new ContentErased(
                what.entries().stream().sorted().toList(),
                what.contents().stream().sorted().toList(),
                "by mistake");
        final Change change = new Change(
                samples.origin("Ada"), samples.command("erased content"), List.of(event), List.of(), List.of());
        final List<Entry> entries = samples.chain().link(ports.journal().tail(), change);
        ports.journal().erase(entries, List.of(new ArtifactRow(artifact(entries.getFirst()))), what);
    }

    @Test
    void erased_content_is_nowhere_and_the_chain_stays_whole() {
        try (Ports ports = open(samples)) {
            final Erasure what = filled(ports);
            assertThat(ports.words().find(SECRET, true, 9)).hasSize(1);
            erase(ports, what);
            assertThat(ports.journal().verify()).isEqualTo(new Journal.Verification(5, 0, List.of()));
            final Entry task = ports.journal().read(2, 1).getFirst();
            assertThat(task.payload()).isNull();
            assertThat(task.wordless()).isTrue();
            assertThat(samples.chain().hash(task)).isEqualTo(task.hash());
            assertThat(ports.blobs().read(secret.hash())).isEmpty();
            assertThat(ports.blobs().read(said.hash())).isEmpty();
            assertThat(ports.blobs().read(like.hash()).orElseThrow()).isEqualTo(like.bytes());
            assertThat(ports.words().find(SECRET, true, 9)).isEmpty();
            assertThat(ports.documents().draft(document)).isEmpty();
            assertThat(ports.documents().tags(document)).isEmpty();
            assertThat(ports.documents().aliases(document)).isEmpty();
            assertThat(ports.documents().documents().getFirst().title()).isNull();
            assertThat(ports.messages().messages("desk", 9)).isEmpty();
            assertThat(ports.artifacts().artifact(task.id()).orElseThrow().title())
                    .isEqualTo(Artifact.ERASED);
            assertThat(ports.journal()
                            .latest(Actor.person("Ada"), Command.Nature.UNDO)
                            .map(Command::words))
                    .contains("erased content");
        }
    }

    @Test
    void what_was_erased_cannot_be_taken_back() {
        try (Ports ports = open(samples)) {
            filled(ports);
            final List<Entry> all = ports.journal().read(0, 9);
            erase(ports, new Erasure(Set.of(3L, 4L), Set.of(), Set.of()));
            append(ports, "later", List.of(samples.created("Later")), List.of(), List.of());
            final UUID later = ports.journal().read(5, 1).getFirst().command().id();
            assertThat(ports.journal()
                            .latest(Actor.person("Ada"), Command.Nature.UNDO)
                            .map(Command::id))
                    .contains(later);
            assertThat(ports.journal().read(2, 1).getFirst().hash())
                    .isEqualTo(all.get(2).hash());
        }
    }

    @Test
    void erasing_what_is_not_there_changes_nothing_else() {
        try (Ports ports = open(samples)) {
            filled(ports);
            erase(
                    ports,
                    new Erasure(
                            Set.of(99L),
                            Set.of(Sha256.hex("never kept")),
                            Set.of(samples.ids().next())));
            assertThat(ports.blobs().read(secret.hash()).orElseThrow()).isEqualTo(secret.bytes());
            assertThat(ports.words().find(SECRET, true, 9)).hasSize(1);
            assertThat(ports.journal().verify().ok()).isTrue();
        }
    }
}
