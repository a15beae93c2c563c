package vespera.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks with all they can have, and columns, from the command line. */
class TaskCommandTest {

    @TempDir
    Path home;

    private JsonNode json(final String... arguments) {
        final String[] line = new String[arguments.length + 1];
        System.arraycopy(arguments, 0, line, 0, arguments.length);
        line[arguments.length] = "--json";
        return new Terminal(home).run(line).ended(0).json();
    }

    @Test
    void oneLineSaysAllOfATask() {
        new Terminal(home).run("init").ended(0);
        final JsonNode made = json("task", "add", "Count the panes !high @editor #glass", "--colour", "teal");
        assertThat(made.get("title").asText()).isEqualTo("Count the panes");
        assertThat(made.get("priority").asText()).isEqualTo("high");
        assertThat(made.get("assignee").asText()).isEqualTo("@editor");
        assertThat(made.get("details").toString()).isEqualTo("{\"colour\":\"teal\",\"tags\":\"glass\"}");
        assertThat(json("task", "add", "--literal", "Not !high").get("title").asText())
                .isEqualTo("Not !high");
        assertThat(new Terminal(home).run("task", "add", "Soon !soon").ended(0).out())
                .contains("“!soon” stays in the title");
        final String id = made.get("id").asText();
        json("task", "check", id, "--add", "buy ink");
        assertThat(json("task", "check", id, "--tick", "1").get(0).get("done").asBoolean())
                .isTrue();
        assertThat(json("task", "show", id).get("notes").asText()).isEqualTo("- [x] buy ink");
        assertThat(json("task", "edit", id, "--tags", "none").get("tags")).isEmpty();
    }

    @Test
    void columnsAreArrangedAndCardsFindANeighbour() {
        new Terminal(home).run("init").ended(0);
        json("task", "add", "One");
        assertThat(json("task", "workflow", "add", "Second", "look")
                        .get(4)
                        .get("id")
                        .asText())
                .isEqualTo("second-look");
        json("task", "workflow", "edit", "doing", "--limit", "2", "--colour", "red");
        json("task", "workflow", "move", "done", "1");
        final JsonNode after = json("task", "workflow", "delete", "todo");
        assertThat(after.get(1).get("id").asText()).isEqualTo("idea");
        assertThat(after.get(1).get("cards").asInt()).isEqualTo(1);
        assertThat(new Terminal(home).run("undo").ended(0).out()).contains("took away the column “To do”");
        assertThat(json("task", "workflow", "list")).hasSize(6);
    }
}
