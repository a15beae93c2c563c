package vespera.scriptorium.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CanvasFileTest {

    private static final String PLAN = """
            {
            \t"nodes":[
            \t\t{"id":"a","type":"text","x":0,"y":-10,"width":2.50e2,"height":60,"text":"One \\u00e9","mine":[1, 2]},
            \t\t{"id":"b","type":"file","file":"Scenes/Two.md","subpath":"#Storm","x":400,"y":0,"width":250,"height":60}
            \t],
            \t"edges":[
            \t\t{"id":"e","fromNode":"a","toNode":"b"}
            \t]
            }""";

    private static CanvasFile plan() throws CanvasFault {
        return CanvasFile.read(PLAN);
    }

    @Test
    void itIsReadAsTheFormatSays() throws CanvasFault {
        final Canvas canvas = plan().canvas();
        assertThat(canvas.nodes())
                .extracting(CanvasNode::content)
                .containsExactly(new CanvasNode.Text("One é"), new CanvasNode.File("Scenes/Two.md", "#Storm"));
        assertThat(canvas.nodes().getFirst().box()).isEqualTo(new Box(0, -10, 250, 60));
        assertThat(canvas.edges())
                .containsExactly(new CanvasEdge(
                        "e", new CanvasEdge.End("a", null, false), new CanvasEdge.End("b", null, true), null, null));
    }

    @Test
    void aMoveChangesNothingButTwoNumbers() throws CanvasFault {
        final CanvasFile moved = plan().with(List.of(new CanvasEdit.Place(Map.of("a", new Box(30, 40, 250, 60)))));
        assertThat(moved.text()).isEqualTo(PLAN.replace("\"x\":0,\"y\":-10", "\"x\":30,\"y\":40"));
    }

    @Test
    void aNewCardStandsInTheFilesOwnManner() throws CanvasFault {
        final CanvasFile more = plan().with(List.of(new CanvasEdit.Add(
                new CanvasNode("c", new Box(1, 2, 3, 4), "5", new CanvasNode.Link("https://example.org")), false)));
        assertThat(more.text())
                .isEqualTo(PLAN.replace(
                        "\"height\":60}\n\t]",
                        "\"height\":60},\n\t\t{\"id\":\"c\",\"type\":\"link\",\"url\":\"https://example.org\","
                                + "\"x\":1,\"y\":2,\"width\":3,\"height\":4,\"color\":\"5\"}\n\t]"));
    }

    @Test
    void takingItAwayAgainGivesTheSameBytes() throws CanvasFault {
        final CanvasFile back = plan().with(List.of(
                new CanvasEdit.Add(new CanvasNode("c", new Box(1, 2, 3, 4), null, new CanvasNode.Text("x")), true),
                CanvasEdit.Put.one("b", "color", "1"),
                CanvasEdit.Put.one("b", "color", null),
                new CanvasEdit.Remove(Set.of("c"), Set.of())));
        assertThat(back.text()).isEqualTo(PLAN);
    }

    @Test
    void aBlankFileIsAnEmptyCanvasAndGrowsLinesOfItsOwn() throws CanvasFault {
        final CanvasFile first = CanvasFile.read("")
                .with(List.of(new CanvasEdit.Add(
                        new CanvasNode("c", new Box(1, 2, 3, 4), null, new CanvasNode.Text("x")), false)));
        assertThat(first.text()).isEqualTo("""
                {
                \t"nodes":[
                \t\t{"id":"c","type":"text","text":"x","x":1,"y":2,"width":3,"height":4}
                \t],
                \t"edges":[]
                }
                """);
        assertThat(CanvasFile.read("{}")
                        .with(List.of(new CanvasEdit.Add(
                                new CanvasNode("c", new Box(1, 2, 3, 4), null, new CanvasNode.Text("x")), false)))
                        .canvas()
                        .nodes())
                .hasSize(1);
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsChanged() throws CanvasFault {
        assertThatThrownBy(() -> CanvasFile.read("{\"nodes\":[\n{]}"))
                .isInstanceOf(CanvasFault.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> CanvasFile.read("[]")).isInstanceOf(CanvasFault.class);
        assertThatThrownBy(() -> CanvasFile.read("{} {}")).isInstanceOf(CanvasFault.class);
        final CanvasFile faulty =
                CanvasFile.read(PLAN.replace("\"x\":400", "\"x\":\"400\"").replace("\"id\":\"e\"", "\"id\":\"a\""));
        assertThat(faulty.faults())
                .containsExactly("Card 2 has no number under “x”.", "Line 1 has the same id as another one: “a”.");
        assertThat(faulty.canvas().nodes()).hasSize(1);
        assertThatThrownBy(() -> faulty.with(List.of(CanvasEdit.Put.one("a", "text", "y"))))
                .isInstanceOf(CanvasFault.class);
    }

    @Test
    void whatIsOnlyOddIsKeptAndCanBeChanged() throws CanvasFault {
        final CanvasFile odd = CanvasFile.read(
                PLAN.replace("\"toNode\":\"b\"", "\"toNode\":\"gone\",\"fromSide\":\"middle\",\"color\":\"pink\""));
        assertThat(odd.sound()).isTrue();
        assertThat(odd.remarks()).hasSize(3);
    }

    @Test
    @Tag("needs-data")
    void theFormatsOwnSampleIsReadAndKept() throws Exception {
        final Path sample = Path.of(System.getProperty("vespera.root", "."), "../shared/data/canvas/sample.canvas");
        assumeTrue(Files.isRegularFile(sample), "needs-data: the sample canvas is not here");
        final String text = Files.readString(sample);
        final CanvasFile file = CanvasFile.read(text);
        assertThat(file.text()).isEqualTo(text);
        assertThat(file.canvas().nodes()).hasSize(5);
        assertThat(file.remarks()).isEmpty();
        assertThat(file.faults()).isEmpty();
    }
}
