package vespera.gateway.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A disk that fails while work goes on: a clear word to the person, nothing lost that was told to be kept, and work goes
 * on when the fault has ended. The faults come from the same library that records ({@code src/test/native/disk.c}).
 */
class FaultTest {

    @TempDir
    Path home = Path.of("");

    private Path folder = Path.of("");
    private Path faults = Path.of("");
    private Path promises = Path.of("");

    /** What goes wrong, and a word of what the person is told; where the word is empty, nothing is noticed at all. */
    enum Fault {
        STORE_ON_A_FULL_DISK("write ENOSPC 0 core.db", "disk is full"),
        STORE_ON_A_DISK_THAT_FILLS_UP("write ENOSPC 9000 core.db", "disk is full"),
        STORE_NOT_SYNCHRONISED("sync EIO core.db", "not kept"),
        STORE_NOT_WRITTEN("write EIO 0 core.db", "not kept"),
        STORE_WRITES_CUT_SHORT("write SHORT core.db", ""),
        CLOCK_A_DAY_BACK("clock -86400", "");

        private final String line;
        private final String told;

        Fault(final String line, final String told) {
            this.line = line;
            this.told = told;
        }
    }

    /** What goes wrong with her own files, while the store is well: the change is kept, and the file follows. */
    enum FileFault {
        FULL_DISK("write ENOSPC 0 .vespera-", "disk is full"),
        NOT_SYNCHRONISED("sync EIO .vespera-", "could not be written"),
        PERMISSION_LOST("open EACCES .vespera-", "may not be written"),
        READ_ONLY("open EROFS .vespera-", "could not be written"),
        FOLDER_NOT_SYNCHRONISED("sync EIO atelier/Part", "could not be written");

        private final String line;
        private final String told;

        FileFault(final String line, final String told) {
            this.line = line;
            this.told = told;
        }
    }

    @BeforeEach
    void begin() throws IOException {
        folder = Files.createDirectories(home.resolve("atelier")).toRealPath();
        faults = home.resolve("faults");
        promises = home.resolve("promises");
    }

    @ParameterizedTest
    @EnumSource
    void theStoreEndures(final Fault fault) throws Exception {
        try (Enduring process = start()) {
            assertThat(process.told("work 20")).isEqualTo("ok");
            Recorder.fault(faults, fault.line);
            final String told = process.told("say something");
            final String again = process.told("save Lamp.md light");
            final String third = process.told("work 30");
            if (fault.told.isEmpty()) {
                assertThat(List.of(told, again, third)).containsOnly("ok");
            } else {
                assertThat(told + again + third).contains(fault.told).doesNotContain("UNEXPECTED");
            }
            Recorder.fault(faults, "");
            assertThat(process.told("say after")).isEqualTo("ok");
            assertThat(process.told("save Lamp.md more")).isEqualTo("ok");
            assertThat(process.told("work 20")).isEqualTo("ok");
            process.kill();
        }
        holds();
    }

    @ParameterizedTest
    @EnumSource
    void herFilesFollowWhenTheFaultHasEnded(final FileFault fault) throws Exception {
        try (Enduring process = start()) {
            assertThat(process.told("save Part/Lamp.md one")).isEqualTo("ok");
            Recorder.fault(faults, fault.line);
            assertThat(process.told("save Part/Lamp.md two"))
                    .contains(fault.told)
                    .contains("kept in the atelier");
            assertThat(process.told("say something")).isEqualTo("ok");
            Recorder.fault(faults, "");
            assertThat(process.told("save Part/Lamp.md three")).isEqualTo("ok");
            assertThat(process.told("work 10")).isEqualTo("ok");
            process.kill();
        }
        holds();
        assertThat(folder.resolve("Part/Lamp.md")).content().contains("one\ntwo\nthree\n");
    }

    @Test
    void settingsThatCannotBeWrittenAreSaid() throws Exception {
        try (Enduring process = start()) {
            assertThat(process.told("work 5")).isEqualTo("ok");
            assertThat(process.told("name Ada")).isEqualTo("ok");
            Recorder.fault(faults, "write ENOSPC 0 config");
            assertThat(process.told("name Byron")).contains("could not be written");
            Recorder.fault(faults, "");
            assertThat(process.told("name Lovelace")).isEqualTo("ok");
            process.kill();
        }
        assertThat(folder.resolve(".vespera_scriptorium/config/settings.yaml"))
                .content()
                .contains("Lovelace");
        holds();
    }

    /** That the clock of the fault above is really off. */
    @Test
    void theClockGoesBack() throws Exception {
        try (Enduring process = start()) {
            final long now = Long.parseLong(process.told("time"));
            Recorder.fault(faults, Fault.CLOCK_A_DAY_BACK.line);
            long then = now;
            while (then >= now) {
                then = Long.parseLong(process.told("time"));
            }
            assertThat(now - then).isGreaterThan(80_000_000);
        }
    }

    private Enduring start() throws IOException, InterruptedException {
        return Enduring.start(folder, promises, 11, Recorder.compiled(home).failing(folder, faults));
    }

    private void holds() throws IOException {
        final List<String> promised = Files.readAllLines(promises);
        assertThat(promised).isNotEmpty();
        assertThat(Check.of(folder, promised, false)).isEmpty();
    }
}
