package vespera.desktop.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.binder.BinderOrder;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.FileState;

class BinderTreeTest {

    private static final BinderOrder PLAIN = new BinderOrder(Map.of());

    private static Document document(final String path, final @Nullable String title) {
        return new Document(
                new DocumentId(UUID.nameUUIDFromBytes(path.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                path,
                new FileState("h", 1, 0, true),
                1,
                Document.Place.HERE,
                title);
    }

    private static String drawn(final BinderTree tree) {
        final StringBuilder drawn = new StringBuilder();
        tree.children()
                .forEach(child -> drawn.append(drawn.isEmpty() ? "" : " ")
                        .append(child.item().name())
                        .append(child.children().isEmpty() ? "" : "(" + drawn(child) + ")"));
        return drawn.toString();
    }

    private static final List<Document> HERE = List.of(
            document("Timeline.md", null),
            document("Part I/02 Dusk.md", "Dusk"),
            document("Part I/01 Dawn.md", "Dawn"),
            document("Part I/Drafts/old.txt", null),
            document("Images/map.png", null));

    @Test
    void foldersComeFirstAndDocumentsByTheirFiles() {
        assertThat(drawn(BinderTree.of(HERE, List.of(), "", PLAIN)))
                .isEqualTo("Images(map.png) Part I(Drafts(old.txt) Dawn Dusk) Timeline");
    }

    @Test
    void theArchiveComesLast() {
        assertThat(drawn(BinderTree.of(List.of(document("a.md", null)), List.of(document("b.md", null)), "", PLAIN)))
                .isEqualTo("a Archive(b)");
    }

    @Test
    void theFilterTakesNamesAndFoldersWithoutAccents() {
        assertThat(drawn(BinderTree.of(HERE, List.of(), "part dusk", PLAIN))).isEqualTo("Part I(Dusk)");
        assertThat(drawn(BinderTree.of(List.of(document("Étienne.md", null)), List.of(), "etien", PLAIN)))
                .isEqualTo("Étienne");
        assertThat(BinderTree.of(HERE, List.of(), "nowhere", PLAIN).children()).isEmpty();
    }

    @Test
    void everyFolderOnTheWayIsOne() {
        assertThat(BinderTree.folders(HERE)).containsExactly("", "Images", "Part I", "Part I/Drafts");
    }

    @Test
    void theOrderOfTheHandHoldsAndAnEmptyFolderIsThere() {
        final BinderOrder order = new BinderOrder(Map.of("binder/", "Timeline.md\nPart I/\n", "binder/New", ""));
        assertThat(drawn(BinderTree.of(HERE, List.of(), "", order)))
                .isEqualTo("Timeline Part I(Drafts(old.txt) Dawn Dusk) Images(map.png) New");
    }
}
