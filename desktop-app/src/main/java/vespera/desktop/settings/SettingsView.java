package vespera.desktop.settings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.View;

/** What a person can set. */
public final class SettingsView implements View {
    private final Label label = new Label("Settings");

    public SettingsView(final Desk desk, final java.util.function.Consumer<String> theme, final Runnable modelsChanged) {}

    @Override
    public String id() {
        return "settings";
    }

    @Override
    public String title() {
        return "Settings";
    }

    @Override
    public String icon() {
        return "fth-settings";
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
