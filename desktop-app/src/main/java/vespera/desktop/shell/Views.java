package vespera.desktop.shell;

import java.util.List;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.View;
import vespera.desktop.graphpane.GraphPaneView;
import vespera.desktop.home.HomeView;
import vespera.desktop.settings.SettingsView;

/** The views in the order of the rail, one line each; the settings stand at its end. */
final class Views {

    private Views() {}

    static List<View> of(final Desk desk, final Remembered remembered, final ShellActions actions) {
        return List.of(
                new HomeView(desk, remembered.get(Remembered.DOCUMENT), remembered.get(Remembered.TASK)),
                new GraphPaneView(desk),
                new SettingsView(desk, actions::theme, actions::modelsChanged));
    }
}
