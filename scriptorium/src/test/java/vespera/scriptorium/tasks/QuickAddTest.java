package vespera.scriptorium.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vespera.scriptorium.tasks.QuickAdd.Unread;
import vespera.scriptorium.tasks.QuickAdd.Why;

final class QuickAddTest {

    /** A Saturday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static QuickAdd read(final String line) {
        return QuickAdd.read(line, TODAY, Locale.UK);
    }

    @Test
    void readsAllThatALineCanSay() {
        final QuickAdd read = read("Mend the !high well @editor scene #chapter/one due:friday #draft >Part One");
        assertThat(read)
                .isEqualTo(new QuickAdd(
                        "Mend the well scene",
                        Priority.HIGH,
                        "@editor",
                        List.of("chapter/one", "draft"),
                        LocalDate.of(2026, 11, 27),
                        "Part One",
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "today, 2026-11-21",
        "Tomorrow, 2026-11-22",
        "sat, 2026-11-28",
        "saturday, 2026-11-28",
        "+3d, 2026-11-24",
        "2w, 2026-12-05",
        "+1month, 2026-12-21",
        "2026-12-01, 2026-12-01",
        "1/12, 2026-12-01",
        "20/11, 2027-11-20",
        "29/2, 2028-02-29",
        "1.12.27, 2027-12-01",
    })
    void readsDays(final String written, final LocalDate meant) {
        assertThat(read("x due:" + written).due()).isEqualTo(meant);
    }

    @Test
    void readsDaysAndWordsOfTheLocaleBesideTheEnglishOnes() {
        assertThat(QuickAdd.read("x fällig:Freitag !hoch", TODAY, Locale.GERMANY))
                .isEqualTo(
                        new QuickAdd("x", Priority.HIGH, null, List.of(), LocalDate.of(2026, 11, 27), null, List.of()));
        assertThat(QuickAdd.read("x due:übermorgen", TODAY, Locale.GERMANY).due())
                .isEqualTo(TODAY.plusDays(2));
        assertThat(QuickAdd.read("x due:12/1", TODAY, Locale.US).due()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(read("x fällig:freitag").title()).isEqualTo("x fällig:freitag");
    }

    @Test
    void leavesInTheTitleWhatItDoesNotUnderstandAndTellsOfIt() {
        final QuickAdd read = read("Buy !soon #12 due:never due:today due:friday @a @b");
        assertThat(read.title()).isEqualTo("Buy !soon #12 due:never due:friday @b");
        assertThat(read.unread())
                .containsExactly(
                        new Unread("!soon", Why.NO_PRIORITY),
                        new Unread("#12", Why.NO_TAG),
                        new Unread("due:never", Why.NO_DAY),
                        new Unread("due:friday", Why.TWICE),
                        new Unread("@b", Why.TWICE));
        assertThat(read.unread()).allSatisfy(one -> assertThat(one.said()).contains(one.word()));
    }

    @Test
    void leavesOrdinarySignsAlone() {
        final String line = "Wait! What!? A > B, 3 < 4 @ home & a@b.c – !! # “#quoted !high” \"due:friday\"";
        assertThat(read(line)).isEqualTo(new QuickAdd(line, null, null, List.of(), null, null, List.of()));
    }

    @Test
    void readsNamesInQuotationMarks() {
        final QuickAdd read = read("Read it @\"Anna Berg\" >\"Part !high One\" aloud");
        assertThat(read.title()).isEqualTo("Read it aloud");
        assertThat(read.who()).isEqualTo("Anna Berg");
        assertThat(read.parent()).isEqualTo("Part !high One");
    }

    @Test
    void findsThePersonAndTheParent() {
        final Task part = task("Part One");
        final TaskTree tree = TaskTree.of(List.of(part, task("Twin"), task("Twin")));
        final QuickAdd.Draft draft = read("x @anna #t >part one").draft(tree, List.of("Anna Berg"));
        assertThat(draft.task().parent()).isEqualTo(part.id());
        assertThat(draft.task().assignee()).isEqualTo("Anna Berg");
        assertThat(draft.details()).isEqualTo(Map.of("tags", "t"));
        assertThat(read("x >part").draft(tree, List.of()).task().parent()).isEqualTo(part.id());
        assertThat(read("x @editor >Nowhere").draft(tree, List.of())).satisfies(none -> {
            assertThat(none.task().title()).isEqualTo("x >Nowhere");
            assertThat(none.task().assignee()).isEqualTo("@editor");
            assertThat(none.unread()).containsExactly(new Unread(">Nowhere", Why.NO_PARENT));
        });
        assertThat(read("x >twin").draft(tree, List.of()).unread())
                .containsExactly(new Unread(">twin", Why.MANY_PARENTS));
    }

    private static Task task(final String title) {
        return new Task(
                new TaskId(UUID.randomUUID()),
                title,
                "",
                null,
                Priority.NORMAL,
                null,
                null,
                1,
                List.of(),
                null,
                Autonomy.HUMAN,
                false);
    }

    @Property
    void aLiteralTitleIsReadAsItIs(@ForAll("lines") final String title) {
        final QuickAdd read = read(QuickAdd.literal(title));
        assertThat(read)
                .isEqualTo(new QuickAdd(
                        title.strip().replaceAll("(?U)\\s+", " "), null, null, List.of(), null, null, List.of()));
    }

    @Property
    void noWordIsLost(@ForAll("lines") final String line) {
        final QuickAdd read = read(line);
        final String kept = String.join(
                " ",
                read.title(),
                String.valueOf(read.who()),
                String.join(" ", read.tags()),
                String.valueOf(read.parent()),
                String.valueOf(read.priority()).toLowerCase(Locale.ROOT),
                read.due() == null ? "" : "friday tomorrow");
        for (final String word : line.split("[^a-z]+")) {
            assertThat(word.equals("due") || kept.contains(word))
                    .as(word + " in " + kept)
                    .isTrue();
        }
        assertThat(read.unread()).allSatisfy(one -> assertThat(read.title()).contains(one.word()));
    }

    @Provide
    Arbitrary<String> lines() {
        final Arbitrary<String> words = Arbitraries.of(
                "well",
                "scene",
                "!",
                "!high",
                "!!",
                "!soon",
                "@",
                "@editor",
                "@\"anna berg\"",
                "#",
                "#tag",
                "#12",
                "due:",
                "due:friday",
                "due:\"tomorrow\"",
                "due:x",
                ">",
                ">part",
                ">\"part one\"",
                "\"",
                "“",
                "”",
                "\"q",
                "q\"",
                "\\",
                "\\!high",
                "\\\\",
                "\\x",
                "\\\"",
                "日本",
                "a>b");
        return words.list().ofMaxSize(8).map(all -> String.join(" ", all));
    }
}
