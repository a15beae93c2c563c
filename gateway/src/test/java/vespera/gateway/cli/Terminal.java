package vespera.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.gateway.Atelier;

/** Runs command lines in this process, as a terminal in a folder would. */
final class Terminal {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path folder;

    Terminal(final Path folder) {
        this.folder = folder;
    }

    /** What a command said and how it ended. */
    record Spoken(int exit, String out, String err) {

        /** The one JSON document on standard output. */
        JsonNode json() {
            return parse(out);
        }

        /** One JSON object a line. */
        List<JsonNode> stream() {
            return out.lines().map(Spoken::parse).toList();
        }

        /** The error of a failed command, after checking that it is told as it must be. */
        JsonNode error() {
            final JsonNode error = json().path("error");
            assertThat(fields(error)).as(out).containsExactlyInAnyOrder("code", "message", "hint");
            assertThat(json()).hasSize(1);
            return error;
        }

        Spoken ended(final int code) {
            assertThat(exit).as("%s%n%s", out, err).isEqualTo(code);
            return this;
        }

        /** Checks that a person is told in one plain line. */
        Spoken plainly() {
            assertThat(err.lines().toList()).as(err).hasSize(1);
            assertThat(err)
                    .doesNotContain("Exception")
                    .doesNotContain("vespera.")
                    .doesNotContain("java.")
                    .doesNotContain("\tat ")
                    .doesNotContain("null");
            return this;
        }

        private static JsonNode parse(final String text) {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError("not one JSON document: " + text, e);
            }
        }
    }

    static List<String> fields(final JsonNode object) {
        final List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    Spoken run(final String... arguments) {
        return run(new Stage(), arguments);
    }

    Spoken run(final Windows windows, final String... arguments) {
        final StringWriter out = new StringWriter();
        final StringWriter err = new StringWriter();
        final int exit = new Commands(windows).run(arguments, folder, new Out(out::write, err::write, false, false));
        return new Spoken(exit, out.toString(), err.toString());
    }

    /** Runs a command line in an atelier that is open here. */
    Spoken inside(final Atelier atelier, final String... arguments) {
        final StringWriter out = new StringWriter();
        final StringWriter err = new StringWriter();
        final Out voice = new Out(out::write, err::write, false, false);
        final int exit = new Commands(new Stage()).run(arguments, folder, voice, atelier);
        return new Spoken(exit, out.toString(), err.toString());
    }

    /** A window that only remembers what was asked of it. */
    static final class Stage implements Windows {
        final List<String> asked = new ArrayList<>();

        @Override
        public int open(final Path folder, final @Nullable String view) {
            asked.add("open " + folder.getFileName() + " " + view);
            return 0;
        }

        @Override
        public List<Shot> screenshots(
                final Path folder,
                final Path out,
                final @Nullable String view,
                final @Nullable String theme,
                final int width,
                final int height) {
            asked.add("draw " + view + " " + theme + " " + width + "x" + height);
            return List.of(
                    new Shot("board", "light", out.resolve("board-light.png").toString()));
        }
    }
}
