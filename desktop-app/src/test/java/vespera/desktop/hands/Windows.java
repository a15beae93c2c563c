package vespera.desktop.hands;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import vespera.desktop.shell.Appearance;
import vespera.desktop.shell.Remembered;
import vespera.desktop.shell.Shell;
import vespera.gateway.Atelier;

/** What is shown to the hands: a whole window, or one part of it. FX thread only, where nothing else is said. */
public final class Windows {

    private Windows() {}

    /** An atelier with what lies in its folder already in its catalogue. Any thread. */
    public static Atelier scanned(final Path folder) {
        final Atelier atelier = Atelier.open(folder);
        atelier.scan();
        return atelier;
    }

    /** The window of an atelier with a view in front. */
    public static Shell open(
            final Stage stage, final Atelier atelier, final double width, final double height, final String view) {
        final Shell shell = new Shell(atelier, Remembered.read(atelier.memory()), new Appearance());
        show(stage, shell.root(), width, height);
        shell.begin(Optional.of(view));
        return shell;
    }

    /** One part alone, in the corner of the screen where the mouse finds it. */
    public static void show(final Stage stage, final Node part, final double width, final double height) {
        stage.setScene(new Scene((Parent) part, width, height));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    /** Goes as the window goes when she closes it. The test's own thread. */
    public static void close(final Hand hand, final Shell shell, final Atelier atelier) {
        hand.interact(shell::leave);
        shell.close();
        atelier.close();
    }
}
