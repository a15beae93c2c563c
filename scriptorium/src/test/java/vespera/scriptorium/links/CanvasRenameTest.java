package vespera.scriptorium.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.testing.Scriptorium;

/** Cards follow the documents that they stand for. */
class CanvasRenameTest {

    private static final String PLAN =
            "{\n  \"nodes\": [\n    {\"id\": \"a\", \"type\": \"file\", \"file\": \"Storm.md\","
                    + " \"x\": 0, \"y\": 0, \"width\": 1.0, \"height\": 1},\n    {\"id\": \"b\", \"type\": \"text\", \"text\":"
                    + " \"See [[Storm]].\", \"x\": 0, \"y\": 9, \"width\": 1, \"height\": 1}\n  ]\n}\n";

    @Test
    void aRenamedDocumentIsFollowedAndTheRestStays(@TempDir final Path folder) {
        try (Scriptorium s = new Scriptorium(folder)) {
            s.outside("Storm.md", "# Storm");
            s.outside("Plan.canvas", PLAN);
            s.scan();
            final LinkRewriting rewriting = new LinkRewriting(s.gate(), s.documents(), s.links(), s.tasks());
            final RenamePlan plan = rewriting.plan(s.at("Storm.md"), "Part I/Gale.md");
            rewriting.accept(s.ada(), plan);
            assertThat(s.onDisk("Plan.canvas"))
                    .isEqualTo(PLAN.replace("Storm.md", "Part I/Gale.md").replace("[[Storm]]", "[[Gale]]"));
            s.undo().undo(s.ada());
            assertThat(s.onDisk("Plan.canvas")).isEqualTo(PLAN);
        }
    }
}
