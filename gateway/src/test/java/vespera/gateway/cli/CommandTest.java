package vespera.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command on the sample atelier, for a person and as JSON. */
class CommandTest {

    @TempDir
    static Path home;

    private static Path folder = Path.of("");
    private static Terminal terminal = new Terminal(folder);

    @BeforeAll
    static void sample() {
        folder = home.resolve("The Glass Orchard");
        new Terminal(home)
                .run("init", "--template", "sample", folder.toString())
                .ended(0);
        terminal = new Terminal(folder);
    }

    private static JsonNode json(final String... arguments) {
        final String[] line = new String[arguments.length + 1];
        System.arraycopy(arguments, 0, line, 0, arguments.length);
        line[arguments.length] = "--json";
        return terminal.run(line).ended(0).json();
    }

    private static void says(final String words, final String... arguments) {
        assertThat(terminal.run(arguments).ended(0).out()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--json -C F task list",
                "-C F --json task list",
                "task --json -C F list",
                "task list --json -C F",
                "task list -C F --json"
            })
    void theCommonOptionsAreTakenAnywhere(final String line) {
        final String[] arguments = line.split(" ");
        arguments[List.of(arguments).indexOf("F")] = folder.toString();
        assertThat(new Terminal(home).run(arguments).ended(0).json()).hasSizeGreaterThanOrEqualTo(34);
    }

    @Test
    void aCommandInAFolderBelowMeansTheAtelierAbove() {
        final Terminal below = new Terminal(folder.resolve("Manuscript").resolve("Part I"));
        assertThat(below.run("index", "--json")
                        .ended(0)
                        .json()
                        .path("documents")
                        .asInt())
                .isEqualTo(46);
        assertThat(folder.resolve("Manuscript/Part I/.vespera_scriptorium")).doesNotExist();
    }

    @Test
    void addingATaskGivesItAndStartsNoGraph() throws IOException {
        final Path fresh = Files.createDirectories(home.resolve("fresh"));
        final Terminal there = new Terminal(fresh);
        final JsonNode task = there.run(
                        "task",
                        "add",
                        "Buy",
                        "glass",
                        "--priority",
                        "high",
                        "--due",
                        "2026-12-24",
                        "--assignee",
                        "Ada",
                        "--json")
                .ended(0)
                .json();
        assertThat(Terminal.fields(task))
                .contains(
                        "id",
                        "title",
                        "status",
                        "parent",
                        "children",
                        "dependsOn",
                        "assignee",
                        "priority",
                        "due",
                        "autonomy");
        assertThat(task.path("title").asText()).isEqualTo("Buy glass");
        assertThat(task.path("priority").asText()).isEqualTo("high");
        assertThat(task.path("due").asText()).isEqualTo("2026-12-24");
        assertThat(there.run("search", "--mode", "text", "glass", "--json")
                        .ended(0)
                        .json()
                        .get(0)
                        .path("path")
                        .asText())
                .isEqualTo("task:" + task.path("id").asText());
        assertThat(fresh.resolve(".vespera_scriptorium/databases/core.db")).exists();
        assertThat(fresh.resolve(".vespera_scriptorium/databases/graph")).doesNotExist();
        assertThat(there.run("status", "--json")
                        .ended(0)
                        .json()
                        .path("embeddings")
                        .path("model")
                        .asText())
                .as("no model was loaded")
                .isEqualTo("not used yet");
    }

    @Test
    void aTaskGoesThroughItsLife() {
        final String parent = json("task", "add", "The parent").path("id").asText();
        final String id =
                json("task", "add", "The child", "--parent", parent).path("id").asText();
        assertThat(json("task", "show", parent).path("children").get(0).asText())
                .isEqualTo(id);
        assertThat(json("task", "edit", id, "--title", "Renamed", "--notes", "See [[Home]]", "--depends-on", parent)
                        .path("title")
                        .asText())
                .isEqualTo("Renamed");
        assertThat(json("task", "move", id, "--parent", "none", "--to", "doing")
                        .path("parent")
                        .isNull())
                .isTrue();
        assertThat(json("task", "done", id).path("status").asText()).isEqualTo("done");
        assertThat(json("task", "archive", id).path("archived").asBoolean()).isTrue();
        assertThat(json("task", "list", "--archived").findValuesAsText("id")).contains(id);
        assertThat(json("task", "restore", id).path("archived").asBoolean()).isFalse();
        says("[done] Renamed", "task", "list");
        says("  ", "task", "list", "--tree");
        assertThat(json("task", "list", "--tree").findValuesAsText("id")).contains(id, parent);
    }

    @Test
    void indexCounts() {
        final JsonNode answer = json("index");
        assertThat(Terminal.fields(answer))
                .contains(
                        "documents",
                        "links",
                        "unresolvedLinks",
                        "commentedLinks",
                        "tags",
                        "chunks",
                        "embedded",
                        "skipped",
                        "seconds");
        assertThat(answer.path("documents").asInt()).isEqualTo(46);
        assertThat(answer.path("unresolvedLinks").asInt()).isEqualTo(3);
        assertThat(answer.path("commentedLinks").asInt()).isEqualTo(1);
        assertThat(answer.path("skipped")).isEmpty();
        assertThat(json("index", "--full").path("links")).isEqualTo(answer.path("links"));
        says("46 documents", "index");
    }

    @Test
    void statusTellsOfEveryPart() {
        final JsonNode answer = json("status");
        assertThat(Terminal.fields(answer)).contains("documents", "tasks", "events", "graph", "embeddings", "models");
        assertThat(Terminal.fields(answer.path("graph"))).contains("state", "behind");
        assertThat(Terminal.fields(answer.path("embeddings"))).contains("model", "pending");
        assertThat(answer.path("models").findValuesAsText("provider")).containsExactly("ollama", "lmstudio", "claude");
        assertThat(Terminal.fields(answer.path("models").get(0))).contains("provider", "state");
        says("46 documents", "status");
    }

    @Test
    void wordsAreFoundWithTheirReason() {
        final JsonNode hits = json("search", "--mode", "text", "--limit", "3", "double-working");
        assertThat(hits).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        assertThat(Terminal.fields(hits.get(0))).contains("path", "title", "score", "passage", "why");
        assertThat(hits.get(0).path("why")).isNotEmpty();
        double last = Double.MAX_VALUE;
        for (final JsonNode hit : hits) {
            assertThat(hit.path("score").asDouble()).isLessThanOrEqualTo(last);
            last = hit.path("score").asDouble();
        }
        says("Double-Working", "search", "--mode", "TEXT", "double-working");
        says("Nothing was found.", "search", "--mode", "text", "zyxwv");
    }

    @Test
    void searchingAnEmptyFolderFindsNothing() throws IOException {
        final Terminal empty = new Terminal(Files.createDirectories(home.resolve("empty")));
        assertThat(empty.run("search", "--mode", "text", "anything", "--json")
                        .ended(0)
                        .json())
                .isEmpty();
        assertThat(empty.run("search", "--mode", "text", "anything").ended(0).out())
                .contains("Nothing was found.");
    }

    @Test
    void linksGoOutComeInAndAreMentioned() {
        final JsonNode home = json("links", "Home");
        assertThat(home.path("out").findValuesAsText("missing")).containsExactly("12 The Second Light");
        final JsonNode gault = json("links", "characters/septimus gault");
        assertThat(Terminal.fields(gault)).contains("out", "in", "mentions");
        assertThat(Terminal.fields(gault.path("in").get(0))).contains("path", "line", "type");
        assertThat(gault.path("mentions").findValuesAsText("path"))
                .contains(
                        "Manuscript/Part I/05 The Agent of the Harbour Board.md",
                        "Manuscript/Part III/11 Smoke on the Water.md");
        assertThat(gault.path("mentions").get(0).path("text").asText()).isEqualToIgnoringCase("Septimus Gault");
        says("nothing called “12 The Second Light”", "links", "Home.md");
    }

    @Test
    void aDocumentHasAHistoryAndArtifacts() {
        final JsonNode versions = json("history", "Timeline");
        assertThat(versions).isNotEmpty();
        final String artifact =
                versions.get(versions.size() - 1).path("artifact").asText();
        final JsonNode shown = json("artifact", "show", artifact);
        assertThat(Terminal.fields(shown)).contains("id", "type", "at", "actor", "task", "cause", "size", "hash");
        assertThat(terminal.run("artifact", "cat", artifact).ended(0).out()).contains("# Timeline");
        assertThat(json("artifact", "cat", artifact).path("content").asText()).contains("# Timeline");
        for (final String by : List.of("task", "date", "type", "id")) {
            assertThat(json("artifact", "list", "--by", by, "--limit", "5")).isNotEmpty();
        }
        assertThat(json("artifact", "list", "--type", "version", "--since", "2020-01-01")
                        .findValuesAsText("type"))
                .containsOnly("version");
        says("type: version", "artifact", "show", artifact);
        says("first scan", "history", "Timeline");
    }

    @Test
    void theJournalIsCheckedAndWrittenOut() {
        final JsonNode checked = json("journal", "verify");
        assertThat(Terminal.fields(checked)).contains("events", "ok", "firstBad");
        assertThat(checked.path("ok").asBoolean()).isTrue();
        assertThat(checked.path("firstBad").isNull()).isTrue();
        final List<JsonNode> events = terminal.run("journal", "export", "--json").ended(0).stream();
        assertThat(events).hasSize(checked.path("events").asInt());
        assertThat(events.getFirst().path("sequence").asLong()).isEqualTo(1);
        assertThat(terminal.run("journal", "export", "--from", "5").ended(0).stream())
                .hasSize(events.size() - 4);
        assertThat(json("journal", "stats").path("kinds").path("document.added").asInt())
                .isEqualTo(46);
        says("all hold", "journal", "verify");
    }

    @Test
    void whatWasDoneIsUndoneAndDoneAgain() {
        final String id = json("task", "add", "A mistake").path("id").asText();
        assertThat(json("undo").path("undone").asText()).contains("A mistake");
        assertThat(json("task", "list").findValuesAsText("id")).doesNotContain(id);
        assertThat(json("redo").path("redone").asText()).contains("A mistake");
        assertThat(json("task", "list").findValuesAsText("id")).contains(id);
        says("Undone: ", "undo");
    }

    @Test
    void theGraphShowsANeighbourhoodAndTakesQueries() {
        final JsonNode around = json("graph", "--around", "Home", "--depth", "1");
        assertThat(Terminal.fields(around.path("nodes").get(0))).contains("id", "type", "title");
        assertThat(Terminal.fields(around.path("edges").get(0))).contains("from", "to", "type", "because");
        assertThat(around.path("nodes").findValuesAsText("title")).contains("Home", "Linnet Arkell");
        final JsonNode rows = json("cypher", "MATCH (n) RETURN count(n) AS nodes, null AS nothing");
        assertThat(rows.get(0).path("nodes").asInt()).isGreaterThan(80);
        assertThat(rows.get(0).get("nothing").isNull()).isTrue();
        final Terminal.Spoken refused =
                terminal.run("--json", "cypher", "CREATE (n) RETURN n").ended(1).plainly();
        assertThat(refused.error().path("message").asText()).contains("only reading");
    }

    @Test
    void windowsAndPicturesAreAskedFor() {
        final Terminal.Stage stage = new Terminal.Stage();
        terminal.run(stage).ended(0);
        terminal.run(stage, "open", "--view", "board").ended(0);
        final JsonNode shots = terminal.run(
                        stage, "screenshot", "--out", "pictures", "--theme", "dark", "--size", "900x700", "--json")
                .ended(0)
                .json();
        assertThat(Terminal.fields(shots.get(0))).contains("view", "theme", "file");
        assertThat(stage.asked)
                .containsExactly(
                        "open The Glass Orchard null", "open The Glass Orchard board", "draw null dark 900x700");
    }

    @Test
    void helpAndVersionAreText() {
        says("Usage: atelier", "--help");
        says("Usage: atelier task add", "task", "add", "--help");
        says("Vespera Atelier", "--version");
        assertThat(json("bench", "list").isArray()).isTrue();
    }
}
