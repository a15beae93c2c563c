package vespera.desktop.tabs;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Focus;
import vespera.desktop.desk.View;
import vespera.desktop.texts.Texts;

/** A half with nothing in it yet: offers what can be opened there. */
public final class BlankView implements View {

    private static final Texts TEXTS = Texts.of(BlankView.class);
    /**
     * Something to open.
     *
     * @param detail what else helps to tell it from others, may be empty
     */
    public record Offer(String title, String detail, String icon, Runnable open) {}

    private final String id;
    private final Supplier<List<Offer>> offers;
    private final Focus focus;
    private final VBox list = new VBox(2);
    private final ScrollPane node = new ScrollPane();

    /** @param offers what can be opened just now, best first; quick */
    public BlankView(final String id, final Supplier<List<Offer>> offers, final Focus focus) {
        this.id = id;
        this.offers = offers;
        this.focus = focus;
        final Label title = new Label(TEXTS.say("what-here"));
        title.getStyleClass().add("blank-title");
        title.setWrapText(true);
        final VBox box = new VBox(12, title, list);
        box.setMaxWidth(420);
        box.getStyleClass().add("blank-page");
        final VBox page = new VBox(box);
        page.setAlignment(Pos.TOP_CENTER);
        node.setContent(page);
        node.setFitToWidth(true);
        node.getStyleClass().add("blank");
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return TEXTS.say("new-tab");
    }

    @Override
    public String icon() {
        return "fth-plus";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Action> actions() {
        return List.of();
    }

    @Override
    public boolean onRail() {
        return false;
    }

    @Override
    public void shown() {
        list.getChildren().setAll(offers.get().stream().map(BlankView::button).toList());
        list.getChildren().stream().findFirst().ifPresent(focus::to);
    }

    private static Node button(final Offer offer) {
        final String words = offer.detail().isEmpty() ? offer.title() : offer.title() + "   " + offer.detail();
        final Button button = new Button(words, new FontIcon(offer.icon()));
        button.getStyleClass().addAll("flat", "blank-offer");
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setOnAction(event -> offer.open().run());
        return button;
    }
}
