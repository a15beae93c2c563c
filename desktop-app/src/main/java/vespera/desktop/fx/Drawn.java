package vespera.desktop.fx;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/** Does something once a node was drawn: only then is it known how tall its text is. FX thread only. */
public record Drawn(Node node) {

    private static final int PICTURES = 2;
    /** Longer than this nobody waits for it any more. */
    private static final int PATIENCE = 600;

    /** Does it after two more pictures; in any case after ten seconds. */
    public void then(final Runnable work) {
        new AnimationTimer() {
            private int drawn;
            private int waited;

            @Override
            public void handle(final long now) {
                waited++;
                if (node.getScene() != null && node.getLayoutBounds().getHeight() > 0) {
                    drawn++;
                }
                if (drawn > PICTURES || waited > PATIENCE) {
                    stop();
                    work.run();
                }
            }
        }.start();
    }
}
