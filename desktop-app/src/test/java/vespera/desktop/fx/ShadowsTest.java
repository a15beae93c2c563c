package vespera.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is large and changes with every letter has no effect: without a graphics card all of it would be drawn and blurred
 * anew each time, and the window's thread waits for that.
 */
class ShadowsTest {

    private static String rules(final String sheet, final String of) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ShadowsTest.class.getResourceAsStream("/vespera/desktop/" + sheet), sheet)) {
            final String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            final Matcher block =
                    Pattern.compile(Pattern.quote("\n" + of) + " \\{([^}]*)\\}").matcher(all);
            assertThat(block.find()).as("%s is in %s", of, sheet).isTrue();
            return block.group(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"palette.css,.chooser", "inspector.css,.task-page"})
    void whatIsLargeHasAShadowOfLayers(final String sheet, final String of) throws IOException {
        assertThat(rules(sheet, of)).contains("-fx-background-insets").doesNotContain("-fx-effect");
    }
}
