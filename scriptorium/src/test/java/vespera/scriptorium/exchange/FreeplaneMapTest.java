package vespera.scriptorium.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.exchange.OutlineTopic.Arrow;
import vespera.scriptorium.journal.Refused;

class FreeplaneMapTest {

    private static final String MAP = """
            <map version="1.0.1">
            <!-- kept -->
            <attribute_registry SHOW_ATTRIBUTES="hide"/>
            <node TEXT="Root &amp; all" ID="ID_1" HGAP='7'>
            <hook NAME="MapStyle"><map_styles><node TEXT="not a topic"/></map_styles></hook>
            <node ID="ID_2" POSITION="right" FOLDED="true">
            <richcontent TYPE="NODE"><html><head/><body><p>Rich <b>title</b></p><p>second</p></body></html></richcontent>
            <richcontent TYPE="DETAILS" HIDDEN="true"><html><body><p>Seen below</p></body></html></richcontent>
            <richcontent TYPE="NOTE"><html><body><p>A <i>note</i></p><ul><li>one</li><li>two</li></ul></body></html></richcontent>
            <icon BUILTIN="idea"/>
            <arrowlink DESTINATION="ID_3" MIDDLE_LABEL="because" COLOR="#000000"/>
            <node TEXT="Child&#xa;of two lines" ID="ID_3" LINK="#ID_1"/>
            <attribute NAME="a" VALUE="b"/>
            </node>
            <node LOCALIZED_TEXT="new_mindmap" COLOR="#ff0000" BACKGROUND_COLOR="#ffff00"/>
            </node>
            </map>
            """;

    private static MapOutline read(final String text) {
        return FreeplaneMap.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String written(final MapOutline map) {
        return new String(FreeplaneMap.write(map), StandardCharsets.UTF_8);
    }

    private static MapOutline with(final MapOutline map, final int at, final OutlineTopic topic) {
        final List<OutlineTopic> topics = new ArrayList<>(map.topics());
        topics.set(at, topic);
        return new MapOutline(map.envelope(), topics);
    }

    @Test
    void allThatATopicSaysIsRead() {
        final List<OutlineTopic> topics = read(MAP).topics();
        assertThat(topics)
                .extracting(OutlineTopic::text)
                .containsExactly("Root & all", "Rich title\nsecond", "Child\nof two lines", "new mindmap");
        final OutlineTopic rich = topics.get(1);
        assertThat(rich.folded()).isTrue();
        assertThat(rich.notes()).isEqualTo("Seen below\n\nA *note*\n\n- one\n- two");
        assertThat(rich.icons()).containsExactly("idea");
        assertThat(rich.arrows()).containsExactly(new Arrow("ID_3", "because"));
        assertThat(topics.get(2).link()).isEqualTo("#ID_1");
        assertThat(topics.get(3).colour()).isEqualTo("#ff0000");
        assertThat(topics.get(3).background()).isEqualTo("#ffff00");
    }

    @Test
    void aChangeTouchesNothingElse() {
        final MapOutline map = read(MAP);
        assertThat(written(map)).isEqualTo(MAP);
        final OutlineTopic child = map.topics().get(2);
        assertThat(written(with(map, 2, child.withText("Another"))))
                .isEqualTo(MAP.replace("Child&#xa;of two lines", "Another"));
        final OutlineTopic rich = map.topics().get(1);
        assertThat(written(with(map, 1, rich.withIcons(List.of("help", "yes")))))
                .isEqualTo(
                        MAP.replace("<icon BUILTIN=\"idea\"/>", "<icon BUILTIN=\"help\"/>\n<icon BUILTIN=\"yes\"/>"));
        assertThat(written(with(map, 1, rich.withFolded(false))))
                .isEqualTo(MAP.replace("FOLDED=\"true\"", "FOLDED=\"false\""));
        assertThat(written(with(map, 1, rich.withNotes("Seen below\n\nNew"))))
                .contains("HIDDEN=\"true\"><html><body><p>Seen below</p>")
                .doesNotContain("<i>note</i>");
        assertThat(written(with(map, 1, rich.withText("Plain"))))
                .contains("FOLDED=\"true\" TEXT=\"Plain\">")
                .doesNotContain("TYPE=\"NODE\"");
    }

    @Test
    void topicsCanBeAddedTakenAwayAndMoved() {
        final MapOutline map = read(MAP);
        final List<OutlineTopic> topics = new ArrayList<>(map.topics());
        topics.add(OutlineTopic.of(2, "New", "Its note\n\n  inset\nline"));
        topics.remove(2);
        final MapOutline again = read(written(new MapOutline(map.envelope(), topics)));
        assertThat(again.topics())
                .extracting(OutlineTopic::text)
                .containsExactly("Root & all", "Rich title\nsecond", "new mindmap", "New");
        assertThat(again.topics().get(3).notes()).isEqualTo("Its note\n\n  inset\nline");
        assertThat(written(again)).contains("<attribute NAME=\"a\" VALUE=\"b\"/>", "<!-- kept -->", "HGAP='7'");
    }

    @Test
    void oldEncodingsAreReadAndWrittenAsTheyWere() {
        final byte[] latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><map><node TEXT=\"caf\u00e9\"/></map>"
                .getBytes(StandardCharsets.ISO_8859_1);
        final MapOutline map = FreeplaneMap.read(latin);
        assertThat(map.topics().getFirst().text()).isEqualTo("café");
        assertThat(FreeplaneMap.write(map)).isEqualTo(latin);
        final MapOutline changed = with(map, 0, map.topics().getFirst().withText("日本 é"));
        assertThat(new String(FreeplaneMap.write(changed), StandardCharsets.ISO_8859_1))
                .contains("TEXT=\"&#x65e5;&#x672c; é\"");
        final byte[] wide = "\ufeff<map><node TEXT=\"\u6f22\"/></map>".getBytes(StandardCharsets.UTF_16LE);
        assertThat(FreeplaneMap.read(wide).topics().getFirst().text()).isEqualTo("漢");
        assertThat(FreeplaneMap.write(FreeplaneMap.read(wide))).isEqualTo(wide);
        final byte[] unsaid = "<map><node TEXT=\"\u00fcber\"/></map>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(FreeplaneMap.read(unsaid).topics().getFirst().text()).isEqualTo("über");
    }

    @Test
    void wideEncodingsAreKnownWithAndWithoutAMark() {
        final String text =
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\r\n<map><node TEXT=\"\u6f22 \ud83c\udf3c\"/></map>";
        for (final String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            for (final String mark : List.of("", "\ufeff")) {
                final byte[] bytes = (mark + text).getBytes(Charset.forName(charset));
                final MapOutline map = FreeplaneMap.read(bytes);
                assertThat(map.topics().getFirst().text()).as(charset).isEqualTo("\u6f22 \ud83c\udf3c");
                assertThat(FreeplaneMap.write(map)).as(charset + mark.length()).isEqualTo(bytes);
            }
        }
    }

    @Test
    void bytesThatAreNoTextComeBack() {
        final byte[] bytes = "<map><node TEXT=\"a\u0081\u009db\u00ff\"/></map>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(FreeplaneMap.write(FreeplaneMap.read(bytes))).isEqualTo(bytes);
    }

    @Test
    void charactersByNameAreUnderstoodInNotes() {
        final MapOutline map =
                read("<map><node><richcontent TYPE=\"NODE\"><html><body><p>5&euro; &copy;&auml;&yuml; &diams;"
                        + "</p></body></html></richcontent></node></map>");
        assertThat(map.topics().getFirst().text()).isEqualTo("5€ ©äÿ ♦");
    }

    @Test
    void aMapWithNothingInItIsAMap() {
        assertThat(read("<map version=\"1\"/>").topics()).isEmpty();
        assertThat(read("<map></map>").topics()).isEmpty();
        assertThat(Opml.read("<opml><body/></opml>".getBytes(StandardCharsets.UTF_8))
                        .topics())
                .isEmpty();
        assertThatThrownBy(() -> read("<map/><node TEXT=\"x\"></map>")).isInstanceOf(Refused.class);
    }

    @Test
    void noEntityIsFetchedOrMultiplied() {
        final MapOutline map = read("<!DOCTYPE map [<!ENTITY a \"b\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<map><node TEXT=\"&x;&a;&nbsp;\"/></map>");
        assertThat(map.topics().getFirst().text()).isEqualTo("&x;&a;\u00a0");
    }

    @Test
    void whatIsNoMapIsRefusedInWords() {
        for (final String bad : List.of(
                "",
                "words",
                "<map><node></map>",
                "<map><node TEXT=\"a\"",
                "<map></node></map>",
                "<opml><body/></opml>",
                "<map><node><hook></node></map>",
                "<!-- never",
                "<map><node TEXT=\"x\">")) {
            assertThatThrownBy(() -> read(bad)).as(bad).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> read("<map>\n<node>\n</map>")).hasMessageContaining("line 3");
    }

    @Test
    void tenThousandLevelsAreNotTooDeep() {
        final int deep = 10_000;
        final String text = "<map>" + "<node TEXT=\"x\">".repeat(deep) + "</node>".repeat(deep) + "</map>";
        final MapOutline map = read(text);
        assertThat(map.topics()).hasSize(deep);
        assertThat(map.topics().getLast().depth()).isEqualTo(deep - 1);
        assertThat(written(map)).isEqualTo(text);
        assertThat(map.parents()[deep - 1]).isEqualTo(deep - 2);
    }

    @Test
    void tooManyTopicsAreRefusedKindly() {
        final String text = "<map><node>" + "<node/>".repeat(MapOutline.MOST + 1) + "</node></map>";
        assertThatThrownBy(() -> read(text)).isInstanceOf(Refused.class).hasMessageContaining("too many");
    }

    @Test
    @Tag("needs-data")
    void realMapsComeBackByteForByte() throws IOException {
        final Path maps = Path.of(System.getProperty("vespera.root", "."), "..", "shared", "data", "maps");
        assumeTrue(Files.isDirectory(maps), "no maps to read: " + maps);
        try (Stream<Path> files = Files.list(maps)) {
            for (final Path file :
                    files.filter(f -> f.toString().endsWith(".mm")).toList()) {
                final byte[] bytes = Files.readAllBytes(file);
                final MapOutline map = FreeplaneMap.read(bytes);
                assertThat(FreeplaneMap.write(map)).as(file.toString()).isEqualTo(bytes);
                assertThat(map.topics().stream().filter(t -> t.text().isBlank()).count())
                        .as("topics without a word in " + file)
                        .isLessThan(map.topics().size() / 10 + 1);
                changedEverywhere(map, file);
            }
        }
    }

    /** A map of which every topic was changed reads back as it was meant. */
    private static void changedEverywhere(final MapOutline map, final Path file) {
        final List<OutlineTopic> topics = map.topics().stream()
                .map(t ->
                        t.withText("“" + t.text() + "”").withNotes("One\n\nTwo").withFolded(!t.folded()))
                .toList();
        final List<OutlineTopic> again = FreeplaneMap.read(FreeplaneMap.write(new MapOutline(map.envelope(), topics)))
                .topics();
        for (int i = 0; i < topics.size(); i++) {
            assertThat(again.get(i).text())
                    .as(file.toString())
                    .isEqualTo(topics.get(i).text());
            assertThat(again.get(i).notes()).isEqualTo("One\n\nTwo");
            assertThat(again.get(i).arrows()).isEqualTo(map.topics().get(i).arrows());
            assertThat(again.get(i).folded()).isEqualTo(topics.get(i).folded());
        }
    }
}
