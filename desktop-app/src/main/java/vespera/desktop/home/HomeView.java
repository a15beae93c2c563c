package vespera.desktop.home;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.View;

/** Where was I, what next. */
public final class HomeView implements View {
    private final Label label = new Label("Home");

    public HomeView(final Desk desk, final String document, final String task) {}

    @Override
    public String id() {
        return "home";
    }

    @Override
    public String title() {
        return "Home";
    }

    @Override
    public String icon() {
        return "fth-home";
    }

    @Override
    public Node node() {
        return label;
    }

    @Override
    public List<Action> actions() {
        return List.of();
    }

    @Override
    public void shown() {}
}
