package vespera.gateway.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vespera.gateway.Atelier;
import vespera.scriptorium.chat.Message;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.Sha256;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;

/** Opens what a crash left with the real code, and says everything that does not hold. */
final class Check {

    private static final long PATIENCE_MILLIS = 60_000;

    private final Atelier atelier;
    private final List<String> problems = new ArrayList<>();

    private Check(final Atelier atelier) {
        this.atelier = atelier;
    }

    /**
     * Checks an atelier.
     *
     * @param promises what was promised before the crash, one a line
     * @param graph whether the graph is grown and compared as well, which takes seconds
     * @return what does not hold; empty where all does
     */
    static List<String> of(final Path folder, final List<String> promises, final boolean graph) {
        try (Atelier atelier = Atelier.open(folder)) {
            final Check check = new Check(atelier);
            check.all(promises, graph);
            return check.problems;
        } catch (IOException | InterruptedException | RuntimeException e) {
            return List.of("it could not be opened and checked: " + e);
        }
    }

    private void all(final List<String> promises, final boolean graph) throws IOException, InterruptedException {
        final Replayed before = new Replayed(atelier.journal(), atelier.gate());
        promises(promises, before);
        rows(before);
        files();
        copies();
        atelier.scan();
        final Replayed after = new Replayed(atelier.journal(), atelier.gate());
        // Nobody else touched the folder: whatever a scan finds changed was left half done by us.
        after.documentEvents.stream()
                .skip(before.documentEvents.size())
                .filter(e -> ours(e, after) && !(e instanceof DocumentEvent.Added && promises.isEmpty()))
                .forEach(e -> problems.add("the scan takes our own doing for another's: " + e));
        search();
        folders();
        if (graph) {
            graph();
        }
        final Journal.Verification verification = atelier.journal().verify();
        verification.problems().forEach(p -> problems.add("journal verify: " + p));
        final Task task = atelier.tasks().create(atelier.person(), NewTask.titled("Work goes on"));
        if (atelier.tasks().tree().find(task.id()).isEmpty()) {
            problems.add("no work is possible any more");
        }
    }

    /** Pictures come from another program: whether they last is not our doing. */
    private static boolean ours(final DocumentEvent event, final Replayed journal) {
        return !String.valueOf(journal.documents.get(event.id())).contains(".png ");
    }

    private void promises(final List<String> promises, final Replayed journal) {
        String draft = "";
        for (final String promise : promises) {
            final String[] words = promise.split(" ");
            if (words[0].equals("draft")) {
                draft = promise;
            } else if (words[0].equals("backup")) {
                backup(atelier.folder().root().resolveSibling("backups").resolve(words[1]));
            } else if (Long.parseLong(words[1]) > journal.entries.size()) {
                problems.add("lost: entry " + words[1] + " was promised, and there are " + journal.entries.size());
            }
        }
        if (!draft.isEmpty()) {
            draft(draft);
        }
    }

    private void backup(final Path file) {
        if (!Files.exists(file)) {
            problems.add("lost: the backup “" + file.getFileName() + "” was promised");
            return;
        }
        atelier.backups().verify(file).problems().forEach(p -> problems.add("a promised backup: " + p));
    }

    private void draft(final String promised) {
        final String kept = atelier.catalogue()
                .at("Drafted.md")
                .flatMap(d -> atelier.documents().records().draft(d.id()))
                .map(d -> d.text())
                .orElse("");
        final String[] there = kept.split(" ");
        final String[] words = promised.split(" ");
        // A later draft of the same run may have been kept before it could be promised.
        final boolean same = there.length == 3 && there[1].equals(words[1]);
        if (!same || Integer.parseInt(there[2]) < Integer.parseInt(words[2])) {
            problems.add("lost: “" + promised + "” was promised, and there is “" + kept + "”");
        }
    }

    private void rows(final Replayed journal) {
        final Map<?, Task> kept = atelier.tasks().tree().all().stream().collect(Collectors.toMap(Task::id, t -> t));
        final Map<?, Task> told = journal.tasks.all().stream().collect(Collectors.toMap(Task::id, t -> t));
        if (!kept.equals(told)) {
            problems.add("task rows are not what the journal tells");
        }
        final Map<Object, String> documents = new HashMap<>();
        atelier.documents().records().documents().forEach(d -> documents.put(d.id(), Replayed.words(d)));
        if (!documents.equals(journal.documents)) {
            problems.add("document rows are not what the journal tells: " + documents + " / " + journal.documents);
        }
        final List<UUID> messages = atelier.chat().records().messages("desk", Integer.MAX_VALUE).stream()
                .map(Message::artifact)
                .toList();
        if (!messages.equals(journal.messages)) {
            problems.add("messages are not what the journal tells");
        }
        for (final UUID entry : journal.entries) {
            if (atelier.artifacts().artifact(entry).isEmpty()) {
                problems.add("entry " + entry + " has no artifact");
            }
        }
    }

    /** Her files are what their documents say, after effects that a crash interrupted were taken up again. */
    private void files() throws IOException {
        if (!atelier.documents().records().pendingEffects().isEmpty()) {
            problems.add("a file does not follow its event");
        }
        for (final Document document : atelier.documents().records().documents()) {
            final Path file = document.place() == Document.Place.ARCHIVED
                    ? atelier.folder().archived(document.id(), document.path())
                    : atelier.folder().resolve(document.path());
            if (document.path().endsWith(".png")) {
                continue;
            }
            if (document.place() == Document.Place.VANISHED) {
                problems.add("“" + document.path() + "” is taken for vanished");
            } else if (!Files.exists(file)) {
                problems.add("“" + document.path() + "” (" + document.place() + ") has no file");
            } else if (!Sha256.hex(Files.readAllBytes(file))
                    .equals(document.state().hash())) {
                problems.add("the file of “" + document.path() + "” is not what was kept");
            }
        }
    }

    /** A copy of what somebody else wrote is only made where somebody else wrote. */
    private void copies() throws IOException {
        try (Stream<Path> all = Files.walk(atelier.folder().root())) {
            all.filter(f -> f.toString().contains("(changed outside"))
                    .forEach(f -> problems.add("our own writing was taken for another's: " + f.getFileName()));
        }
    }

    /** Words and links found are those of the texts. */
    private void search() {
        final MarkdownReader reader = new MarkdownReader();
        for (final Document document : atelier.catalogue().here()) {
            if (document.kind() != Document.Kind.MARKDOWN) {
                continue;
            }
            final String text = atelier.documents().text(document).orElse("");
            if (!atelier.documents()
                    .records()
                    .links(document.id())
                    .equals(reader.read(text).links())) {
                problems.add("links of “" + document.path() + "” are not those of its text");
            }
            final int at = text.indexOf("token");
            if (at >= 0) {
                final String token = text.substring(at, text.indexOf('\n', at));
                final boolean found =
                        atelier.search().search(token, vespera.scriptorium.search.Mode.TEXT, 50).hits().stream()
                                .anyMatch(hit -> document.id().equals(hit.document()));
                if (!found) {
                    problems.add("“" + document.path() + "” is not found by a word of its text");
                }
            }
        }
    }

    /** The mirror and the artifact folders, brought up to date, say what the journal says. */
    private void folders() throws InterruptedException {
        atelier.startFolders();
        if (!atelier.followers().await(Set.of("artifact folders", "mirror"), PATIENCE_MILLIS)) {
            problems.add("the files for people do not catch up: "
                    + atelier.followers().troubles());
            return;
        }
        atelier.files().checkFolders().problems().forEach(p -> problems.add("artifact folders: " + p));
        atelier.files().checkMirror().problems().forEach(p -> problems.add("mirror: " + p));
    }

    private void graph() throws InterruptedException {
        atelier.upkeep().catchUp();
        final Set<String> nodes = atelier
                .graph()
                .query("MATCH (n:Thing) WHERE n:Document OR n:Task RETURN n.id AS id", Map.of(), 1_000_000)
                .stream()
                .map(row -> String.valueOf(row.get("id")))
                .collect(Collectors.toSet());
        final Set<String> wanted = new HashSet<>();
        atelier.catalogue().here().forEach(d -> wanted.add(d.id().toString()));
        atelier.tasks().tree().live().forEach(t -> wanted.add(t.id().toString()));
        if (!nodes.equals(wanted)) {
            problems.add("the graph has " + nodes.size() + " documents and tasks, the journal " + wanted.size());
        }
    }
}
