package vespera.desktop.authorship;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.fx.Outside;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.versions.DisclosurePage;
import vespera.scriptorium.versions.DisclosureReport;
import vespera.scriptorium.versions.DisclosureText;

/** Writes the disclosure report of the atelier, who wrote what and by which model, into a file of her choice. */
public record DisclosureExport(Desk desk) {

    /** Asks for a file, a page or a plain text by its ending, and writes it. */
    public void ask(final @Nullable Window over) {
        final FileChooser chooser = new FileChooser();
        chooser.setTitle("Where is the disclosure report to be written?");
        chooser.setInitialFileName("disclosure.html");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("A page for the browser", "*.html"),
                        new FileChooser.ExtensionFilter("A plain text", "*.txt"));
        final File chosen = new Outside(over).save(chooser);
        if (chosen != null) {
            to(chosen.toPath());
        }
    }

    /** Writes it; as plain text where the file's name ends in {@code .txt}, else as a page. */
    public void to(final Path file) {
        desk.work()
                .query(
                        () -> write(file),
                        done -> desk.notices()
                                .say(
                                        Notices.Tone.DONE,
                                        "The disclosure report is in “" + file.getFileName() + "”: "
                                                + done.documents().size()
                                                + (done.documents().size() == 1 ? " document" : " documents")
                                                + " counted, " + done.leftOut().size() + " left out."));
    }

    private DisclosureReport write(final Path file) {
        final DisclosureReport report = desk.atelier().history().disclosure().report(System.currentTimeMillis());
        final boolean plain = file.toString().toLowerCase(Locale.ROOT).endsWith(".txt");
        try {
            Files.write(
                    file,
                    (plain ? DisclosureText.of(report) : DisclosurePage.of(report)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Refused(
                    "not-written",
                    "The report could not be written into “" + file.getFileName() + "”. Nothing else was changed.",
                    "Choose a folder in which you may write, with room on its disk.");
        }
        return report;
    }
}
