package vespera.gateway.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vespera.scriptorium.decisions.Decided;
import vespera.scriptorium.decisions.Decision;
import vespera.scriptorium.decisions.DecisionId;
import vespera.scriptorium.decisions.Decisions;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;

/** What was asked, what could have been chosen, what was, by whom and why. */
@Command(name = "decision", description = "Writes decisions down and lists them.")
final class DecisionCommand {

    private final Session session;

    DecisionCommand(final Session session) {
        this.session = session;
    }

    private Decisions decisions() {
        return session.atelier().history().decisions();
    }

    @Command(name = "add", description = "Writes a decision down; undo takes it back.")
    int add(
            @Parameters(paramLabel = "ASKED", description = "The question.") final String asked,
            @Option(names = "--option", description = "What could be chosen; may be given several times.")
                    final @Nullable List<String> options,
            @Option(names = "--chosen", required = true, description = "What was chosen.") final String chosen,
            @Option(names = "--why", defaultValue = "", description = "The reason.") final String why,
            @Option(names = "--by", description = "Who chose; you, if not given.") final @Nullable String by,
            @Option(names = "--task", paramLabel = "ID", description = "The task it is about.")
                    final @Nullable UUID task,
            @Option(names = "--doc", paramLabel = "DOC", description = "The document it is about.")
                    final @Nullable String doc) {
        final Origin origin = session.atelier().person();
        final Decided made = decisions()
                .make(
                        origin,
                        new Decision(
                                asked,
                                options == null ? List.of() : options,
                                chosen,
                                by == null ? origin.actor().name() : by,
                                why,
                                task == null ? null : task(task),
                                doc == null
                                        ? null
                                        : Chosen.document(session, doc).id()));
        session.out().value(json(made));
        session.out().line("Decided: " + asked + " " + chosen + "  " + made.id());
        return 0;
    }

    private TaskId task(final UUID id) {
        return session.atelier()
                .tasks()
                .tree()
                .find(new TaskId(id))
                .map(Task::id)
                .orElseThrow(() -> new Refused(
                        "no-such-task", "There is no task " + id + ".", "“task list” shows the tasks there are."));
    }

    @Command(name = "list", description = "Decisions, newest first.")
    int list(
            @Option(names = "--task", paramLabel = "ID") final @Nullable UUID task,
            @Option(names = "--doc", paramLabel = "DOC") final @Nullable String doc) {
        final DocumentId document =
                doc == null ? null : Chosen.document(session, doc).id();
        final List<Decided> found = decisions().all().stream()
                .filter(d ->
                        task == null || new TaskId(task).equals(d.decision().task()))
                .filter(d -> document == null || document.equals(d.decision().document()))
                .toList();
        session.out().value(found.stream().map(DecisionCommand::json).toList());
        for (final Decided one : found) {
            final Decision decision = one.decision();
            session.out()
                    .line(Instant.ofEpochMilli(one.at()) + "  " + decision.asked() + "  "
                            + decision.chosen() + "  (" + decision.by() + ")"
                            + (one.withdrawn() ? "  withdrawn" : "") + "  " + one.id());
            if (!decision.why().isBlank()) {
                session.out().line("    " + decision.why());
            }
        }
        return 0;
    }

    @Command(name = "withdraw", description = "Takes a decision back; it stays in the history.")
    int withdraw(@Parameters(paramLabel = "ID") final UUID id) {
        final DecisionId decision = new DecisionId(id);
        decisions().withdraw(session.atelier().person(), decision);
        decisions().find(decision).ifPresent(d -> session.out().value(json(d)));
        session.out().line("Withdrawn.");
        return 0;
    }

    private static Map<String, @Nullable Object> json(final Decided decided) {
        final Decision decision = decided.decision();
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("id", decided.id().toString());
        map.put("asked", decision.asked());
        map.put("options", decision.options());
        map.put("chosen", decision.chosen());
        map.put("by", decision.by());
        map.put("why", decision.why());
        map.put("task", decision.task() == null ? null : Objects.toString(decision.task()));
        map.put("document", decision.document() == null ? null : Objects.toString(decision.document()));
        map.put("at", Instant.ofEpochMilli(decided.at()).toString());
        map.put("artifact", decided.artifact().toString());
        map.put("withdrawn", decided.withdrawn());
        return map;
    }
}
