package vespera.desktop.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;

/** How the binder's lines follow what there is. */
class BinderGrowthTest {

    private final Set<String> unfolded = new HashSet<>();
    private final BinderGrowth growth = new BinderGrowth(unfolded);

    private static BinderTree folder(final String path, final String name, final BinderTree... inside) {
        return new BinderTree(new BinderItem.Folder(path, name), List.of(inside));
    }

    private static List<String> names(final TreeItem<BinderItem> line) {
        return line.getChildren().stream().map(child -> child.getValue().name()).toList();
    }

    @Test
    void linesThatAreAsTheyWereStayAndOthersComeAndGoAmongThem() {
        final TreeItem<BinderItem> root = growth.anew(
                folder("", "", folder("a", "A", folder("a/x", "X")), folder("b", "B"), folder("c", "C")), false);
        final TreeItem<BinderItem> first = root.getChildren().getFirst();
        final TreeItem<BinderItem> last = root.getChildren().getLast();
        first.setExpanded(true);
        assertThat(unfolded).containsExactly("a/");
        final boolean moved = growth.fit(
                root, folder("", "", folder("c", "C"), folder("a", "A", folder("a/x", "X")), folder("d", "D")));
        assertThat(moved).isTrue();
        assertThat(names(root)).containsExactly("C", "A", "D");
        assertThat(root.getChildren().get(0)).isSameAs(last);
        assertThat(root.getChildren().get(1)).isSameAs(first);
        assertThat(first.isExpanded()).isTrue();
    }

    @Test
    void anotherNameInItsPlaceMovesNoLine() {
        final TreeItem<BinderItem> root = growth.anew(folder("", "", folder("a", "A"), folder("b", "B")), false);
        final List<TreeItem<BinderItem>> before = List.copyOf(root.getChildren());
        assertThat(growth.fit(root, folder("", "", folder("a", "A"), folder("b", "Other"))))
                .isFalse();
        assertThat(root.getChildren()).isEqualTo(before);
        assertThat(names(root)).containsExactly("A", "Other");
    }

    @Test
    void whatIsToBeUnfoldedIsUnfolded() {
        final BinderTree tree = folder("", "", folder("a", "A", folder("a/x", "X")));
        final TreeItem<BinderItem> root = growth.anew(tree, false);
        assertThat(root.getChildren().getFirst().isExpanded()).isFalse();
        unfolded.add("a/");
        assertThat(growth.fit(root, tree)).isTrue();
        assertThat(root.getChildren().getFirst().isExpanded()).isTrue();
    }

    @Test
    void nothingIsDrawnWhereNothingHasChanged() {
        final BinderTree tree = folder("", "", folder("a", "A", folder("a/x", "X")), folder("b", "B"));
        final TreeItem<BinderItem> root = growth.anew(tree, false);
        final AtomicInteger told = new AtomicInteger();
        root.addEventHandler(TreeItem.<BinderItem>treeNotificationEvent(), event -> told.incrementAndGet());
        assertThat(growth.fit(root, tree)).isFalse();
        assertThat(told).hasValue(0);
    }
}
