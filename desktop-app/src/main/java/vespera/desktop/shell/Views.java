package vespera.desktop.shell;

import java.util.List;
import java.util.function.Supplier;
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
import vespera.desktop.texts.Texts;
import vespera.desktop.writing.WritingView;

/** The views in the order of the rail, one line each; the settings stand at its end, what has no place on it after them. */
final class Views {

    private Views() {}

    /** The writing desk of the second half of the window. */
    static View secondDesk(final Desk desk) {
        return new WritingView(desk, "writing.2");
    }

    static List<LateView> of(
            final Desk desk, final Remembered remembered, final ShellActions actions, final SinceHere since) {
        return List.of(
                late("home", HomeView.class, "home", "fth-home", () -> home(desk, remembered, since)),
                late("board", BoardView.class, "title", "fth-columns", () -> new BoardView(desk)),
                late("mindmap", MindMapView.class, "mind-map", "fth-git-branch", () -> new MindMapView(desk)),
                late("graph", GraphPaneView.class, "graph", "fth-share-2", () -> new GraphPaneView(desk)),
                late("writing", WritingView.class, "title", "fth-edit-3", () -> new WritingView(desk)),
                late("artifacts", ArtifactsView.class, "artifacts", "fth-archive", () -> new ArtifactsView(desk)),
                late("codex", CodexView.class, "codex", "fth-book-open", () -> new CodexView(desk)),
                late("suggestions", SuggestionsView.class, "suggestions", "fth-inbox", () -> new SuggestionsView(desk)),
                late("settings", SettingsView.class, "settings", "fth-settings", () -> new SettingsView(desk, actions)),
                aside("archive", ArchiveView.class, "archive", "fth-archive", () -> new ArchiveView(desk)),
                aside("canvas", CanvasView.class, "title", "fth-grid", () -> new CanvasView(desk)));
    }

    private static View home(final Desk desk, final Remembered remembered, final SinceHere since) {
        return new HomeView(
                desk,
                Subjects.read("document:" + remembered.get(Remembered.DOCUMENT), desk.atelier()),
                Subjects.read("task:" + remembered.get(Remembered.TASK), desk.atelier()),
                since);
    }

    private static LateView late(
            final String id,
            final Class<? extends View> type,
            final String word,
            final String icon,
            final Supplier<View> making) {
        return new LateView(new LateView.Sign(id, Texts.of(type), word, icon, true), making);
    }

    private static LateView aside(
            final String id,
            final Class<? extends View> type,
            final String word,
            final String icon,
            final Supplier<View> making) {
        return new LateView(new LateView.Sign(id, Texts.of(type), word, icon, false), making);
    }
}
