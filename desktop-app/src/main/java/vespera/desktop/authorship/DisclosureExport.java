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
import vespera.desktop.texts.Texts;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.versions.DisclosurePage;
import vespera.scriptorium.versions.DisclosureReport;
import vespera.scriptorium.versions.DisclosureText;

/** Writes the disclosure report of the atelier, who wrote what and by which model, into a file of her choice. */
public record DisclosureExport(Desk desk) {

    private static final Texts TEXTS = Texts.of(DisclosureExport.class);

    /** Asks for a file, a page or a plain text by its ending, and writes it. */
    public void ask(final @Nullable Window over) {
        final FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXTS.say("where-is-the-disclosure-report"));
        chooser.setInitialFileName("disclosure.html");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(TEXTS.say("a-page-for-the-browser"), "*.html"),
                        new FileChooser.ExtensionFilter(TEXTS.say("a-plain-text"), "*.txt"));
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
                                        TEXTS.say(
                                                "report-written",
                                                file.getFileName(),
                                                done.documents().size(),
                                                done.leftOut().size())));
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
                    "not-written", TEXTS.say("report-not-written", file.getFileName()), TEXTS.say("choose-a-folder"));
        }
        return report;
    }
}
