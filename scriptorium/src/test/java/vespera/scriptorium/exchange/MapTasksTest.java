package vespera.scriptorium.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskDetail;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;

class MapTasksTest {

    private static Supplier<TaskId> ids() {
        final long[] next = {1};
        return () -> new TaskId(new UUID(1, next[0]++));
    }

    private static MapImport taken(final byte[] bytes) {
        return MapImport.of(
                FreeplaneMap.read(bytes),
                "File",
                ids(),
                link -> link.equals("a.md") ? Optional.of("doc") : Optional.empty());
    }

    private static byte[] back(final MapImport in, final UnaryOperator<Task> change) {
        final TaskTree tree = TaskTree.of(List.of()).after(in.events(null, 7));
        final TaskTree changed = TaskTree.of(tree.all().stream().map(change).toList());
        return FreeplaneMap.write(new MapExport(changed, "done", Optional.empty(), d -> Optional.of("a.md"), "node")
                .outline(Optional.of(in.top()), ""));
    }

    private static byte[] bytes(final String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final String MAP = """
            <map version="x"><!-- c -->
            <node TEXT="Root" ID="r">
            <hook NAME="MapStyle"><z/></hook>
            <node TEXT="A&#xa;b" ID="a" FOLDED="true" BACKGROUND_COLOR="#ff9999" HGAP="3"><icon BUILTIN="idea"/>
            <arrowlink DESTINATION="c" MIDDLE_LABEL="why"/><arrowlink DESTINATION="gone"/>
            <node ID="p"><hook URI="pics/tree.png" NAME="ExternalObject"/></node>
            </node>
            <node TEXT="C" ID="c" LINK="a.md"/>
            </node>
            </map>
            """;

    @Test
    void topicsBecomeFreeTasksAndComeBack() {
        final MapImport in = taken(bytes(MAP));
        assertThat(in.tasks()).extracting(Task::title).containsExactly("Root", "A b", "tree.png", "C");
        assertThat(in.tasks()).allMatch(t -> t.status() == null);
        final Task a = in.tasks().get(1);
        final Task c = in.tasks().get(3);
        assertThat(a.detail(TaskDetail.COLOUR)).contains("red");
        assertThat(a.detail(TaskDetail.ICON)).contains("fth-zap");
        assertThat(a.detail(TaskDetail.RELATIONS)).contains(c.id() + "\twhy");
        assertThat(c.detail(TaskDetail.DOCUMENT)).contains("doc");
        assertThat(in.folded()).isEqualTo(Set.of(a.id()));
        assertThat(back(in, t -> t)).isEqualTo(bytes(MAP));
    }

    @Test
    void whatWasChangedHereIsChangedThereAndNothingElse() {
        final MapImport in = taken(bytes(MAP));
        final Task c = in.tasks().get(3);
        final String out = new String(
                back(
                        in,
                        t -> t.id().equals(c.id())
                                ? t.withTitle("See")
                                        .withDetail(TaskDetail.ICON, "fth-flag")
                                        .withDetail(TaskDetail.COLOUR, "blue")
                                : t),
                StandardCharsets.UTF_8);
        assertThat(out)
                .isEqualTo(MAP.replace(
                        "<node TEXT=\"C\" ID=\"c\" LINK=\"a.md\"/>",
                        "<node TEXT=\"See\" ID=\"c\" LINK=\"a.md\" BACKGROUND_COLOR=\"#4a90e2\">"
                                + "<icon BUILTIN=\"flag\"/></node>"));
        final Task a = in.tasks().get(1);
        assertThat(new String(
                        back(in, t -> t.id().equals(a.id()) ? t.withDetail(TaskDetail.RELATIONS, null) : t),
                        StandardCharsets.UTF_8))
                .contains("<arrowlink DESTINATION=\"gone\"/>")
                .doesNotContain("DESTINATION=\"c\"");
    }

    @Test
    void aLongTitleIsCutAndWholeInTheNotes() {
        final String longer = "word ".repeat(200);
        final String map = "<map><node TEXT=\"" + longer + "\"/></map>";
        final MapImport in = taken(bytes(map));
        assertThat(in.tasks().getFirst().title()).hasSizeLessThanOrEqualTo(500).endsWith("…");
        assertThat(in.tasks().getFirst().notes()).isEqualTo(longer.strip());
        assertThat(back(in, t -> t)).isEqualTo(bytes(map));
    }

    @Test
    void severalTopicsAtTheTopStandUnderTheNameOfTheFile() {
        final byte[] opml =
                bytes("<opml><head/><body><outline text=\"A\"/> <outline text=\"B\" x=\"1\"/></body></opml>");
        final MapImport in = MapImport.of(Opml.read(opml), "My list", ids(), l -> Optional.empty());
        assertThat(in.tasks()).extracting(Task::title).containsExactly("My list", "A", "B");
        final TaskTree tree = TaskTree.of(in.tasks());
        final MapExport export = new MapExport(tree, "done", Optional.empty(), d -> Optional.empty(), "node");
        assertThat(Opml.write(export.outline(Optional.of(in.top()), ""))).isEqualTo(opml);
        assertThat(new String(FreeplaneMap.write(export.outline(Optional.empty(), "All")), StandardCharsets.UTF_8))
                .contains("TEXT=\"All\"", "TEXT=\"My list\"", "TEXT=\"B\"")
                .doesNotContain("outline");
    }

    private static byte[] outlined(final MapImport in) {
        return Opml.write(
                new MapExport(TaskTree.of(in.tasks()), "done", Optional.empty(), d -> Optional.empty(), "outline")
                        .outline(Optional.of(in.top()), ""));
    }

    @Test
    void aMapThatCameInAsOneFormatGoesOutAsAnother() {
        final byte[] opml = outlined(taken(bytes(MAP)));
        assertThat(new String(opml, StandardCharsets.UTF_8))
                .startsWith("<?xml")
                .contains("<opml version=\"2.0\">", "<body>")
                .doesNotContain("<map", "MapStyle");
        assertThat(Opml.read(opml).topics())
                .extracting(OutlineTopic::text)
                .containsExactly("Root", "A\nb", "tree.png", "C");
        final MapImport outline = MapImport.of(Opml.read(opml), "x", ids(), l -> Optional.empty());
        final String map = new String(back(outline, t -> t), StandardCharsets.UTF_8);
        assertThat(map).startsWith("<map version=").endsWith("</map>\n").doesNotContain("opml", "<body");
        assertThat(FreeplaneMap.read(bytes(map)).topics()).hasSize(4);
    }

    @Test
    void topicsWithoutWordsGetNoneInTheFormatTheyCameIn() {
        final byte[] opml =
                bytes("<opml><body><outline text=\"A\"><outline text=\"\"/><outline/></outline></body></opml>");
        final MapImport in = MapImport.of(Opml.read(opml), "x", ids(), l -> Optional.empty());
        assertThat(outlined(in)).isEqualTo(opml);
        assertThat(new String(back(in, t -> t), StandardCharsets.UTF_8)).doesNotContain("TEXT=\"\"");
    }

    @Test
    @Tag("needs-data")
    void realMapsComeBackThroughTasksByteForByte() throws IOException {
        final Path maps = Path.of(System.getProperty("vespera.root", "."), "..", "shared", "data", "maps");
        assumeTrue(Files.isDirectory(maps), "no maps to read: " + maps);
        try (Stream<Path> files = Files.list(maps)) {
            for (final Path file :
                    files.filter(f -> f.toString().endsWith(".mm")).toList()) {
                final byte[] bytes = Files.readAllBytes(file);
                final MapImport in = taken(bytes);
                assertThat(in.tasks())
                        .as(file.toString())
                        .allMatch(t -> !t.title().isBlank());
                assertThat(back(in, t -> t)).as(file.toString()).isEqualTo(bytes);
            }
        }
    }

    @Property(tries = 50)
    void everyColourIsNearestToItself(@ForAll @IntRange(max = 8) final int at) {
        final String name = List.copyOf(Palette.colours().keySet()).get(at);
        assertThat(Palette.nearest(Objects.requireNonNull(Palette.colours().get(name))))
                .contains(name);
    }

    @Test
    void iconsKeepTheirNames() {
        for (final String icon : List.of("fth-check", "fth-flag", "🐝", "👩‍🚀", "③", "fth-feather")) {
            assertThat(MapIcons.shown(MapIcons.name(icon))).contains(icon);
        }
    }
}
