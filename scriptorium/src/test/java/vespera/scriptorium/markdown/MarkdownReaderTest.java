package vespera.scriptorium.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vespera.scriptorium.markdown.RawLink.Kind;

class MarkdownReaderTest {
    private final MarkdownReader reader = new MarkdownReader();

    private RawLink only(final String text) {
        assertThat(reader.read(text).links()).as(text).hasSize(1);
        return reader.read(text).links().getFirst();
    }

    private List<String> targets(final String text) {
        return reader.read(text).links().stream().map(RawLink::target).toList();
    }

    private List<String> live(final String text) {
        return reader.read(text).links().stream()
                .filter(link -> !link.commented())
                .map(RawLink::target)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "[[Anna]];Anna;-;-",
                "[[ Anna ]];Anna;-;-",
                "[[Anna|the painter]];Anna;-;the painter",
                "[[a\\|b]];a;-;b",
                "[[Anna#Youth]];Anna;Youth;-",
                "[[Anna#Youth#School|there]];Anna;Youth#School;there",
                "[[Anna#^b15]];Anna;^b15;-",
                "[[#Youth]];'';Youth;-",
                "[[#^b15|here]];'';^b15;here",
                "[[People/Anna.md]];People/Anna.md;-;-",
                "[[pic.png|100x200]];pic.png;-;100x200",
                "[[pic.png|small|100]];pic.png;-;small|100",
                "[[Anna#]];Anna;-;-",
                "[[Sq]uare]];Sq]uare;-;-",
                "[[Мария]];Мария;-;-",
            })
    void wikilinksFallIntoTheirParts(
            final String text, final String target, final String subpath, final String display) {
        assertThat(only(text))
                .isEqualTo(new RawLink(Kind.WIKILINK, target, subpath, display, 1, 0, text.length(), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[]]",
                "[[ ]]",
                "[[|x]]",
                "[[#]]",
                "[[a",
                "[[a\nb]]",
                "\\[[a]]",
                "\\[\\[a\\]\\]",
                "[a]]",
                "[[a]",
                "`[[a]]`",
                "`` ` [[a]] ``",
                "```\n[[a]]\n```",
                "~~~\n[[a]]\n```\n[[b]]\n~~~",
                "```\n[[a]]",
                "    [[a]]",
                "\t[[a]]",
                "> ```\n> [[a]]\n> ```",
                "- x\n\n      [[a]]",
                "[a](https://x.org)",
                "[a](mailto:a@x.org)",
                "[a](obsidian://open?vault=v)",
                "[a](//x.org/a.md)",
                "[a]()",
                "[a](b c.md)",
                "\\[a](b.md)",
                "<https://x.org/[a](b)>"
            })
    void isNoLink(final String text) {
        assertThat(reader.read(text).links()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "` [[a]]",
                "`` [[a]] `",
                "x\n    [[a]]",
                "- x\n    [[a]]",
                "> ```\n[[a]]",
                "- ```\n\n[[a]]",
                "\\`[[a]]`",
                "[[[a]]]",
                "[[x [[a]]",
                "<div>\n[[a]]\n</div>",
                "<div>`[[a]]`</div>",
                "| x |\n|---|\n| ` | \n| [[a]] ` |",
                "``` `[[a]]",
                "*[[a]]*",
                "1. [[a]]",
                "- [ ] [[a]]",
                "> [!note] [[a]]",
                "[[a]]\n===",
                "## [[a]] ##",
                "[^1]: [[a]]",
                "<b title=\"`\">[[a]]`",
            })
    void isOneLiveLink(final String text) {
        assertThat(live(text)).containsExactly("a");
    }

    @Test
    void embedsKeepTheirMark() {
        assertThat(only("x ![[pic.png]]")).isEqualTo(new RawLink(Kind.EMBED, "pic.png", null, null, 1, 2, 14, false));
        assertThat(only("\\![[a]]").kind()).isEqualTo(Kind.WIKILINK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "[x](b.md);b.md;-;x",
                "[x](a%20b.md#Part%20two);a b.md;Part two;x",
                "[x](<a b.md>);a b.md;-;x",
                "[x](b.md \"title\");b.md;-;x",
                "[x](b.md 'ti)tle');b.md;-;x",
                "[x](b.md (title));b.md;-;x",
                "[x](../b(1).md);../b(1).md;-;x",
                "[x](b\\).md);b).md;-;x",
                "[x](#here);'';here;x",
                "[x](100%25.md);100%.md;-;x",
                "[x](50%.md);50%.md;-;x",
                "[x](%ff.md);%ff.md;-;x",
                "[x](a%23b.md);a#b.md;-;x",
                "[*x* `y`](b.md);b.md;-;x y",
                "[a [b] c](b.md);b.md;-;a [b] c",
                "[](b.md);b.md;-;-",
                "[x](%D0%9C.md);М.md;-;x",
            })
    void markdownLinksAreDecoded(final String text, final String target, final String subpath, final String display) {
        assertThat(only(text))
                .isEqualTo(new RawLink(Kind.MARKDOWN, target, subpath, display, 1, 0, text.length(), false));
    }

    @Test
    void imagesAreMarkdownLinksAndMayStandInLinks() {
        assertThat(only("![alt](a.png)").from()).isZero();
        assertThat(targets("[![alt](a.png)](b.md)")).containsExactly("b.md", "a.png");
        assertThat(targets("[x [y](a.md) z](b.md)")).as("links do not nest").containsExactly("a.md");
        assertThat(targets("[see [[c]]](b.md)")).containsExactly("b.md", "c");
    }

    @Test
    void commentsAreListedButNotLive() {
        final String text = "%% [[a]] %% [[b]] <!-- [[c]] --> [[d]]";
        assertThat(targets(text)).containsExactly("a", "b", "c", "d");
        assertThat(live(text)).containsExactly("b", "d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%%\n[[a]]\n\n[[b]]\n%%\n[[live]]",
                "%%\n[[a]]\n\n[[b]] %% [[live]]",
                "x\n%%\n[[a]]\n\n```\n[[b]]\n%% [[live]]",
                "<!--\n[[a]]\n\n[[b]]\n-->\n[[live]]",
                "<!-- [[a]]\n[[b]] --> [[live]]",
                "x %% [[a]]\n[[b]] %% [[live]]",
                "x <!-- [[a]]\n[[b]] --> [[live]]",
                "x %%[[a]] [[b]]\n\n[[live]]",
                "- [[live]] %% [[a]]\n  [[b]]",
                "> <!-- [[a]]\n> [[b]]\n\n[[live]]",
                "<!-- [[a]] --> [[live]] %%[[b]]%%",
            })
    void commentsRunAsFarAsObsidianLetsThem(final String text) {
        assertThat(targets(text)).contains("a", "live");
        assertThat(live(text)).containsExactly("live");
    }

    @Test
    void anUnclosedCommentRunsToTheEndOfTheDocument() {
        assertThat(live("%%\n\n[[a]]\n\n# H\n\n[[b]]")).isEmpty();
        assertThat(live("<!--\n\n[[a]]\n\n[[b]]")).isEmpty();
        assertThat(live("x <!-- [[a]]")).as("within a line it is text").containsExactly("a");
        assertThat(live("`%%` [[a]] `%%`")).as("marks in code are none").containsExactly("a");
    }

    @Test
    void headingsHaveTextWithoutMarkup() {
        final String text =
                "# One **two** `three` #\n\nFour [[a|five]]\n---\n\n" + "###### six_seven [x](y) ^id\n#no\n####### no";
        assertThat(reader.read(text).headings())
                .containsExactly(
                        new Reading.Heading(1, "One two three", 1, 0),
                        new Reading.Heading(2, "Four five", 3, 25),
                        new Reading.Heading(6, "six_seven x ^id", 6, 46));
    }

    @Test
    void noHeadingStandsInCodeOrComments() {
        assertThat(reader.read("```\n# a\n```\n\n%%\n# b\n%%\n\n<!--\n# c\n-->\n    # d\n")
                        .headings())
                .isEmpty();
    }

    @Test
    void tagsAreUnicodeNestedAndNotNumeric() {
        final String text = "#one #Two/three #деталь-1 #2024 #y2024 #emoji🎉 **#bold** #one #ONE a#no \\#no `#no`"
                + " https://x.org/#no [x](#no) [[#no]] ##no #a/ #日本 %% #no %% <!-- #no -->\n# h #inHead\n#start, #end.";
        assertThat(reader.read(text).tags())
                .containsExactly(
                        "one",
                        "Two/three",
                        "деталь-1",
                        "y2024",
                        "emoji🎉",
                        "bold",
                        "a",
                        "日本",
                        "inHead",
                        "start",
                        "end");
    }

    @Test
    void blockIdsStandAtTheEndOfABlock() {
        final String text = String.join(
                "\n\n",
                "text ^one",
                "- item ^two\n- `x ^no`",
                "^three",
                "a^no",
                "mid ^no end",
                "> q ^four-4",
                "%% ^no %%",
                "![[p.png]]^five");
        assertThat(reader.read(text).blocks()).containsExactly("one", "two", "three", "four-4", "five");
    }

    @Test
    void frontMatterIsReadAsYaml() {
        final Reading reading = reader.read("""
                ---
                title: The "Hour"
                aliases: [First, "Second, too"]
                tags:
                  - "#draft"
                  - Chapter/one
                count: 3
                done: true
                related: "see [[Anna]] and [[Ben|him]]"
                more:
                  - "[[Cora#Youth]]"
                nothing:
                ---
                # Head
                #draft #new
                """);
        assertThat(reading.title()).isEqualTo("The \"Hour\"");
        assertThat(reading.aliases()).containsExactly("First", "Second, too");
        assertThat(reading.tags()).containsExactly("draft", "Chapter/one", "new");
        assertThat(reading.properties())
                .containsEntry("count", 3)
                .containsEntry("done", true)
                .containsEntry("nothing", "");
        assertThat(reading.bodyLine()).isEqualTo(14);
        assertThat(reading.links())
                .extracting(RawLink::kind, RawLink::target, RawLink::line)
                .containsExactly(
                        tuple(Kind.FRONT_MATTER, "Anna", 9),
                        tuple(Kind.FRONT_MATTER, "Ben", 9),
                        tuple(Kind.FRONT_MATTER, "Cora", 11));
        assertThat(reading.frontMatterProblem()).isNull();
    }

    @Test
    void oneStringServesForSeveralTagsOrAliases() {
        final Reading reading = reader.read("---\nTag: a, b c\nalias: x y, z\n---\n");
        assertThat(reading.tags()).containsExactly("a", "b", "c");
        assertThat(reading.aliases()).containsExactly("x y", "z");
    }

    @Test
    void brokenFrontMatterIsReportedWithItsLineAndTheRestIsRead() {
        final Reading reading = reader.read("---\na: 1\nb: [\n---\n# Head\n[[a]]\n");
        assertThat(reading.frontMatterProblem()).startsWith("line ").doesNotContain("\n");
        assertThat(reader.read("---\na: 1\nb: @x\n---\n").frontMatterProblem()).startsWith("line 3: ");
        assertThat(reader.read("---\njust text\n---\n").frontMatterProblem()).startsWith("line 2: ");
        assertThat(reading.properties()).isEmpty();
        assertThat(reading.title()).isEqualTo("Head");
        assertThat(reading.links()).extracting(RawLink::line).containsExactly(6);
    }

    @Test
    void frontMatterMustOpenTheDocumentAndBeClosed() {
        assertThat(reader.read("\n---\na: 1\n---\n").properties()).isEmpty();
        assertThat(reader.read("---\na: [[x]]\n").properties()).isEmpty();
        assertThat(live("---\n[[x]]\n")).containsExactly("x");
        assertThat(reader.read("\uFEFF---\r\na: 1\r\n---\r\nx").properties()).isEqualTo(Map.of("a", 1));
    }

    @Test
    void aliasesOfYamlAreFollowedButNotForEver() {
        assertThat(reader.read("---\na: &x [1, 2]\nb: *x\n---\n").properties()).containsEntry("b", List.of(1, 2));
        final StringBuilder bomb = new StringBuilder("---\na0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        final Reading reading = reader.read(bomb + "---\n[[a]]");
        assertThat(reading.frontMatterProblem()).contains("more than");
        assertThat(reading.links()).hasSize(1);
        assertThat(reader.read("---\na: " + "[".repeat(5000) + "\n---\n").frontMatterProblem())
                .isNotNull();
        assertThat(reader.read("---\na: " + "x".repeat(2 << 20) + "\n---\n").frontMatterProblem())
                .contains("1 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndInThreeWays(final String end) {
        final String text =
                String.join(end, "---", "a: '[[f]]'", "---", "[[a]]", "", "```", "[[no]]", "```", "x", "[[b]]");
        assertThat(reader.read(text).links()).extracting(RawLink::line).containsExactly(2, 4, 10);
    }

    @Test
    void offsetsCountCodePointsAndAByteOrderMark() {
        assertThat(only("\uFEFF🎉🎉 [[a]]")).isEqualTo(new RawLink(Kind.WIKILINK, "a", null, null, 1, 4, 9, false));
        final String text = "---\ntitle: 🎉🎉\nup: \"[[f]]\"\n---\n";
        final RawLink link = only(text);
        assertThat(text.substring(text.offsetByCodePoints(0, link.from()), text.offsetByCodePoints(0, link.to())))
                .isEqualTo("[[f]]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "one two;2",
                "don't well-known;2",
                "one `code` two;2",
                "one %%two%% <!-- three --> four;2",
                "[[a b|three more words]];3",
                "[[a b]];2",
                "[two words](some/where.md);2",
                "<b class='x'>bold</b> word;2",
                "私は猫です;5",
                "the 猫 cat;3",
                "- item — dash;2",
                "# Head #tag;2",
                "한국어 문장;2",
                "😀 word;1",
                "'| a | b |';2",
            })
    void wordsAreThoseOfTheReader(final String text, final int words) {
        assertThat(reader.read(text).words()).isEqualTo(words);
    }

    @Test
    void proseLeavesOutWhatIsNoText() {
        final String text = "---\na: b\n---\none `c` [[d]] two #tag <b>three</b> %%x%%\nfour";
        assertThat(reader.prose(text))
                .extracting(piece -> text.substring(piece.from(), piece.to()).strip())
                .filteredOn(piece -> !piece.isEmpty())
                .containsExactly("one", "two", "three", "four");
    }
}
