package vespera.desktop.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Work;
import vespera.desktop.fx.FxThread;
import vespera.desktop.hands.Hand;
import vespera.desktop.hands.Windows;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.Draft;

/** Keeping what is typed, without an editor: a page that only holds a text. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the fields before each test
class WritingModelTest {

    private static final String BEFORE = "# Lamp\n\nIt is brass.\n";
    private static final String MINE = "# Lamp\n\nIt is glass.\n";
    private static final String THEIRS = "# Lamp\n\nIt is tin.\n";

    private final Hand hand = new Hand();
    private final Blank page = new Blank();

    @TempDir
    Path folder;

    private Atelier atelier;
    private Work work;
    private Notices notices;
    private WritingModel model;
    private Settlement settlement;

    /** A page that holds what it is given. */
    private static final class Blank implements Page {
        private String text = "";
        private boolean readOnly;

        @Override
        public String text() {
            return text;
        }

        @Override
        public int caret() {
            return 0;
        }

        @Override
        public void show(final String now, final int caret) {
            text = now;
        }

        @Override
        public void revise(final String now) {
            text = now;
        }

        @Override
        public void setReadOnly(final boolean now) {
            readOnly = now;
        }
    }

    @Start
    void start(final Stage stage) throws IOException {
        Files.writeString(folder.resolve("Lamp.md"), BEFORE);
        Files.writeString(folder.resolve("Sea.md"), "# Sea\n");
        Files.write(folder.resolve("Latin.md"), new byte[] {'a', (byte) 0xE9, 'b', '\n'});
        atelier = Windows.scanned(folder);
        work = new Work(failure -> {});
        sitDown();
    }

    private void sitDown() {
        final Documents documents = atelier.documents();
        notices = new Notices();
        final Keeper keeper = new Keeper(documents, atelier.person(), work, InstantSource.system());
        model = new WritingModel(documents, keeper, work, notices, page);
        settlement = new Settlement(model, documents, atelier.person(), notices, page);
        atelier.gate().subscribe(entries -> FxThread.run(() -> model.heard(entries)));
    }

    @AfterEach
    void close() {
        work.close();
        atelier.close();
    }

    private Document document(final String path) {
        return atelier.catalogue().at(path).orElseThrow();
    }

    private void until(final SaveState state) throws TimeoutException {
        Hand.until(() -> model.saveStateProperty().get() == state);
    }

    private void open(final String path) throws TimeoutException {
        final DocumentId id = document(path).id();
        hand.interact(() -> model.open(id, () -> {}));
        Hand.until(() -> model.open().filter(id::equals).isPresent()
                && model.saveStateProperty().get() != SaveState.NOTHING_OPEN);
    }

    private void type(final String text) {
        hand.interact(() -> {
            page.text = text;
            model.typed();
        });
    }

    private String file(final String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    private List<String> history(final String path) {
        return atelier.documents().records().versions(document(path).id()).stream()
                .map(v -> atelier.documents().versionText(v.state().hash()).orElseThrow())
                .toList();
    }

    private void writeOutside(final String path, final String text) throws IOException {
        Files.writeString(folder.resolve(path), text);
        atelier.rescan();
    }

    @Test
    void whatIsTypedIsADraftWithinASecondAndAVersionOnSaving() throws Exception {
        open("Lamp.md");
        assertThat(model.saveStateProperty().get()).isEqualTo(SaveState.SAVED);
        final long began = System.nanoTime();
        type(MINE);
        assertThat(model.saveStateProperty().get()).isEqualTo(SaveState.UNSAVED);
        until(SaveState.DRAFT_KEPT);
        assertThat(System.nanoTime() - began).isLessThan(3_000_000_000L);
        assertThat(atelier.documents().records().draft(document("Lamp.md").id()).map(Draft::text))
                .contains(MINE);
        assertThat(file("Lamp.md")).isEqualTo(BEFORE);
        hand.interact(model::save);
        until(SaveState.SAVED);
        assertThat(file("Lamp.md")).isEqualTo(MINE);
        assertThat(atelier.documents().records().draft(document("Lamp.md").id()))
                .isEmpty();
        assertThat(history("Lamp.md")).containsExactly(MINE, BEFORE);
    }

    @Test
    void leavingADocumentSavesIt() throws Exception {
        open("Lamp.md");
        type(MINE);
        open("Sea.md");
        Hand.until(() -> file("Lamp.md").equals(MINE));
        assertThat(page.text()).isEqualTo("# Sea\n");
    }

    @Test
    void savingTwiceInAHurryIsNoConflict() throws Exception {
        open("Lamp.md");
        type(MINE);
        hand.interact(() -> {
            model.save();
            page.text = MINE + "More.\n";
            model.typed();
            model.leave();
        });
        Hand.until(() -> file("Lamp.md").equals(MINE + "More.\n"));
        until(SaveState.SAVED);
        assertThat(notices.all()).isEmpty();
    }

    @Test
    void aDraftOfAnEarlierRunComesBack() throws Exception {
        open("Lamp.md");
        type(MINE);
        until(SaveState.DRAFT_KEPT);
        hand.interact(this::sitDown);
        open("Lamp.md");
        assertThat(page.text()).isEqualTo(MINE);
        assertThat(model.standingProperty().get()).isInstanceOf(Standing.Restored.class);
        assertThat(model.saveStateProperty().get()).isEqualTo(SaveState.DRAFT_KEPT);
        hand.interact(settlement::backToSaved);
        until(SaveState.SAVED);
        assertThat(page.text()).isEqualTo(BEFORE);
        assertThat(file("Lamp.md")).isEqualTo(BEFORE);
        assertThat(history("Lamp.md")).containsExactly(BEFORE, MINE, BEFORE);
    }

    @Test
    void anOutsideChangeIsShownWhereNothingIsUnsaved() throws Exception {
        open("Lamp.md");
        writeOutside("Lamp.md", THEIRS);
        Hand.until(() -> page.text().equals(THEIRS));
        assertThat(model.standingProperty().get()).isInstanceOf(Standing.Plain.class);
        type(MINE);
        hand.interact(model::save);
        until(SaveState.SAVED);
        assertThat(file("Lamp.md")).isEqualTo(MINE);
    }

    private void conflict() throws Exception {
        open("Lamp.md");
        type(MINE);
        writeOutside("Lamp.md", THEIRS);
        until(SaveState.CHANGED_OUTSIDE);
        assertThat(page.text()).isEqualTo(MINE);
        assertThat(file("Lamp.md")).isEqualTo(THEIRS);
    }

    @Test
    void mineCanBeKeptAndTheirsStaysInTheHistory() throws Exception {
        conflict();
        hand.interact(settlement::keepMine);
        until(SaveState.SAVED);
        assertThat(file("Lamp.md")).isEqualTo(MINE);
        assertThat(history("Lamp.md")).containsExactly(MINE, THEIRS, BEFORE);
    }

    @Test
    void mineCanBeKeptAsACopy() throws Exception {
        conflict();
        hand.interact(settlement::keepCopy);
        until(SaveState.SAVED);
        assertThat(page.text()).isEqualTo(THEIRS);
        assertThat(file("Lamp.md")).isEqualTo(THEIRS);
        assertThat(file("Lamp (mine).md")).isEqualTo(MINE);
        assertThat(notices.all()).hasSize(1);
    }

    @Test
    void theirsCanBeTakenAndMineIsAVersion() throws Exception {
        conflict();
        hand.interact(settlement::takeTheirs);
        until(SaveState.SAVED);
        assertThat(page.text()).isEqualTo(THEIRS);
        assertThat(file("Lamp.md")).isEqualTo(THEIRS);
        assertThat(history("Lamp.md")).containsExactly(THEIRS, MINE, THEIRS, BEFORE);
    }

    @Test
    void aSaveThatFindsTheFileChangedKeepsBoth() throws Exception {
        open("Lamp.md");
        type(MINE);
        Files.writeString(folder.resolve("Lamp.md"), THEIRS);
        hand.interact(model::save);
        until(SaveState.CHANGED_OUTSIDE);
        assertThat(file("Lamp.md")).isEqualTo(THEIRS);
        assertThat(page.text()).isEqualTo(MINE);
        assertThat(atelier.documents().records().draft(document("Lamp.md").id()).map(Draft::text))
                .contains(MINE);
    }

    @Test
    void aRemovedFileCanBePutBack() throws Exception {
        open("Lamp.md");
        Files.delete(folder.resolve("Lamp.md"));
        atelier.rescan();
        Hand.until(() -> model.standingProperty().get() instanceof Standing.Gone);
        hand.interact(settlement::putBack);
        until(SaveState.SAVED);
        assertThat(file("Lamp.md")).isEqualTo(BEFORE);
    }

    @Test
    void aFileThatIsNotUtf8IsReadOnly() throws Exception {
        open("Latin.md");
        assertThat(model.saveStateProperty().get()).isEqualTo(SaveState.READ_ONLY);
        assertThat(page.readOnly).isTrue();
        assertThat(model.standingProperty().get()).isInstanceOf(Standing.ReadOnly.class);
    }
}
