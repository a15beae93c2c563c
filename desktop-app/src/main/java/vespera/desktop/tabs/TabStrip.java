package vespera.desktop.tabs;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;

/** The tabs of one half, in a line over it. */
final class TabStrip extends HBox {

    private static final Texts TEXTS = Texts.of(TabStrip.class);
    private static final PseudoClass FRONT = PseudoClass.getPseudoClass("front");
    private static final PseudoClass PASSING = PseudoClass.getPseudoClass("passing");
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final TabNames names;
    private final Wishes wishes;
    private final HBox tabs = new HBox(2);
    private final Button more = new Button(null, new FontIcon("fth-chevron-down"));
    private Half half = new Half(0, List.of(), 0);
    private List<String> named = List.of();

    /** What somebody wants who uses a tab. */
    interface Wishes {

        void front(int slot, int tab);

        void close(int slot, int tab);

        void keep(int slot, int tab);

        /** What else can be done with a tab. */
        List<MenuItem> more(int slot, int tab);

        void drag(int slot, int tab);

        void dragEnded();
    }

    TabStrip(final TabNames names, final Wishes wishes) {
        this.names = names;
        this.wishes = wishes;
        getStyleClass().add("tab-strip");
        setAlignment(Pos.BOTTOM_LEFT);
        tabs.setMinWidth(0);
        tabs.setAccessibleRole(AccessibleRole.TAB_PANE);
        HBox.setHgrow(tabs, Priority.ALWAYS);
        more.getStyleClass().addAll("button-icon", "flat", "tab-more");
        more.setAccessibleText(TEXTS.say("all-tabs"));
        more.setTooltip(new Tooltip(TEXTS.say("all-tabs")));
        more.setOnAction(event -> list());
        more.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(tabs, more);
    }

    /** Shows the tabs of a half. */
    void show(final Half shown, final boolean active) {
        pseudoClassStateChanged(ACTIVE, active);
        final List<String> titles = shown.tabs().stream().map(names::title).toList();
        if (half.equals(shown) && named.equals(titles)) {
            // Made anew, a tab under the pressed button could not be dragged.
            return;
        }
        half = shown;
        named = titles;
        tabs.getChildren().clear();
        for (int i = 0; i < shown.tabs().size(); i++) {
            tabs.getChildren().add(node(shown.tabs().get(i), i));
        }
    }

    private HBox node(final Tab tab, final int place) {
        final String title = names.title(tab);
        final Label words = new Label(title, new FontIcon(names.icon(tab)));
        words.setTextOverrun(OverrunStyle.ELLIPSIS);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        final Button away = new Button(null, new FontIcon("fth-x"));
        away.getStyleClass().addAll("button-icon", "flat", "tab-close");
        away.setAccessibleText(TEXTS.say("close-tab", title));
        away.setFocusTraversable(false);
        away.setMinWidth(Region.USE_PREF_SIZE);
        away.setOnAction(event -> wishes.close(half.slot(), place));
        final HBox node = new HBox(words, away);
        node.getStyleClass().add("window-tab");
        node.setAlignment(Pos.CENTER_LEFT);
        node.setAccessibleRole(AccessibleRole.TAB_ITEM);
        node.setAccessibleText(title);
        node.setMinWidth(44);
        node.pseudoClassStateChanged(FRONT, place == half.front());
        node.pseudoClassStateChanged(PASSING, tab.passing());
        Tooltip.install(node, new Tooltip(tab.passing() ? TEXTS.say("passing", title) : title));
        node.setOnMouseClicked(event -> clicked(event, place));
        node.setOnContextMenuRequested(event -> {
            final ContextMenu menu = new ContextMenu();
            menu.getItems().setAll(wishes.more(half.slot(), place));
            menu.show(node, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        node.setOnDragDetected(event -> {
            if (node.getScene() == null) {
                // Its tab went between the press and the first move.
                return;
            }
            final Dragboard board = node.startDragAndDrop(TransferMode.MOVE);
            final ClipboardContent content = new ClipboardContent();
            content.putString(title);
            board.setContent(content);
            board.setDragView(node.snapshot(null, null));
            wishes.drag(half.slot(), place);
            event.consume();
        });
        node.setOnDragDone(event -> wishes.dragEnded());
        return node;
    }

    private void clicked(final MouseEvent event, final int place) {
        if (event.getButton() == MouseButton.MIDDLE) {
            wishes.close(half.slot(), place);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            if (event.getClickCount() == 2) {
                wishes.keep(half.slot(), place);
            } else if (event.getClickCount() == 1) {
                wishes.front(half.slot(), place);
            }
        }
        event.consume();
    }

    private void list() {
        final ContextMenu menu = new ContextMenu();
        for (int i = 0; i < half.tabs().size(); i++) {
            final int place = i;
            final Tab tab = half.tabs().get(i);
            final MenuItem item = new MenuItem(names.title(tab), new FontIcon(names.icon(tab)));
            item.setOnAction(event -> wishes.front(half.slot(), place));
            menu.getItems().add(item);
        }
        menu.show(more, javafx.geometry.Side.BOTTOM, 0, 0);
    }

    /** Before which tab something dropped at a place would stand. */
    int placeAt(final double sceneX, final double sceneY) {
        for (int i = 0; i < tabs.getChildren().size(); i++) {
            final javafx.scene.Node one = tabs.getChildren().get(i);
            final javafx.geometry.Point2D at = one.sceneToLocal(sceneX, sceneY);
            if (at.getX() < one.getLayoutBounds().getWidth() / 2) {
                return i;
            }
        }
        return tabs.getChildren().size();
    }
}
