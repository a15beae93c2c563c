package vespera.gateway.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vespera.gateway.Atelier;
import vespera.gateway.sample.GeneratedAtelier;
import vespera.gateway.sample.GeneratedHistory;
import vespera.gateway.sample.SampleAtelier;
import vespera.scriptorium.journal.Refused;

/** Makes an atelier of a folder, with files only where a template is asked for. */
@Command(name = "init", description = "Makes an atelier of a folder; her files stay as they are.")
final class InitCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The folder; this one by default.")
    @Nullable
    Path folder;

    @Option(names = "--template", description = "empty (default), sample or generated.", defaultValue = "empty")
    String template = "empty";

    @Option(names = "--documents", description = "How many documents to generate.", defaultValue = "1000")
    int documents;

    @Option(
            names = "--events",
            description = "How many events the generated journal is to hold; by default those of a first opening.",
            defaultValue = "0")
    int events;

    @Option(names = "--seed", description = "What the generated text grows from.", defaultValue = "1")
    long seed;

    InitCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        final Path named = folder;
        final Path to = named == null
                ? session.folder()
                : session.workingFolder().resolve(named).toAbsolutePath().normalize();
        switch (template) {
            case "empty" -> make(to);
            case "sample" -> SampleAtelier.copyFiles(to);
            case "generated" -> generate(to);
            default ->
                throw new Refused(
                        "no-such-template",
                        "There is no template “" + template + "”.",
                        "Use empty, sample or generated.");
        }
        try (Atelier atelier = Atelier.open(to)) {
            atelier.scan();
            if (template.equals("sample") && atelier.tasks().tree().all().isEmpty()) {
                SampleAtelier.addTasks(atelier.tasks(), atelier.person(), LocalDate.now(ZoneOffset.UTC));
            }
            if (template.equals("generated") && events == 0) {
                new GeneratedAtelier(seed, documents).addTasks(atelier.tasks(), atelier.person());
            }
            if (events > 0) {
                // Checkpoints of the past, as they would have come with the months.
                atelier.past().after(atelier.gate().last());
            }
            final int found = atelier.catalogue().size();
            session.out().line("“" + to + "” is an atelier with " + found + " documents.");
            session.out().value(Map.of("folder", to.toString(), "documents", found));
        }
        return 0;
    }

    private void generate(final Path to) {
        if (events == 0) {
            new GeneratedAtelier(seed, documents).write(to);
        } else {
            new GeneratedHistory(seed, documents, events)
                    .write(to, part -> session.out().remark(Math.round(100 * part) + " % of the events"));
        }
    }

    private static void make(final Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Refused("not-a-folder", "“" + folder + "” is a file, not a folder.", "Name a folder.");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
