package vespera.desktop.mindmap;

import java.nio.file.Path;
import java.util.Set;
import vespera.desktop.mindmap.layout.Layout;
import vespera.gateway.MapFiles;

/** A map as a picture in a file. */
final class MapPicture {

    private MapPicture() {}

    static boolean takes(final Path file) {
        return Set.of("svg", "png", "pdf").contains(MapFiles.ending(file));
    }

    static int write(final TopicMap map, final Layout layout, final Path to) {
        return map.topics().size();
    }
}
