package vespera.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.models.ChatModel;

class SettingsTest {

    @TempDir
    Path folder = Path.of("");

    private Path file() {
        return folder.resolve("config").resolve("settings.yaml");
    }

    private Settings written(final String text) throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(file(), text);
        return new Settings(file());
    }

    @Test
    void whatIsSetIsThereAgain() {
        final Settings settings = new Settings(file());
        settings.setName("  Ada ");
        settings.setTheme("dark");
        settings.setOllama("http://127.0.0.1:9999/");
        final Settings again = new Settings(file());
        assertThat(again.name()).isEqualTo("Ada");
        assertThat(again.theme()).isEqualTo("dark");
        assertThat(again.ollama()).isEqualTo(URI.create("http://127.0.0.1:9999"));
        assertThat(again.lmStudio()).isEqualTo(URI.create("http://127.0.0.1:1234"));
        assertThat(again.problem()).isEmpty();
        assertThat(again.providers()).extracting(ChatModel::provider).containsExactly("ollama", "lmstudio", "claude");
    }

    @Test
    void aKeyIsNeverWritten() throws IOException {
        final Settings settings = new Settings(file());
        settings.setClaudeKey(" sk-secret ");
        settings.setName("Ada");
        assertThat(settings.claudeKey()).contains("sk-secret");
        assertThat(Files.readString(file())).doesNotContain("secret");
        assertThat(new Settings(file()).claudeKey()).isNotEqualTo(settings.claudeKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ollama: [open", "- a\n- list\n", "just words", "\t: :\n{"})
    void aBrokenFileIsSaidAndLeftAlone(final String text) throws IOException {
        final Settings settings = written(text);
        assertThat(settings.problem()).contains("standard settings");
        assertThat(settings.ollama()).isEqualTo(URI.create("http://127.0.0.1:11434"));
        assertThatThrownBy(() -> settings.setName("Ada")).isInstanceOf(Refused.class);
        assertThat(file()).hasContent(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing set yet\n", "ollama:\n", "ollama: {a: b}\n", "ollama: not an address %%\n"})
    void whatMakesNoSenseIsAsIfNotSet(final String text) throws IOException {
        final Settings settings = written(text);
        assertThat(settings.problem()).isEmpty();
        assertThat(settings.ollama()).isEqualTo(URI.create("http://127.0.0.1:11434"));
        assertThat(settings.providers()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "ftp://host", "http://", "file:///etc/passwd", "http://a b"})
    void onlyWebAddressesAreTaken(final String address) {
        final Settings settings = new Settings(file());
        assertThatThrownBy(() -> settings.setOllama(address)).isInstanceOf(Refused.class);
        assertThat(file()).doesNotExist();
    }
}
