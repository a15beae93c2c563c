package vespera.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Refused;

class TroubleTest {

    private static final Path FOLDER = Path.of("Novel");

    @ParameterizedTest
    @EnumSource(JournalException.Code.class)
    void everyTroubleSaysWhatIsSafeAndWhatHelps(final JournalException.Code code) {
        final Trouble trouble = Trouble.of(FOLDER, new JournalException(code, "What it is."));
        assertThat(trouble.what()).isEqualTo("What it is.");
        assertThat(trouble.title()).isNotBlank();
        assertThat(trouble.safe()).isNotBlank();
        assertThat(trouble.todo()).isNotBlank();
    }

    @Test
    void aMissingFolderIsCalledThat() {
        final Trouble trouble = Trouble.of(FOLDER, new Refused("no-such-folder", "There is no folder.", ""));
        assertThat(trouble.title()).isEqualTo("This folder is not there");
        assertThat(trouble.safe()).isEqualTo("Nothing was changed.");
    }

    @Test
    void theUnexpectedShowsNoInnerWords() {
        final Trouble trouble = Trouble.of(FOLDER, new IllegalStateException("row 7 of table x"));
        assertThat(trouble.what()).doesNotContain("row 7");
    }
}
