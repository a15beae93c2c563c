package vespera.gateway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vespera.gateway.Atelier;
import vespera.gateway.Forgetting;
import vespera.gateway.StorePlace;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.erasure.ErasurePlan;
import vespera.scriptorium.erasure.Erasures;

/** Takes content out for good; without {@code --yes} it only says what would go. */
@Command(
        name = "erase",
        description = "Takes the content of an artifact or a version out for good; says what would go unless --yes.")
final class EraseCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "ARTIFACT-ID|DOC", description = "An artifact's id, or a document.")
    String what = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "VERSION",
            description = "The number of a document's version.")
    @Nullable
    Integer version;

    @Option(names = "--why", defaultValue = "", description = "The reason, kept with the event; not what is erased.")
    String why = "";

    @Option(names = "--yes", description = "Does it. It cannot be undone.")
    boolean yes;

    EraseCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        final Atelier atelier = session.atelier();
        Freshness.bring(session);
        final Forgetting forgetting = new Forgetting(atelier);
        final Erasures erasures = forgetting.erasures();
        final Integer number = version;
        final ErasurePlan plan = number == null
                ? erasures.plan(id(what))
                : erasures.plan(session.document(what).id(), number);
        final List<String> beyond = beyond(atelier, plan);
        boolean everywhere = true;
        if (yes) {
            forgetting.erase(atelier.person(), plan, why);
            everywhere = forgetting.everywhere();
        }
        answer(plan, beyond, everywhere);
        return 0;
    }

    private static UUID id(final String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new vespera.scriptorium.journal.Refused(
                    "no-such-artifact",
                    "“" + text + "” is no artifact's id.",
                    "“artifact list” shows them; for a document give the version's number as well.");
        }
    }

    private void answer(final ErasurePlan plan, final List<String> beyond, final boolean everywhere) {
        final Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("erased", yes);
        answer.put("artifacts", plan.artifacts().stream().map(Json::artifact).toList());
        answer.put("unsavedTexts", plan.drafts().size());
        answer.put("mayStillHoldIt", beyond);
        answer.put("complete", everywhere);
        session.out().value(answer);
        session.out().line(yes ? "Erased for good:" : "This would be erased for good; nothing was changed:");
        for (final Artifact artifact : plan.artifacts()) {
            session.out()
                    .line("  " + Instant.ofEpochMilli(artifact.at()) + "  " + Json.lower(artifact.type()) + "  "
                            + artifact.title() + "  " + artifact.id());
        }
        if (!plan.drafts().isEmpty()) {
            session.out().line("  and " + plan.drafts().size() + " unsaved texts that were begun from it");
        }
        if (!beyond.isEmpty()) {
            session.out().line("These may still hold it and are out of reach; delete them yourself if they must not:");
            beyond.forEach(b -> session.out().line("  " + b));
        }
        if (!everywhere) {
            session.out().line("Some files for people could not be cleared yet; they are at the next start.");
        }
        session.out()
                .line(
                        yes
                                ? "Other versions may hold some of the same words; “search” and “history” find them."
                                : "Run it again with --yes to do it. It cannot be undone.");
    }

    /** Copies of the store that were put away: backups where they are kept by default, and damaged stores put aside. */
    private static List<String> beyond(final Atelier atelier, final ErasurePlan plan) {
        final List<String> found = new ArrayList<>();
        final Path home = StorePlace.of(atelier.folder().root());
        names(home.resolve("databases"), "damaged-", found);
        names(home.resolve("mirror"), "damaged-", found);
        final long first =
                plan.artifacts().stream().mapToLong(Artifact::at).min().orElse(Long.MAX_VALUE);
        atelier.backups().list().stream()
                .filter(b -> b.at().toEpochMilli() >= first)
                .forEach(b -> found.add(b.file().toString()));
        return found;
    }

    private static void names(final Path folder, final String start, final List<String> found) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(p -> p.getFileName().toString().startsWith(start))
                    .sorted()
                    .forEach(p -> found.add(p.toString()));
        } catch (IOException e) {
            found.add(folder + " (cannot be looked into)");
        }
    }
}
