package vespera.scriptorium.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.testing.Scriptorium;

final class SuggestionsTest {

    @TempDir
    Path folder;

    private static Suggestions of(final Scriptorium s) {
        final Suggestions suggestions = new Suggestions(
                s.gate(),
                s.store(),
                () -> s
                        .store()
                        .artifacts(new ArtifactRecords.Filter(
                                Artifact.Type.DECISION, null, null, null, "", Integer.MAX_VALUE))
                        .reversed()
                        .stream()
                        .map(Artifact::id)
                        .toList(),
                s.documents(),
                s.links(),
                s.tasks());
        suggestions.add(new MentionSuggester(s.links()));
        suggestions.add(new BrokenLinkSuggester(s.links()));
        suggestions.add(new TaskSuggester(s.links()));
        suggestions.add(new TwinSuggester());
        suggestions.add(new TagSuggester());
        suggestions.add(new RelatedSuggester());
        suggestions.add(new OrphanSuggester());
        suggestions.add(new ClusterSuggester(s.links()));
        return suggestions;
    }

    private static void look(final Scriptorium s, final Suggestions suggestions) {
        s.jobs().run("look", job -> {
            suggestions.look(job);
            return true;
        });
    }

    private Scriptorium novel() {
        final Scriptorium s = new Scriptorium(folder);
        s.outside("People/Mara Venn.md", "---\naliases: [Mara]\n---\n# Mara Venn\n\nKeeps the light.\n");
        s.outside("Chapters/1.md", "# One\n\nAt dawn Mara climbed the stairs. Nobody saw Mara.\n");
        s.outside("Chapters/2.md", "# Two\n\n- [ ] check the tide tables\n- [x] name the ship\n\nSee [[Mara Ven]].\n");
        s.scan();
        return s;
    }

    private static List<String> told(final Suggestions suggestions, final Kind kind) {
        return suggestions.open().stream()
                .filter(one -> one.kind() == kind)
                .map(one -> one.subject() + ":" + one.line() + " " + one.object())
                .toList();
    }

    private static Suggestion only(final Suggestions suggestions, final Kind kind) {
        final List<Suggestion> some =
                suggestions.open().stream().filter(one -> one.kind() == kind).toList();
        assertThat(some).hasSize(1);
        return some.getFirst();
    }

    @Test
    void what_is_named_broken_or_to_be_done_is_offered() {
        try (Scriptorium s = novel()) {
            final Suggestions suggestions = of(s);
            look(s, suggestions);
            assertThat(told(suggestions, Kind.MENTION)).containsExactly("Chapters/1.md:3 People/Mara Venn.md");
            assertThat(told(suggestions, Kind.BROKEN_LINK)).containsExactly("Chapters/2.md:6 People/Mara Venn.md");
            assertThat(told(suggestions, Kind.TASK)).containsExactly("Chapters/2.md:3 check the tide tables");
            assertThat(only(suggestions, Kind.MENTION).reason()).contains("another name", "twice");
        }
    }

    @Test
    void accepting_several_is_one_command_that_undo_takes_back_to_the_byte() {
        try (Scriptorium s = novel()) {
            final Suggestions suggestions = of(s);
            look(s, suggestions);
            final String one = s.onDisk("Chapters/1.md");
            final String two = s.onDisk("Chapters/2.md");
            final Set<Kind> wanted = Set.of(Kind.MENTION, Kind.BROKEN_LINK, Kind.TASK);
            final List<String> ids = suggestions.open().stream()
                    .filter(o -> wanted.contains(o.kind()))
                    .map(Suggestion::id)
                    .toList();
            final Receipt receipt = suggestions.accept(s.ada(), ids);
            assertThat(receipt.skipped()).isEmpty();
            assertThat(s.onDisk("Chapters/1.md"))
                    .isEqualTo("# One\n\nAt dawn [[Mara Venn|Mara]] climbed the stairs. Nobody saw Mara.\n");
            assertThat(s.onDisk("Chapters/2.md")).endsWith("See [[Mara Venn]].\n");
            assertThat(s.tasks().tree().live()).extracting("title").containsExactly("check the tide tables");
            look(s, suggestions);
            assertThat(suggestions.open()).noneMatch(o -> ids.contains(o.id()));

            assertThat(s.undo().undo(s.ada())).contains("accepted 3 suggestions");
            assertThat(s.onDisk("Chapters/1.md")).isEqualTo(one);
            assertThat(s.onDisk("Chapters/2.md")).isEqualTo(two);
            assertThat(s.tasks().tree().live()).isEmpty();
            look(s, suggestions);
            assertThat(suggestions.open().stream().map(Suggestion::id)).containsAll(ids);

            s.undo().redo(s.ada());
            assertThat(s.onDisk("Chapters/1.md")).contains("[[Mara Venn|Mara]]");
        }
    }

    @Test
    void what_was_dismissed_stays_away_through_renames_and_restarts_until_it_is_reopened() {
        final String id;
        final Scriptorium first = novel();
        {
            final Suggestions suggestions = of(first);
            look(first, suggestions);
            id = only(suggestions, Kind.MENTION).id();
            assertThat(suggestions.dismiss(first.ada(), List.of(id)).done()).hasSize(1);
            assertThat(told(suggestions, Kind.MENTION)).isEmpty();
            first.documents().rename(first.ada(), first.at("Chapters/1.md").id(), "Dawn");
            look(first, suggestions);
            assertThat(told(suggestions, Kind.MENTION)).isEmpty();
        }
        try (Scriptorium s = first.again()) {
            final Suggestions suggestions = of(s);
            look(s, suggestions);
            assertThat(told(suggestions, Kind.MENTION)).isEmpty();
            suggestions.reopen(s.ada(), List.of(id));
            assertThat(told(suggestions, Kind.MENTION)).containsExactly("Chapters/Dawn.md:3 People/Mara Venn.md");
            s.undo().undo(s.ada());
            assertThat(told(suggestions, Kind.MENTION)).isEmpty();
        }
        first.close();
    }

    @Test
    void a_text_that_changed_may_be_asked_about_again() {
        try (Scriptorium s = novel()) {
            final Suggestions suggestions = of(s);
            look(s, suggestions);
            suggestions.dismiss(s.ada(), List.of(only(suggestions, Kind.MENTION).id()));
            s.save("Chapters/1.md", "# One\n\nIn the evening Mara lit the lamp.\n");
            look(s, suggestions);
            assertThat(told(suggestions, Kind.MENTION)).hasSize(1);
        }
    }

    @Test
    void the_like_of_what_was_dismissed_again_and_again_is_less_sure_and_then_silent() {
        try (Scriptorium s = new Scriptorium(folder)) {
            s.outside("Harbour.md", "# Harbour\n");
            for (int i = 1; i <= 5; i++) {
                s.outside("Day " + i + ".md", "On day number " + i + " we left Harbour behind.\n");
            }
            s.scan();
            final Suggestions suggestions = of(s);
            look(s, suggestions);
            final List<Double> sure = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                final Suggestion next = suggestions.open().stream()
                        .filter(o -> o.kind() == Kind.MENTION)
                        .min(Comparator.comparing(Suggestion::subject))
                        .orElseThrow();
                sure.add(next.confidence());
                assertThat(next.reason().contains("dismissed")).isEqualTo(i > 0);
                suggestions.dismiss(s.ada(), List.of(next.id()));
            }
            assertThat(sure).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
            assertThat(told(suggestions, Kind.MENTION)).isEmpty();
            look(s, suggestions);
            assertThat(suggestions.progress().silenced()).isEqualTo(2);
            s.undo().undo(s.ada());
            assertThat(told(suggestions, Kind.MENTION)).hasSize(3);
        }
    }

    @Test
    void a_text_changed_since_is_left_alone_and_the_rest_is_done() {
        try (Scriptorium s = novel()) {
            final Suggestions suggestions = of(s);
            look(s, suggestions);
            final String mention = only(suggestions, Kind.MENTION).id();
            final String broken = only(suggestions, Kind.BROKEN_LINK).id();
            s.save("Chapters/1.md", "# One\n\nAll different now.\n");
            final Receipt receipt = suggestions.accept(s.ada(), List.of(mention, broken, "no such id"));
            assertThat(receipt.done()).extracting(Suggestion::id).containsExactly(broken);
            assertThat(receipt.skipped()).extracting(Receipt.Skipped::id).containsExactly("no such id", mention);
            assertThat(s.onDisk("Chapters/1.md")).isEqualTo("# One\n\nAll different now.\n");
        }
    }

    @Test
    void one_after_another_in_one_text_needs_no_new_look() {
        try (Scriptorium s = new Scriptorium(folder)) {
            s.outside("Mara.md", "Keeps the light.\n");
            s.outside("Tobias.md", "Keeps the books.\n");
            s.outside("Day.md", "Here Mara met Tobias on the stairs.\n");
            s.scan();
            final Suggestions suggestions = of(s);
            look(s, suggestions);
            for (final String name : List.of("Mara.md", "Tobias.md")) {
                suggestions.accept(
                        s.ada(),
                        suggestions.open().stream()
                                .filter(o ->
                                        o.kind() == Kind.MENTION && o.object().equals(name))
                                .map(Suggestion::id)
                                .toList());
            }
            assertThat(s.onDisk("Day.md")).isEqualTo("Here [[Mara]] met [[Tobias]] on the stairs.\n");
            look(s, suggestions);
            assertThat(told(suggestions, Kind.MENTION)).isEmpty();
        }
    }

    @Test
    void a_copy_goes_to_the_archive_and_links_to_it_lead_to_the_other() {
        try (Scriptorium s = new Scriptorium(folder)) {
            final String text = "The tide came in over the flats and took the marks of her boots with it, "
                    + "one after the other, as if somebody read a line and wiped it out, and by noon there was "
                    + "nothing left to say that anyone had walked there but the hut.\n";
            s.outside("Flats.md", text);
            s.outside("Old/Flats copy.md", text);
            s.outside("Index.md", "Read [[Flats copy]] and [[Flats]] first.\n");
            s.scan();
            final Suggestions suggestions = of(s);
            look(s, suggestions);
            final Suggestion twin = only(suggestions, Kind.DUPLICATE);
            assertThat(twin.subject()).isEqualTo("Old/Flats copy.md");
            assertThat(twin.reason()).contains("archive");
            suggestions.accept(s.ada(), List.of(twin.id()));
            assertThat(s.documents().catalogue().at("Old/Flats copy.md")).isEmpty();
            assertThat(s.onDisk("Index.md")).isEqualTo("Read [[Flats|Flats copy]] and [[Flats]] first.\n");
            s.undo().undo(s.ada());
            assertThat(s.at("Old/Flats copy.md").place()).isEqualTo(Document.Place.HERE);
            assertThat(s.onDisk("Old/Flats copy.md")).isEqualTo(text);
            assertThat(s.onDisk("Index.md")).isEqualTo("Read [[Flats copy]] and [[Flats]] first.\n");
        }
    }

    @Test
    void an_edit_leads_to_the_same_list_as_a_first_look() {
        try (Scriptorium s = novel()) {
            final Suggestions kept = of(s);
            look(s, kept);
            s.save("Chapters/2.md", "# Two\n\nMara and the Tide Clock. TODO: wind it\n\nTODO: find Mara\n");
            s.documents().create(s.ada(), "Things/Tide Clock.md", "# Tide Clock\n\nMara wound it.\n");
            look(s, kept);
            final Suggestions fresh = of(s);
            look(s, fresh);
            assertThat(kept.open()).isEqualTo(fresh.open());
            assertThat(told(kept, Kind.MENTION)).contains("Chapters/2.md:3 Things/Tide Clock.md");
        }
    }
}
