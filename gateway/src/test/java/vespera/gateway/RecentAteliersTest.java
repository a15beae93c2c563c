package vespera.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which ateliers were open lately. */
class RecentAteliersTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Path made(final String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    @Test
    void theLastOneIsFirstAndStandsThereOnce() throws IOException {
        final RecentAteliers recent = new RecentAteliers(folder.resolve("data").resolve("recent"));
        assertThat(recent.all()).isEmpty();
        final Path one = made("one");
        final Path two = made("two");
        recent.opened(one);
        recent.opened(two);
        recent.opened(one);
        assertThat(new RecentAteliers(folder.resolve("data").resolve("recent")).all())
                .containsExactly(one, two);
    }

    @Test
    void whatIsGoneIsNotOffered() throws IOException {
        final RecentAteliers recent = new RecentAteliers(folder.resolve("recent"));
        final Path one = made("one");
        recent.opened(one);
        Files.delete(one);
        assertThat(recent.all()).isEmpty();
    }

    @Test
    void aHomeFolderAndADiskHoldEverything() throws IOException {
        assertThat(StorePlace.holdsEverything(
                        Path.of(System.getProperty("user.home")).getRoot()))
                .isTrue();
        assertThat(StorePlace.holdsEverything(made("novel"))).isFalse();
    }
}
