package vespera.scriptorium.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Mark;
import vespera.scriptorium.documents.SaveResult;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.testing.Scriptorium;

/** Versions of documents in an atelier. */
@SuppressWarnings("NullAway.Init")
final class VersionsTest {

    private static final String ONE = "The lamp was lit before the ships came home.\n";
    private static final String TWO = "Nobody on the island remembered who had built the tower.\n";
    private static final String THREE = "Then the fog horn was silent for a whole winter.\n";

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    private Scriptorium s;
    private Versions versions;

    @BeforeEach
    void open() {
        s = new Scriptorium(folder);
        versions = s.versions();
    }

    @AfterEach
    void close() {
        s.close();
    }

    private Document save(final Origin origin, final String text, final Mark... marks) {
        s.clock().advance(Duration.ofSeconds(1));
        final Document a = s.at("a.md");
        s.documents().save(origin, a.id(), a.state().hash(), text, List.of(marks));
        return s.at("a.md");
    }

    /** Who wrote what, one stretch after another. */
    private String told() {
        final Document a = s.at("a.md");
        return told(versions.blame(a.id()), s.documents().text(a).orElseThrow());
    }

    private static String told(final List<Span> spans, final String text) {
        AuthorshipProperties.covers(spans, text);
        final StringBuilder told = new StringBuilder();
        String last = "";
        for (final Span span : spans) {
            final String words =
                    text.substring(text.offsetByCodePoints(0, span.from()), text.offsetByCodePoints(0, span.to()));
            if (!words.isBlank()) {
                final String name = span.actor().name();
                told.append(name.equals(last) ? "" : " [" + name + "] ").append(words);
                last = name;
            } else {
                told.append(' ');
            }
        }
        return flat(told.toString());
    }

    private static String flat(final String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @Test
    void every_stretch_has_the_one_who_last_wrote_it() {
        s.outside("a.md", ONE);
        s.scan();
        save(s.ada(), ONE + TWO);
        save(s.person("Ben"), ONE + TWO.replace("island", "long island"));
        s.outside("a.md", ONE.replace("lit", "dark") + TWO.replace("island", "long island"));
        s.scan();
        assertThat(told())
                .isEqualTo("[first scan] The lamp was [another program] dark [first scan] before the ships came home."
                        + " [Ada] Nobody on the [Ben] long [Ada] island remembered who had built the tower.");
        final List<Span> first = versions.blame(s.at("a.md").id(), 1);
        assertThat(told(first, ONE)).isEqualTo("[first scan] " + ONE.strip());
        assertThat(first.getFirst().artifact())
                .isEqualTo(versions.version(s.at("a.md").id(), 1).artifact());
    }

    @Test
    void paragraphs_that_are_moved_stay_their_authors() {
        s.documents().create(s.ada(), "a.md", ONE + TWO);
        save(s.person("Ben"), ONE + TWO + THREE);
        save(s.person("Cem"), THREE + ONE + TWO);
        assertThat(told()).isEqualTo("[Ben] " + THREE.strip() + " [Ada] " + flat(ONE + TWO));
        save(s.person("Cem"), ONE + TWO);
        save(s.person("Cem"), ONE + "Something quite new stands here.\n" + TWO);
        save(s.person("Cem"), ONE + "Something quite new stands here.\n" + TWO + THREE);
        assertThat(told())
                .isEqualTo("[Ada] " + ONE.strip() + " [Cem] Something quite new stands here. [Ada] " + TWO.strip()
                        + " [Ben] " + THREE.strip());
    }

    @Test
    void a_sentence_that_is_moved_into_another_paragraph_stays_its_authors() {
        s.documents().create(s.ada(), "a.md", ONE + "\n" + TWO);
        save(s.person("Ben"), TWO.strip() + " " + ONE.strip() + " And so on it went.\n");
        assertThat(told()).isEqualTo("[Ada] " + TWO.strip() + " " + ONE.strip() + " [Ben] And so on it went.");
    }

    @Test
    void a_paragraph_that_is_moved_and_changed_at_once_keeps_what_it_kept() {
        s.documents().create(s.ada(), "a.md", ONE + "\n" + TWO + "\n" + THREE);
        save(s.person("Ben"), TWO.replace("built", "ever built") + "\n" + THREE + "\n" + ONE.replace("lamp", "light"));
        assertThat(told())
                .isEqualTo("[Ada] Nobody on the island remembered who had [Ben] ever [Ada] built the tower. "
                        + THREE.strip() + " The [Ben] light [Ada] was lit before the ships came home.");
    }

    @Test
    void other_line_ends_and_a_byte_order_mark_are_nobodys_writing() throws IOException {
        s.documents().create(s.ada(), "a.md", ONE + TWO);
        s.outside("a.md", "\uFEFF" + (ONE + TWO).replace("\n", "\r\n"));
        assertThat(s.scan().changed()).isEqualTo(1);
        assertThat(told()).isEqualTo("[Ada] " + flat(ONE + TWO));
        Files.write(folder.resolve("a.md"), (ONE + TWO + "ß").getBytes(StandardCharsets.UTF_16));
        s.scan();
        assertThat(told()).startsWith("[Ada] " + flat(ONE + TWO)).endsWith("[another program] ß");
    }

    @Test
    void text_that_is_wrapped_anew_keeps_its_words_authors() {
        s.documents().create(s.ada(), "a.md", ONE + TWO);
        save(s.person("Ben"), ONE.replace("the ships", "the\nships") + TWO);
        assertThat(versions.blame(s.at("a.md").id()).stream()
                        .filter(v -> v.actor().name().equals("Ben"))
                        .mapToInt(v -> v.to() - v.from())
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void a_restored_version_gives_its_authors_back_and_so_does_undo() {
        s.documents().create(s.ada(), "a.md", ONE);
        save(s.person("Ben"), ONE + TWO);
        final String before = told();
        save(s.person("Cem"), "All of it was thrown away.\n");
        final Document restored = versions.restore(s.person("Cem"), s.at("a.md").id(), 2);
        assertThat(restored.versions()).isEqualTo(4);
        assertThat(s.onDisk("a.md")).isEqualTo(ONE + TWO);
        assertThat(told()).isEqualTo(before);
        assertThat(s.undo().undo(s.person("Cem"))).contains("restored version 2 of “a”");
        assertThat(told()).isEqualTo("[Cem] All of it was thrown away.");
        s.undo().redo(s.person("Cem"));
        assertThat(told()).isEqualTo(before);
        assertThat(told(s.versions().blame(s.at("a.md").id()), ONE + TWO)).isEqualTo(before);
    }

    @Test
    void so_does_a_text_too_short_to_be_known_by_its_words() {
        s.documents().create(s.ada(), "a.md", "Yes\n");
        save(s.person("Ben"), "No, and\n");
        versions.restore(s.person("Cem"), s.at("a.md").id(), 1);
        assertThat(told()).isEqualTo("[Ada] Yes");
        s.undo().undo(s.person("Cem"));
        assertThat(told()).isEqualTo("[Ben] No, and");
    }

    @Test
    void what_was_restored_long_ago_is_found_again() {
        s.documents().create(s.ada(), "a.md", ONE);
        for (int i = 0; i < 50; i++) {
            save(s.person("Ben"), ONE + TWO + i + "\n");
            told();
        }
        versions.restore(s.person("Cem"), s.at("a.md").id(), 1);
        assertThat(told()).isEqualTo("[Ada] " + ONE.strip());
    }

    @Test
    void a_version_is_restored_byte_for_byte() throws IOException {
        final byte[] odd = "\uFEFFone\r\ntwo\rthree".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("a.md"), odd);
        s.scan();
        s.outside("a.md", "plain\n");
        s.scan();
        versions.restore(s.ada(), s.at("a.md").id(), 1);
        assertThat(Files.readAllBytes(folder.resolve("a.md"))).isEqualTo(odd);
        assertThat(versions.restore(s.ada(), s.at("a.md").id(), 3).versions()).isEqualTo(3);
    }

    @Test
    void what_changed_outside_is_kept_before_a_version_is_restored() {
        s.documents().create(s.ada(), "a.md", ONE);
        save(s.ada(), TWO);
        s.outside("a.md", THREE + "and more");
        versions.restore(s.ada(), s.at("a.md").id(), 1);
        assertThat(s.onDisk("a.md")).isEqualTo(ONE);
        assertThat(versions.text(s.at("a.md").id(), 3)).isEqualTo(THREE + "and more");
    }

    @Test
    void a_restore_that_cannot_be_says_why() {
        final Document a = s.documents().create(s.ada(), "a.md", ONE);
        assertThatThrownBy(() -> versions.restore(s.ada(), a.id(), 7))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo("no-such-version"));
        save(s.ada(), TWO);
        s.documents().archive(s.ada(), a.id());
        assertThatThrownBy(() -> versions.restore(s.ada(), a.id(), 1))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo("archived"));
        assertThat(s.documents().catalogue().archived()).hasSize(1);
        s.documents().restore(s.ada(), a.id());
        assertThat(versions.restore(s.ada(), a.id(), 1).state().hash())
                .isEqualTo(a.state().hash());
    }

    @Test
    void a_file_that_vanished_comes_back_by_restoring_a_version() throws IOException {
        s.documents().create(s.ada(), "a.md", ONE);
        final Document a = save(s.ada(), TWO);
        Files.delete(folder.resolve("a.md"));
        s.scan();
        assertThat(versions.restore(s.ada(), a.id(), 2).here()).isTrue();
        assertThat(s.onDisk("a.md")).isEqualTo(TWO);
        Files.delete(folder.resolve("a.md"));
        s.scan();
        versions.restore(s.ada(), a.id(), 1);
        assertThat(s.onDisk("a.md")).isEqualTo(ONE);
    }

    @Test
    void what_was_pasted_or_taken_from_a_model_is_theirs() {
        s.documents().create(s.ada(), "a.md", "🖋 " + ONE);
        final int from = ("🖋 " + ONE).codePointCount(0, ("🖋 " + ONE).length());
        save(
                s.ada(),
                "🖋 " + ONE + TWO + THREE,
                new Mark(from, from + TWO.length(), Actor.role("ollama:llama3.2:3b")),
                new Mark(from + TWO.length() + 5, 10_000, Actor.imported("paste")));
        assertThat(told())
                .isEqualTo("[Ada] 🖋 " + ONE.strip() + " [ollama:llama3.2:3b] " + TWO.strip() + " [Ada] Then"
                        + " [paste] " + THREE.substring(5).strip());
        save(s.person("Ben"), "🖋 " + ONE + TWO.replace("Nobody", "No one") + THREE);
        assertThat(told()).contains("[Ben] No one [ollama:llama3.2:3b] on the island");
        s.undo().undo(s.person("Ben"));
        assertThat(told()).contains("[ollama:llama3.2:3b] " + TWO.strip());
    }

    @Test
    void an_edit_outside_that_meets_unsaved_writing_gives_three_texts() {
        final Document a = s.documents().create(s.ada(), "a.md", ONE + "\n" + TWO);
        s.clock().advance(Duration.ofSeconds(1));
        s.outside("a.md", ONE + "\n" + TWO.replace("tower", "lighthouse"));
        final String mine = ONE.replace("lamp", "great lamp") + "\n" + TWO;
        assertThat(versions.standoff(a.id())).isEmpty();
        assertThat(s.documents().save(s.ada(), a.id(), a.state().hash(), mine)).isInstanceOf(SaveResult.Conflict.class);
        final Standoff standoff = versions.standoff(a.id()).orElseThrow();
        assertThat(standoff.base()).isEqualTo(ONE + "\n" + TWO);
        assertThat(standoff.mine()).isEqualTo(mine);
        final Merged merged = standoff.merged();
        assertThat(merged.clean()).isTrue();
        s.documents().save(s.ada(), a.id(), standoff.document().state().hash(), merged.text(Merged.Choice.MINE));
        assertThat(versions.standoff(a.id())).isEmpty();
        assertThat(told())
                .isEqualTo("[Ada] The great lamp was lit before the ships came home. Nobody on the island remembered"
                        + " who had built the [another program] lighthouse [Ada] .");
    }

    @Test
    void what_is_no_text_has_no_authors() throws IOException {
        Files.write(folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 0, 1});
        s.scan();
        assertThatThrownBy(() -> versions.blame(s.at("a.png").id()))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo("no-text"));
        Files.write(folder.resolve("a.md"), new byte[] {'a', (byte) 0xC3, '('});
        s.scan();
        s.outside("a.md", ONE);
        s.scan();
        assertThat(told()).isEqualTo("[unknown] " + ONE.strip());
    }

    @Test
    void five_thousand_versions_of_a_chapter_are_looked_through() {
        final Random random = new Random(3);
        final StringBuilder text = new StringBuilder(Texts.chapter(5, 90_000));
        final int count = Integer.getInteger("vespera.versions", 1_000);
        final Authorship authorship = new Authorship(Set.of());
        long taken = 0;
        for (int i = 0; i < count; i++) {
            final int at = text.indexOf(" ", random.nextInt(text.length() - 200));
            text.insert(at, " " + Texts.sentence(random));
            final int gone = text.indexOf(" ", random.nextInt(text.length() - 200));
            text.delete(gone, text.indexOf(" ", gone + 40));
            final String version = text.toString();
            final Author author = new Author(Actor.person("p" + i % 3), new UUID(1, i), i);
            final long start = CPU.getCurrentThreadCpuTime();
            authorship.next("h" + i, version, author, List.of());
            taken += CPU.getCurrentThreadCpuTime() - start;
        }
        AuthorshipProperties.covers(Spans.of(authorship.text(), authorship.runs()), text.toString());
        assertThat(Duration.ofNanos(taken / count))
                .as("processor time for one version")
                .isLessThan(Duration.ofMillis(4));
        if (Boolean.getBoolean("vespera.tell")) {
            System.err.println(count + " versions in " + taken / 1_000_000 + " ms, " + text.length() + " characters");
        }
    }
}
