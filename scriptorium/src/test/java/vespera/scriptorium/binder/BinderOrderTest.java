package vespera.scriptorium.binder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.FileState;

class BinderOrderTest {

    private static Document document(final String path) {
        return new Document(
                new DocumentId(UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8))),
                path,
                new FileState("h", 1, 0, true),
                1,
                Document.Place.HERE,
                null);
    }

    private static List<String> paths(final BinderOrder order, final List<String> paths) {
        return order.sorted(paths.stream().map(BinderOrderTest::document).toList()).stream()
                .map(Document::path)
                .toList();
    }

    private static final List<String> NOVEL =
            List.of("z.md", "Part I/2.md", "Part I/10.md", "Part I/1.md", "Part II/a.md", "Part I/Old/x.md");

    @Test
    void withoutAListFoldersComeFirstAndNumbersCount() {
        assertThat(paths(new BinderOrder(Map.of()), NOVEL))
                .containsExactly(
                        "Part I/Old/x.md", "Part I/1.md", "Part I/2.md", "Part I/10.md", "Part II/a.md", "z.md");
    }

    @Test
    void aListHoldsAndWhatIsNotOnItComesAfter() {
        final String list = BinderOrder.written(
                List.of(BinderOrder.Entry.of(document("Part I/10.md")), BinderOrder.Entry.of(document("Part I/1.md"))));
        final BinderOrder order = new BinderOrder(Map.of("binder/Part I", list, "binder/", "z.md\nPart II/\n"));
        assertThat(paths(order, NOVEL))
                .containsExactly(
                        "z.md", "Part II/a.md", "Part I/10.md", "Part I/1.md", "Part I/Old/x.md", "Part I/2.md");
        assertThat(order.folders()).containsExactlyInAnyOrder("", "Part I");
    }

    @Test
    void aRenamedDocumentKeepsItsPlace() {
        final Document one = document("b.md");
        final BinderOrder order = new BinderOrder(Map.of(
                "binder/",
                BinderOrder.written(List.of(BinderOrder.Entry.of(one), BinderOrder.Entry.of(document("a.md"))))));
        final Document renamed = new Document(one.id(), "zz.md", one.state(), 1, Document.Place.HERE, null);
        assertThat(order.compare(renamed, document("a.md"))).isNegative();
    }

    @Property(tries = 200)
    void itIsAnOrder(@ForAll final long seed) {
        final Random random = new Random(seed);
        final List<String> names = new java.util.ArrayList<>();
        for (int i = 0; i < 12; i++) {
            names.add((random.nextBoolean() ? "F" + random.nextInt(3) + "/" : "") + "x0" + random.nextInt(20) + "B"
                    + (random.nextBoolean() ? "b" : "B") + i + ".md");
        }
        final BinderOrder order =
                new BinderOrder(Map.of("binder/", names.get(3) + "\nF1/\n", "binder/F0", "x01Bb.md\n"));
        final List<String> once = paths(order, names);
        Collections.shuffle(names, random);
        assertThat(paths(order, names)).isEqualTo(once);
    }
}
