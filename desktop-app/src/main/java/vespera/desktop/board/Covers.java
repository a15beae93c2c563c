package vespera.desktop.board;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;

/** Pictures of cards, read in the background at the size in which they are shown. The last used ones are kept. */
final class Covers {

    private static final int KEPT = 150;
    private static final double WIDTH = 400;

    private final Path folder;
    private final Map<String, Image> images = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(final Map.Entry<String, Image> eldest) {
            return size() > KEPT;
        }
    };

    Covers(final Path folder) {
        this.folder = folder;
    }

    /** The picture; one that shows nothing where there is none at that path. */
    Image of(final String path) {
        return images.computeIfAbsent(path, name -> {
            final Path file = folder.resolve(name).normalize();
            // A path that leads out of the atelier is not followed.
            final Path asked = file.startsWith(folder) ? file : folder;
            return new Image(asked.toUri().toString(), WIDTH, 0, true, true, true);
        });
    }
}
