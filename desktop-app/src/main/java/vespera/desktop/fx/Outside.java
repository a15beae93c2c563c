package vespera.desktop.fx;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The one way from the window to the system's own dialogs, which are none of ours: nothing can click in them but a
 * person. A test answers in their place, see {@link #answer}. FX thread only.
 *
 * @param over the window that waits meanwhile, or null for none
 */
public record Outside(@Nullable Window over) {

    private static final String ANSWERS = "vespera.outside";

    /** Answers in place of a person. */
    public interface Answers {

        /** The file or folder that is chosen, or null where the dialog is closed. */
        @Nullable
        File to(String title);
    }

    /** From now on, while this window is there, nobody is asked. */
    public static void answer(final Window window, final Answers answers) {
        window.getProperties().put(ANSWERS, answers);
    }

    /** Asks for a file that is there; null where none was chosen. */
    public @Nullable File open(final FileChooser chooser) {
        final Optional<Answers> answers = answers();
        return answers.isPresent() ? answers.get().to(chooser.getTitle()) : chooser.showOpenDialog(over);
    }

    /** Asks for a file to write; null where none was chosen. One without an ending of those offered gets the chosen. */
    public @Nullable File save(final FileChooser chooser) {
        final Optional<Answers> answers = answers();
        final File file = answers.isPresent() ? answers.get().to(chooser.getTitle()) : chooser.showSaveDialog(over);
        return file == null ? null : ending(file, chooser);
    }

    private static File ending(final File file, final FileChooser chooser) {
        final List<FileChooser.ExtensionFilter> offered = chooser.getExtensionFilters();
        final String name = file.getName().toLowerCase(Locale.ROOT);
        final boolean known = offered.stream()
                .flatMap(one -> one.getExtensions().stream())
                .anyMatch(pattern -> name.endsWith(pattern.substring(1)));
        if (offered.isEmpty() || known) {
            return file;
        }
        final FileChooser.ExtensionFilter chosen = chooser.getSelectedExtensionFilter();
        final String ending = (chosen == null ? offered.getFirst() : chosen)
                .getExtensions()
                .getFirst()
                .substring(1);
        File free = new File(file.getParentFile(), file.getName() + ending);
        // The dialog has asked only about the name as it was written: what bears the whole one stays.
        for (int i = 2; free.exists(); i++) {
            free = new File(file.getParentFile(), file.getName() + " " + i + ending);
        }
        return free;
    }

    /** Asks for a folder; null where none was chosen. */
    public @Nullable File folder(final DirectoryChooser chooser) {
        final Optional<Answers> answers = answers();
        return answers.isPresent() ? answers.get().to(chooser.getTitle()) : chooser.showDialog(over);
    }

    private static Optional<Answers> answers() {
        return Window.getWindows().stream()
                .filter(Window::hasProperties)
                .flatMap(window -> window.getProperties().values().stream())
                .filter(Answers.class::isInstance)
                .map(Answers.class::cast)
                .findFirst();
    }
}
