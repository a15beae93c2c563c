package vespera.desktop.shell;

import java.util.List;
import vespera.desktop.archive.ArchiveView;
import vespera.desktop.artifactview.ArtifactsView;
import vespera.desktop.board.BoardView;
import vespera.desktop.canvas.CanvasView;
import vespera.desktop.codex.CodexView;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.View;
import vespera.desktop.graphpane.GraphPaneView;
import vespera.desktop.home.HomeView;
import vespera.desktop.mindmap.MindMapView;
import vespera.desktop.past.SinceHere;
import vespera.desktop.settings.SettingsView;
import vespera.desktop.suggestions.SuggestionsView;
import vespera.desktop.writing.WritingView;

/** The views in the order of the rail, one line each; the settings stand at its end, what has no place on it after them. */
final class Views {

    private Views() {}

    /** The writing desk of the second half of the window. */
    static View secondDesk(final Desk desk) {
        return new WritingView(desk, "writing.2");
    }

    static List<View> of(
            final Desk desk, final Remembered remembered, final ShellActions actions, final SinceHere since) {
        return List.of(
                new HomeView(
                        desk,
                        Subjects.read("document:" + remembered.get(Remembered.DOCUMENT), desk.atelier()),
                        Subjects.read("task:" + remembered.get(Remembered.TASK), desk.atelier()),
                        since),
                new BoardView(desk),
                new MindMapView(desk),
                new GraphPaneView(desk),
                new WritingView(desk),
                new ArtifactsView(desk),
                new CodexView(desk),
                new SuggestionsView(desk),
                new SettingsView(desk, actions),
                new ArchiveView(desk),
                new CanvasView(desk));
    }
}
