package vespera.desktop.editing;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javax.imageio.ImageIO;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.editor.TextEditor;
import vespera.desktop.texts.Texts;
import vespera.gateway.Pasted;
import vespera.scriptorium.documents.Document;

/** Puts pictures into a text: pasted ones and files are kept in the atelier, and the text shows them. HTML too. */
public final class Pictures {

    private static final Texts TEXTS = Texts.of(Pictures.class);
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final String FOLDER = "attachments";
    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_TRIES = 1_000;

    private final Desk desk;
    private final TextEditor editor;

    /** A file to be kept. */
    private record Brought(String name, byte[] bytes) {}

    public Pictures(final Desk desk, final TextEditor editor) {
        this.desk = desk;
        this.editor = editor;
        final Node node = editor.node();
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (PASTE.match(event) && paste()) {
                event.consume();
            }
        });
        node.addEventFilter(DragEvent.DRAG_OVER, this::over);
        node.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
    }

    /** Pastes what is no plain text; whether there was such. */
    public boolean paste() {
        final Clipboard clipboard = Clipboard.getSystemClipboard();
        if (editor.readOnly()) {
            return false;
        }
        if (clipboard.hasFiles()) {
            return files(clipboard.getFiles(), editor.selectionStart());
        }
        if (clipboard.hasHtml() && clipboard.hasString()) {
            return html(clipboard.getHtml(), clipboard.getString());
        }
        if (clipboard.hasImage() && !clipboard.hasString()) {
            final Image image = clipboard.getImage();
            if (image != null) {
                final String name = TEXTS.say("pasted-name", STAMP.format(LocalDateTime.now(ZoneId.systemDefault())));
                final int at = editor.selectionStart();
                final var picture = SwingFXUtils.fromFXImage(image, null);
                put(() -> List.of(new Brought(name, png(picture))), at);
                return true;
            }
        }
        return false;
    }

    private static byte[] png(final java.awt.image.BufferedImage picture) throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    /** Marked text as Markdown; where the marks say nothing, the words alone are pasted as ever. */
    private boolean html(final String html, final String plain) {
        if (!html.matches("(?is).*<(a|b|strong|i|em|h[1-6]|ul|ol|li|table|blockquote|pre|code|img)[\\s>].*")) {
            return false;
        }
        final int from = editor.selectionStart();
        final int to = editor.selectionEnd();
        final String before = editor.part(from, to);
        desk.work().query(() -> Pasted.markdown(html).orElse(plain), text -> {
            final boolean same = !editor.readOnly()
                    && to <= editor.length()
                    && editor.part(from, to).equals(before);
            insert(same ? from : editor.caret(), same ? to : editor.caret(), text);
        });
        return true;
    }

    private void insert(final int from, final int to, final String text) {
        final int end = from + text.codePointCount(0, text.length());
        editor.replace(from, to, text);
        editor.select(end, end);
    }

    private boolean files(final List<File> files, final int at) {
        final List<File> pictures = files.stream()
                .filter(file -> Document.kindOf(file.getName()) == Document.Kind.IMAGE)
                .toList();
        if (pictures.isEmpty()) {
            return false;
        }
        put(() -> read(pictures), at);
        return true;
    }

    private static List<Brought> read(final List<File> files) throws IOException {
        final List<Brought> read = new java.util.ArrayList<>();
        for (final File file : files) {
            if (Files.size(file.toPath()) <= MOST_BYTES) {
                read.add(new Brought(file.getName(), Files.readAllBytes(file.toPath())));
            }
        }
        return read;
    }

    private void put(final Callable<List<Brought>> brought, final int at) {
        desk.work()
                .command(
                        () -> {
                            final StringBuilder text = new StringBuilder();
                            for (final Brought one : brought.call()) {
                                text.append(text.isEmpty() ? "" : "\n").append("![[" + kept(one) + "]]");
                            }
                            return text.toString();
                        },
                        text -> {
                            if (text.isEmpty()) {
                                desk.notices().say(Notices.Tone.PROBLEM, TEXTS.say("too-large"));
                            } else if (!editor.readOnly()) {
                                final int there = Math.min(at, editor.length());
                                insert(there, there, text);
                            }
                        });
    }

    /** Keeps a file among the attachments; what the text is to call it by. */
    private String kept(final Brought one) {
        final String folder = desk.atelier().catalogue().here().stream()
                .map(Document::path)
                .filter(path -> path.regionMatches(true, 0, FOLDER + "/", 0, FOLDER.length() + 1))
                .map(path -> path.substring(0, FOLDER.length()))
                .findFirst()
                .orElse(FOLDER);
        // Brackets and bars would end the link.
        final String name = one.name().replaceAll("[\\[\\]|#^]", "-");
        final String path = free(folder + "/" + name);
        final Document made = desk.atelier().documents().create(desk.origin(), path, one.bytes());
        final String file = made.path().substring(made.path().lastIndexOf('/') + 1);
        final boolean alone = desk.atelier().catalogue().here().stream()
                        .filter(d -> d.path().endsWith("/" + file) || d.path().equals(file))
                        .collect(Collectors.counting())
                == 1;
        return alone ? file : made.path();
    }

    private String free(final String path) {
        final int dot = path.lastIndexOf('.');
        String free = path;
        for (int i = 2; taken(free) && i < MOST_TRIES; i++) {
            free = path.substring(0, dot) + " " + i + path.substring(dot);
        }
        return free;
    }

    private boolean taken(final String path) {
        return desk.atelier().catalogue().at(path).isPresent()
                || desk.atelier().folder().exists(desk.atelier().folder().resolve(path));
    }

    private static Optional<List<File>> pictures(final Dragboard board) {
        return board.hasFiles()
                        && board.getFiles().stream()
                                .anyMatch(file -> Document.kindOf(file.getName()) == Document.Kind.IMAGE)
                ? Optional.of(board.getFiles())
                : Optional.empty();
    }

    private void over(final DragEvent event) {
        if (pictures(event.getDragboard()).isPresent() && !editor.readOnly()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(final DragEvent event) {
        pictures(event.getDragboard()).ifPresent(files -> {
            event.setDropCompleted(files(files, editor.at(event.getScreenX(), event.getScreenY())));
            event.consume();
        });
    }
}
