package vespera.scriptorium.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vespera.scriptorium.exchange.OutlineTopic.Arrow;

/** What is written is read again as it was. */
class OutlineRoundTripTest {

    private static final String LETTERS = "abc xyz #-*+1.)[]<>&\"'\\`_~|éß日本אب😀,;:!?";

    @Provide
    Arbitrary<MapOutline> outlines() {
        return Combinators.combine(Arbitraries.integers().between(0, 5), words(), notes(), Arbitraries.of(true, false))
                .as((depth, text, notes, done) ->
                        OutlineTopic.of(depth, text, notes).withIcons(done ? List.of(MarkdownOutline.DONE) : List.of()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(OutlineRoundTripTest::hung);
    }

    private static MapOutline hung(final List<OutlineTopic> wild) {
        final List<OutlineTopic> topics = new ArrayList<>();
        for (final OutlineTopic topic : wild) {
            final int most = topics.isEmpty() ? 0 : topics.getLast().depth() + 1;
            topics.add(topic.at(Math.min(Math.max(topic.depth(), topics.isEmpty() ? 0 : 1), most)));
        }
        return MapOutline.of(topics);
    }

    private static Arbitrary<String> words() {
        final int[] letters = LETTERS.codePoints().toArray();
        return Arbitraries.integers()
                .between(0, letters.length - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(list -> {
                    final StringBuilder text = new StringBuilder();
                    list.forEach(i -> text.appendCodePoint(letters[i]));
                    return text.toString().replaceAll("\\s+", " ").strip();
                })
                .filter(t -> !t.isEmpty());
    }

    private static Arbitrary<String> notes() {
        return words().list().ofMaxSize(4).map(lines -> String.join("\n\n", lines));
    }

    private static List<OutlineTopic> plain(final MapOutline map) {
        return map.topics().stream()
                .map(t -> new OutlineTopic(
                        t.depth(),
                        "",
                        t.text(),
                        t.notes(),
                        t.folded(),
                        t.icons(),
                        t.colour(),
                        t.background(),
                        t.link(),
                        t.arrows(),
                        Optional.empty()))
                .toList();
    }

    @Property(tries = 300)
    void freeplane(@ForAll("outlines") final MapOutline map) {
        final List<OutlineTopic> dressed = new ArrayList<>();
        for (final OutlineTopic topic : map.topics()) {
            dressed.add(topic.withColour("#123456")
                    .withFolded(true)
                    .withLink("a?b=1&c")
                    .withArrows(List.of(new Arrow("ID_1", topic.text()))));
        }
        final byte[] bytes = FreeplaneMap.write(MapOutline.of(dressed));
        final MapOutline again = FreeplaneMap.read(bytes);
        assertThat(plain(again)).isEqualTo(dressed);
        assertThat(FreeplaneMap.write(again)).isEqualTo(bytes);
    }

    @Property(tries = 300)
    void opml(@ForAll("outlines") final MapOutline map) {
        final byte[] bytes = Opml.write(map);
        final MapOutline again = Opml.read(bytes);
        assertThat(again.topics()).extracting(OutlineTopic::text).isEqualTo(texts(map));
        assertThat(again.topics()).extracting(OutlineTopic::notes).isEqualTo(noted(map));
        assertThat(again.topics()).extracting(OutlineTopic::depth).isEqualTo(depths(map));
        assertThat(Opml.write(again)).isEqualTo(bytes);
    }

    @Property(tries = 300)
    void markdown(@ForAll("outlines") final MapOutline map) {
        final byte[] bytes = MarkdownOutline.write(map);
        final MapOutline again = MarkdownOutline.read(bytes);
        assertThat(plain(again)).as(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(map.topics());
    }

    private static List<String> texts(final MapOutline map) {
        return map.topics().stream().map(OutlineTopic::text).toList();
    }

    private static List<String> noted(final MapOutline map) {
        return map.topics().stream().map(OutlineTopic::notes).toList();
    }

    private static List<Integer> depths(final MapOutline map) {
        return map.topics().stream().map(OutlineTopic::depth).toList();
    }

    @Example
    void anOutlineAsPeopleWriteIt() {
        final MapOutline map = MarkdownOutline.read("""
                ---
                title: x
                ---
                # Book

                What it is about.

                ## Part one
                1. Begin
                   with a note
                    - deeper
                2. [x] Second
                - [ ] Third

                ```
                # no heading
                ```

                ## Part two
                * Star
                \t- tab
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(map.topics())
                .extracting(t -> t.depth() + " " + t.text())
                .containsExactly(
                        "0 Book",
                        "1 Part one",
                        "2 Begin",
                        "3 deeper",
                        "2 Second",
                        "2 Third",
                        "1 Part two",
                        "2 Star",
                        "3 tab");
        assertThat(map.topics().get(0).notes()).isEqualTo("What it is about.");
        assertThat(map.topics().get(2).notes()).isEqualTo(" with a note");
        assertThat(map.topics().get(4).icons()).containsExactly(MarkdownOutline.DONE);
        assertThat(map.topics().get(5).notes()).contains("# no heading");
    }

    @Example
    void opmlKeepsWhatItDoesNotKnow() {
        final String text = """
                <opml version="1.0"><head><ownerName>A</ownerName></head><body>
                <outline text="One" _odd='1' created="x"><outline text="&lt;b&gt;Two&lt;/b&gt;" url="u"/></outline>
                <outline title="Old"/>
                </body></opml>""";
        final MapOutline map = Opml.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(texts(map)).containsExactly("One", "**Two**", "Old");
        assertThat(map.topics().get(1).link()).isEqualTo("u");
        final List<OutlineTopic> changed = new ArrayList<>(map.topics());
        changed.set(0, changed.get(0).withText("1"));
        assertThat(new String(Opml.write(new MapOutline(map.envelope(), changed)), StandardCharsets.UTF_8))
                .isEqualTo(text.replace("text=\"One\"", "text=\"1\""));
    }
}
