package vespera.desktop.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;

/** The binder follows what changes and leaves alone what does not. */
class BinderGrowthTest {

    private final Set<String> unfolded = new HashSet<>();
    private final BinderGrowth growth = new BinderGrowth(unfolded);

    private static BinderTree folder(final String path, final BinderTree... children) {
        return new BinderTree(
                new BinderItem.Folder(path, path.substring(path.lastIndexOf('/') + 1)), List.of(children));
    }

    private static List<String> keys(final TreeItem<BinderItem> line) {
        return line.getChildren().stream().map(child -> child.getValue().key()).toList();
    }

    @Test
    void whatIsTheSameStaysTheSameLine() {
        final TreeItem<BinderItem> root =
                growth.grow(null, folder("", folder("One", folder("One/In")), folder("Two")), false);
        final TreeItem<BinderItem> one = root.getChildren().getFirst();
        final TreeItem<BinderItem> in = one.getChildren().getFirst();
        final AtomicInteger told = new AtomicInteger();
        root.addEventHandler(TreeItem.<BinderItem>treeNotificationEvent(), event -> told.incrementAndGet());
        assertThat(growth.grow(root, folder("", folder("One", folder("One/In")), folder("Two")), false))
                .isSameAs(root);
        assertThat(told).as("nothing has changed, so that nothing is drawn").hasValue(0);
        growth.grow(root, folder("", folder("Nought"), folder("One", folder("One/In"))), false);
        assertThat(keys(root)).containsExactly("Nought/", "One/");
        assertThat(root.getChildren().get(1)).isSameAs(one);
        assertThat(one.getChildren()).containsExactly(in);
    }

    @Test
    void aLineSaysWhatItsThingHasBecome() {
        final BinderTree few = new BinderTree(new BinderItem.Shelf(1), List.of());
        final BinderTree many = new BinderTree(new BinderItem.Shelf(2), List.of());
        final TreeItem<BinderItem> root = growth.grow(null, folder("", few), false);
        final TreeItem<BinderItem> shelf = root.getChildren().getFirst();
        growth.grow(root, folder("", many), false);
        assertThat(root.getChildren()).containsExactly(shelf);
        assertThat(shelf.getValue()).isEqualTo(new BinderItem.Shelf(2));
    }

    @Test
    void whatSheFoldsAndUnfoldsIsRememberedAndASearchUnfoldsAllForAWhile() {
        final BinderTree tree = folder("", folder("One", folder("One/In")));
        final TreeItem<BinderItem> root = growth.grow(null, tree, false);
        final TreeItem<BinderItem> one = root.getChildren().getFirst();
        assertThat(root.isExpanded()).isTrue();
        assertThat(one.isExpanded()).isFalse();
        growth.grow(root, tree, true);
        assertThat(one.isExpanded()).isTrue();
        assertThat(unfolded).as("that was not her").isEmpty();
        growth.grow(root, tree, false);
        assertThat(one.isExpanded()).isFalse();
        one.setExpanded(true);
        assertThat(unfolded).containsExactly("One/");
        growth.grow(root, tree, false);
        assertThat(one.isExpanded()).isTrue();
        one.setExpanded(false);
        assertThat(unfolded).isEmpty();
    }
}
