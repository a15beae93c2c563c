package vespera.house;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A module of the reactor, by the package that its classes live in. */
enum Room {
    CORE("scriptorium", "scriptorium", 20),
    STORE("store", "artifacts-store", 0),
    FILETYPES("filetypes", "artifacts-store", 20),
    PROOFING("proofing", "artifacts-store", 4),
    GRAPH("graph", "knowledge-graph", 0),
    EMBEDDINGS("embeddings", "embeddings", 0),
    CONNECTORS("connectors", "llm-connectors", 0),
    GATEWAY("gateway", "gateway", 0),
    DESKTOP("desktop", "desktop-app", 1);

    static final Set<Room> ADAPTERS = Set.of(STORE, FILETYPES, PROOFING, GRAPH, EMBEDDINGS, CONNECTORS);
    static final Set<Room> ALL = Set.of(values());

    private final String segment;
    private final String module;
    private final int atLeast;

    /**
     * A room.
     *
     * @param segment the package under the root
     * @param module the Maven module's folder
     * @param atLeast how many classes it holds at the least: raise it as the room fills. Besides this, as many classes
     *     as it has source files must be seen
     */
    Room(final String segment, final String module, final int atLeast) {
        this.segment = segment;
        this.module = module;
        this.atLeast = atLeast;
    }

    String segment() {
        return segment;
    }

    String module() {
        return module;
    }

    int atLeast() {
        return atLeast;
    }

    String packages(final String root) {
        return root + "." + segment + "..";
    }

    static Set<Room> except(final Room... left) {
        final EnumSet<Room> rest = EnumSet.allOf(Room.class);
        rest.removeAll(List.of(left));
        return rest;
    }

    static String[] packages(final String root, final Set<Room> rooms) {
        return Arrays.stream(values())
                .filter(rooms::contains)
                .map(room -> room.packages(root))
                .toArray(String[]::new);
    }
}
