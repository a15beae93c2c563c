package vespera.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be said of the sources without compiling them. */
class SourceRulesTest {

    private static final String MARKED = "@NullMarked\npackage p;\n";

    @Test
    void noFileIsTooLong() throws IOException {
        assertThat(SourceTree.ofProject().tooLong()).isEmpty();
    }

    @Test
    void everyProductionPackageIsNullMarked() throws IOException {
        assertThat(SourceTree.ofProject().unmarked()).isEmpty();
    }

    @Test
    void theWholeProjectIsSeen() throws IOException {
        final SourceTree project = SourceTree.ofProject();
        assertThat(project.files()).hasSizeGreaterThan(60);
        assertThat(project.files())
                .contains(project.root()
                        .resolve("scriptorium/src/main/java/vespera/scriptorium/" + "meaning/Embedder.java"));
    }

    @Test
    void aFileOfOneLineMoreIsCaught(@TempDir final Path root) throws IOException {
        write(root, "one/src/main/java/p/Longest.java", "\n".repeat(SourceTree.MOST_LINES));
        write(root, "one/src/test/java/p/TooLong.java", "\n".repeat(SourceTree.MOST_LINES + 1));
        assertThat(new SourceTree(root).tooLong()).containsExactly("one/src/test/java/p/TooLong.java");
    }

    @Test
    void packagesWithoutTheMarkAreCaught(@TempDir final Path root) throws IOException {
        write(root, "one/src/main/java/marked/package-info.java", MARKED);
        write(root, "one/src/main/java/marked/A.java", "");
        write(root, "one/src/main/java/bare/A.java", "");
        write(root, "two/src/main/java/spoken/package-info.java", "/** Says @NullMarked only. */\npackage spoken;\n");
        write(root, "two/src/main/java/spoken/A.java", "");
        write(root, "two/src/test/java/tests/ATest.java", "");
        assertThat(new SourceTree(root).unmarked())
                .containsExactly("one/src/main/java/bare", "two/src/main/java/spoken");
    }

    @Test
    void typesAreCountedWithoutDescriptions(@TempDir final Path root) throws IOException {
        write(root, "one/src/main/java/p/package-info.java", MARKED);
        write(root, "one/src/main/java/p/A.java", "");
        write(root, "two/src/main/java/p/B.java", "");
        assertThat(new SourceTree(root).typesOf("one", "p")).isEqualTo(1);
    }

    private static void write(final Path root, final String path, final String text) throws IOException {
        final Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
