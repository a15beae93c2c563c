package vespera.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.search.Mode;

/** Does all that a busy day does to memory, and says how much it was after each step. */
final class MemoryChild {

    private static final int QUERIES = 60;
    private static final int HITS = 40;
    private static final long STEP_NANOS = 100_000_000;

    private MemoryChild() {}

    public static void main(final String[] arguments) throws Exception {
        final int passages = Integer.parseInt(arguments[1]);
        try (Atelier atelier = Atelier.open(Path.of(arguments[0]))) {
            atelier.scan();
            Child.say("documents", atelier.catalogue().size());
            Child.say("indexed", Child.peakMegabytes());
            atelier.upkeep().catchUp();
            Child.say("grown", Child.peakMegabytes());
            atelier.startMeaning();
            Child.say("passages", embedded(atelier, passages));
            Child.say("read", Child.peakMegabytes());
            search(atelier, Long.parseLong(arguments[2]));
            Child.say("all", Child.peakMegabytes());
        }
        System.exit(0);
    }

    private static long embedded(final Atelier atelier, final int wanted) {
        long embedded = 0;
        long calm = 0;
        // What is cut into passages comes later than the start, so an end that is seen at once is none.
        while (embedded < wanted && calm < 100) {
            LockSupport.parkNanos(STEP_NANOS);
            final long now = atelier.meaning().counts().embedded();
            calm = now > embedded ? 0 : calm + 1;
            embedded = now;
        }
        return embedded;
    }

    private static void search(final Atelier atelier, final long seed) {
        final List<String> texts = new ArrayList<>();
        for (final Document document :
                atelier.catalogue().here().stream().limit(QUERIES).toList()) {
            atelier.documents().text(document).ifPresent(text -> texts.add(text.toLowerCase(Locale.ROOT)));
        }
        long hits = 0;
        for (final String query : new Queries(atelier, texts, seed).make(QUERIES)) {
            for (final Mode mode : Mode.values()) {
                hits += atelier.search().search(query, mode, HITS).hits().size();
            }
        }
        if (hits == 0) {
            throw new IllegalStateException("nothing was found");
        }
    }
}
