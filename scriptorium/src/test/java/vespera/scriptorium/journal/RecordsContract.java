package vespera.scriptorium.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.arrangement.ArrangedRow;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords.Filter;
import vespera.scriptorium.artifacts.ArtifactRow;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.chat.Message;
import vespera.scriptorium.chat.MessageId;
import vespera.scriptorium.chat.MessageRow;
import vespera.scriptorium.chat.Source;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.DocumentRow;
import vespera.scriptorium.documents.Draft;
import vespera.scriptorium.documents.FileState;
import vespera.scriptorium.documents.PendingEffect;
import vespera.scriptorium.documents.ReadingRow;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.Reading;
import vespera.scriptorium.sessions.SessionRow;
import vespera.scriptorium.tasks.Autonomy;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskRow;
import vespera.scriptorium.testing.Ports;
import vespera.scriptorium.testing.Samples;

/** What every store promises about the rows that go with the journal's entries. */
public abstract class RecordsContract {

    private final Samples samples = new Samples();

    /** A fresh, empty store. */
    protected abstract Ports open(Samples using);

    @Test
    void every_kind_of_row_of_the_core_has_a_test_here() throws Exception {
        final Set<String> known = new TreeSet<>();
        Stream.of(
                        TaskRow.class,
                        DocumentRow.class,
                        ReadingRow.class,
                        MessageRow.class,
                        ArtifactRow.class,
                        PendingEffect.class,
                        ArrangedRow.class,
                        // Sessions have one store, and SessionTableTest is its test.
                        SessionRow.class)
                .forEach(type -> known.add(type.getName()));
        assertThat(rowsOfTheCore()).isEqualTo(known);
    }

    private static Set<String> rowsOfTheCore() throws IOException, URISyntaxException {
        final Path classes = Path.of(
                Row.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Assumptions.assumeTrue(Files.isDirectory(classes), "the core's classes are in a jar");
        try (Stream<Path> files = Files.walk(classes)) {
            final Set<String> rows = new TreeSet<>();
            files.map(f -> classes.relativize(f).toString().replace(File.separatorChar, '.'))
                    .filter(f -> f.endsWith(".class") && !f.endsWith("-info.class"))
                    .map(f -> f.substring(0, f.length() - 6))
                    .filter(RecordsContract::isRow)
                    .forEach(rows::add);
            return rows;
        }
    }

    private static boolean isRow(final String name) {
        try {
            final Class<?> type = Class.forName(name, false, RecordsContract.class.getClassLoader());
            return Row.class.isAssignableFrom(type) && !type.isInterface();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tasks_come_back_whole_and_as_they_last_were() {
        try (Ports ports = open(samples)) {
            final Task bare = samples.task("Bare");
            final Task full = new Task(
                    new TaskId(samples.ids().next()),
                    "Full “ünï” 🖋",
                    "# Notes\n[[link]]",
                    "doing",
                    Priority.URGENT,
                    LocalDate.of(2026, 12, 24),
                    bare.id(),
                    2.5,
                    List.of(bare.id(), new TaskId(samples.ids().next())),
                    "@editor",
                    Autonomy.SUPERVISED,
                    true,
                    new TreeMap<>(Map.of("tags", "sea “ünï”", "mm.hook", "<hook a=\"1\"/>\n")));
            samples.keep(ports, new TaskRow(bare), new TaskRow(full));
            samples.keep(ports, new TaskRow(bare.withTitle("Renamed")));
            assertThat(ports.tasks().tasks()).containsExactlyInAnyOrder(bare.withTitle("Renamed"), full);
        }
    }

    @Test
    void what_is_arranged_comes_back_as_it_last_was() {
        try (Ports ports = open(samples)) {
            samples.keep(ports, new ArrangedRow("binder/Träume", "b\na"), new ArrangedRow("goal/day", "500"));
            samples.keep(ports, new ArrangedRow("goal/day", "700"), new ArrangedRow("binder/Träume", null));
            assertThat(ports.arrangement().arranged()).isEqualTo(Map.of("goal/day", "700"));
        }
    }

    @Test
    void documents_and_their_versions_come_back() {
        try (Ports ports = open(samples)) {
            final DocumentId id = new DocumentId(samples.ids().next());
            final FileState one = Samples.state("one");
            final FileState two = new FileState(Sha256.hex("two"), 3, 99, false);
            samples.append(
                    ports.journal(), samples.change("found “a”", List.of(new DocumentEvent.Added(id, "f/a.md", one))));
            final Entry written = samples.append(
                            ports.journal(),
                            samples.change("saved “a”", List.of(new DocumentEvent.Written(id, one, two))))
                    .getFirst();
            samples.append(
                    ports.journal(), samples.change("moved", List.of(new DocumentEvent.Moved(id, "f/a.md", "b.md"))));
            final Document document = new Document(id, "b.md", two, 2, Document.Place.HERE, "A title");
            samples.keep(ports, new DocumentRow(document));
            assertThat(ports.documents().documents()).containsExactly(document);
            assertThat(ports.documents().versions(id)).hasSize(2).first().satisfies(v -> {
                assertThat(v.number()).isEqualTo(2);
                assertThat(v.artifact()).isEqualTo(written.id());
                assertThat(v.at()).isEqualTo(written.time());
                assertThat(v.actor()).isEqualTo(Actor.person("Ada"));
                assertThat(v.words()).isEqualTo("saved “a”");
                assertThat(v.state()).isEqualTo(two);
            });
            assertThat(ports.documents().versions(new DocumentId(samples.ids().next())))
                    .isEmpty();
        }
    }

    @Test
    void a_reading_replaces_the_one_before() {
        try (Ports ports = open(samples)) {
            final DocumentId id = samples.document(ports, "a.md", Document.Place.HERE);
            samples.read(ports, id, "a.md", Samples.reading("Old", List.of("Gone"), List.of("old")), "forgotten");
            final List<RawLink> links = List.of(
                    new RawLink(RawLink.Kind.WIKILINK, "Folder/Über.md", "H#S", "shown", 1, 2, 30, false),
                    new RawLink(RawLink.Kind.EMBED, "hidden", null, null, 2, 40, 50, true),
                    new RawLink(RawLink.Kind.MARKDOWN, "", "^block", "", 3, 60, 70, false));
            final Reading reading = new Reading(
                    "New",
                    Map.of(),
                    null,
                    List.of("Alias", "一"),
                    List.of("Tag", "tag/sub"),
                    List.of(),
                    List.of(),
                    links,
                    1,
                    3);
            samples.read(ports, id, "a.md", reading, "remembered");
            assertThat(ports.documents().links(id)).isEqualTo(links);
            assertThat(ports.documents().allLinks()).containsExactly(entry(id, links));
            assertThat(ports.documents().tags(id)).containsExactly("Tag", "tag/sub");
            assertThat(ports.documents().aliases(id)).containsExactly("Alias", "一");
            assertThat(ports.documents().referrers("über")).containsExactly(id);
            assertThat(ports.documents().referrers("gone")).isEmpty();
            assertThat(ports.documents().referrers("hidden")).isEmpty();
            assertThat(ports.documents().referrers("")).isEmpty();
            assertThat(samples.found(ports, "forgotten")).isEmpty();
            assertThat(samples.found(ports, "remembered")).containsExactly(id);
        }
    }

    @Test
    void archived_and_vanished_documents_neither_refer_nor_count_nor_are_found() {
        try (Ports ports = open(samples)) {
            final DocumentId here = samples.document(ports, "here.md", Document.Place.HERE);
            final DocumentId archived = samples.document(ports, "archived.md", Document.Place.ARCHIVED);
            final DocumentId vanished = samples.document(ports, "vanished.md", Document.Place.VANISHED);
            for (final DocumentId id : List.of(here, archived, vanished)) {
                samples.read(
                        ports, id, id + ".md", Samples.reading("T", List.of("Target"), List.of("Draft")), "common");
            }
            final DocumentId other = samples.document(ports, "other.md", Document.Place.HERE);
            samples.read(ports, other, "other.md", Samples.reading("O", List.of(), List.of("draft", "poem")), "");
            assertThat(ports.documents().referrers("target")).containsExactly(here);
            assertThat(ports.documents().allLinks()).containsOnlyKeys(here);
            assertThat(samples.found(ports, "common")).containsExactly(here);
            assertThat(ports.documents().tagCounts()).containsExactly(entry("Draft", 2), entry("poem", 1));
        }
    }

    @Property(tries = 30)
    void tags_and_aliases_come_back_in_order(
            @ForAll @UniqueElements final List<@StringLength(min = 1, max = 12) String> names) {
        final List<String> plain =
                names.stream().filter(n -> n.indexOf('\0') < 0 && isText(n)).toList();
        try (Ports ports = open(samples)) {
            final DocumentId id = samples.document(ports, "a.md", Document.Place.HERE);
            final Reading reading =
                    new Reading(null, Map.of(), null, plain, plain, List.of(), List.of(), List.of(), 1, 0);
            samples.read(ports, id, "a.md", reading, "");
            assertThat(ports.documents().tags(id)).isEqualTo(plain);
            assertThat(ports.documents().aliases(id)).isEqualTo(plain);
        }
    }

    /** Half a surrogate pair is no text, and no file can hold it. */
    private static boolean isText(final String text) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    @Test
    void messages_come_back_oldest_first_with_their_texts() {
        try (Ports ports = open(samples)) {
            final List<Message> all = new ArrayList<>();
            for (final String text : List.of("Hello?", "An answer [1].", "Thanks 🖋")) {
                all.add(message(
                        "hall",
                        text,
                        all.isEmpty() ? null : all.getLast().said().id()));
            }
            final Message elsewhere = message("attic", "…", null);
            for (final Message m :
                    Stream.concat(all.stream(), Stream.of(elsewhere)).toList()) {
                samples.append(
                        ports.journal(),
                        new Change(
                                samples.origin("Ada"),
                                samples.command("said something"),
                                List.of(m.said()),
                                List.of(new MessageRow(m)),
                                List.of(Blob.of(m.text()))));
            }
            assertThat(ports.messages().messages("hall", 10)).isEqualTo(all);
            assertThat(ports.messages().messages("hall", 2)).isEqualTo(all.subList(1, 3));
            assertThat(ports.messages().messages("cellar", 2)).isEmpty();
            assertThat(ports.messages().channels()).containsExactly("attic", "hall");
        }
    }

    private Message message(final String channel, final String text, final @Nullable MessageId answers) {
        final Blob blob = Blob.of(text);
        final ChatEvent.Posted said = new ChatEvent.Posted(
                new MessageId(samples.ids().next()),
                channel,
                blob.hash(),
                blob.bytes().length,
                answers == null ? null : "ollama:small",
                answers,
                answers == null ? List.of() : List.of(new Source(1, "a.md", 3, "a passage")),
                answers == null ? null : "complete",
                answers == null ? null : 12,
                null);
        return new Message(samples.ids().next(), 1000, Actor.role("editor"), said, text);
    }

    @Test
    void artifacts_are_found_by_everything_they_can_be_asked_for() {
        try (Ports ports = open(samples)) {
            final UUID task = samples.ids().next();
            final UUID document = samples.ids().next();
            final Artifact first =
                    artifact(1, Artifact.Type.VERSION, "Saved “Ünder 100%”", null, document, "f/Under.md");
            final Artifact second = artifact(2, Artifact.Type.ACTION, "moved a card", task, null, null);
            final Artifact third = artifact(3, Artifact.Type.MESSAGE, "said something", task, null, null);
            samples.keep(ports, new ArtifactRow(first), new ArtifactRow(second), new ArtifactRow(third));
            assertThat(ports.artifacts().artifacts(Filter.newest(9))).containsExactly(third, second, first);
            assertThat(ports.artifacts().artifacts(Filter.newest(1))).containsExactly(third);
            assertThat(ask(ports, Artifact.Type.ACTION, null, null, null, "")).containsExactly(second);
            assertThat(ask(ports, null, task, null, null, "")).containsExactly(third, second);
            assertThat(ask(ports, null, null, document, null, "")).containsExactly(first);
            assertThat(ask(ports, null, null, null, 2000L, "")).containsExactly(third, second);
            assertThat(ask(ports, null, null, null, null, "ünder SAVED")).containsExactly(first);
            assertThat(ask(ports, null, null, null, null, "f/under 100%")).containsExactly(first);
            assertThat(ask(ports, null, null, null, null, "saved nonsense")).isEmpty();
            assertThat(ports.artifacts().artifact(second.id())).contains(second);
            assertThat(ports.artifacts().artifact(task)).isEmpty();
        }
    }

    private static List<Artifact> ask(
            final Ports ports,
            final Artifact.@Nullable Type type,
            final @Nullable UUID task,
            final @Nullable UUID document,
            final @Nullable Long since,
            final String words) {
        return ports.artifacts().artifacts(new Filter(type, task, document, since, words, 9));
    }

    private Artifact artifact(
            final long sequence,
            final Artifact.Type type,
            final String title,
            final @Nullable UUID task,
            final @Nullable UUID document,
            final @Nullable String path) {
        return new Artifact(
                samples.ids().next(),
                sequence,
                type,
                sequence * 1000,
                Actor.person("Ada"),
                title,
                task,
                document,
                path,
                type == Artifact.Type.MESSAGE ? samples.ids().next() : null,
                Sha256.hex(title),
                title.length(),
                type == Artifact.Type.VERSION);
    }

    @Test
    void promised_effects_stay_until_they_are_done() {
        try (Ports ports = open(samples)) {
            final DocumentId id = new DocumentId(samples.ids().next());
            final PendingEffect one = new PendingEffect(1, new DocumentEvent.Moved(id, "a.md", "b.md"));
            final PendingEffect two = new PendingEffect(2, new DocumentEvent.Archived(id, "b.md"));
            samples.keep(ports, one, two);
            assertThat(ports.documents().pendingEffects()).containsExactly(one, two);
            ports.documents().effectDone(1);
            ports.documents().effectDone(7);
            assertThat(ports.documents().pendingEffects()).containsExactly(two);
        }
    }

    @Test
    void drafts_and_small_things_are_kept_until_replaced() {
        try (Ports ports = open(samples)) {
            final DocumentId id = new DocumentId(samples.ids().next());
            assertThat(ports.documents().draft(id)).isEmpty();
            ports.documents().keepDraft(new Draft(id, "base", "first", 1, 10));
            final Draft second = new Draft(id, "base", "second\n🖋", 2, 20);
            ports.documents().keepDraft(second);
            assertThat(ports.documents().draft(id)).contains(second);
            ports.documents().dropDraft(id);
            assertThat(ports.documents().draft(id)).isEmpty();
            assertThat(ports.memory().recall("width")).isEmpty();
            ports.memory().remember("width", "800");
            ports.memory().remember("width", "900");
            assertThat(ports.memory().recall("width")).contains("900");
        }
    }
}
