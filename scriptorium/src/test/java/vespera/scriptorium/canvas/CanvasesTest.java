package vespera.scriptorium.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.testing.Scriptorium;

/** Canvases in their files. */
@SuppressWarnings("NullAway.Init")
class CanvasesTest {

    private static final CanvasEdit CARD =
            new CanvasEdit.Add(new CanvasNode("c", new Box(1, 2, 3, 4), null, new CanvasNode.Text("x")), false);

    @TempDir
    private Path folder;

    private Scriptorium s;
    private Canvases canvases;

    @BeforeEach
    void open() {
        s = new Scriptorium(folder);
        canvases = new Canvases(s.documents(), s.clock());
    }

    @AfterEach
    void close() {
        s.close();
    }

    @Test
    void aChangeIsInTheFileAndUndoSaysWhatItWas() {
        final Document made = canvases.create(s.ada(), "Plan.canvas");
        assertThat(made.name()).isEqualTo("Plan.canvas");
        canvases.change(s.ada(), made.id(), "added a card", List.of(CARD));
        assertThat(s.onDisk("Plan.canvas")).contains("\"id\":\"c\"");
        assertThat(s.undo().undo(s.ada())).hasValue("added a card");
        assertThat(s.onDisk("Plan.canvas")).isEqualTo(CanvasFile.BLANK);
    }

    @Test
    void whatAnotherProgramWroteMeanwhileStays() {
        final Document made = canvases.create(s.ada(), "Plan.canvas");
        s.outside("Plan.canvas", CanvasFile.BLANK.replace("\"edges\"", "\"theirs\":1,\n\t\"edges\""));
        canvases.change(s.ada(), made.id(), "added a card", List.of(CARD));
        assertThat(s.onDisk("Plan.canvas")).contains("\"theirs\":1").contains("\"id\":\"c\"");
    }

    @Test
    void lineEndsStayAndAFaultyFileIsLeftAlone() {
        s.outside("w.canvas", "{\r\n  \"nodes\": [\r\n  ]\r\n}\r\n");
        s.outside("bad.canvas", "{\"nodes\":[{}]}");
        s.scan();
        canvases.change(s.ada(), s.at("w.canvas").id(), "added a card", List.of(CARD));
        assertThat(s.onDisk("w.canvas").replace("\r\n", ""))
                .doesNotContain("\n")
                .doesNotContain("\r");
        assertThatThrownBy(() -> canvases.change(s.ada(), s.at("bad.canvas").id(), "added", List.of(CARD)))
                .isInstanceOf(Refused.class);
        assertThat(s.onDisk("bad.canvas")).isEqualTo("{\"nodes\":[{}]}");
    }

    @Test
    void whatWasBeingTypedIsThereAfterACrash() {
        final Document made = canvases.create(s.ada(), "Plan.canvas");
        canvases.change(s.ada(), made.id(), "added a card", List.of(CARD));
        canvases.keepTyping(made.id(), List.of(CanvasEdit.Put.one("c", "text", "half a sen")));
        assertThat(s.onDisk("Plan.canvas")).doesNotContain("half a sen");
        canvases.open(s.ada(), made.id());
        assertThat(s.onDisk("Plan.canvas")).contains("half a sen");
        canvases.change(
                s.ada(), made.id(), "moved a card", List.of(new CanvasEdit.Place(Map.of("c", new Box(9, 9, 9, 9)))));
        assertThat(s.store().draft(made.id())).isEmpty();
    }
}
