package vespera.benchmarks;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import vespera.desktop.desk.View;
import vespera.desktop.shell.Shell;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;

/** What somebody does who is in a hurry: every view, going to things by name, searching, writing. */
final class Walk {

    private static final long PATIENCE_MILLIS = 20_000;
    private static final long KEY_MILLIS = 60;
    private static final long LOOK_MILLIS = 400;

    private final Atelier atelier;
    private final Shell shell;
    private final Robot robot;
    private int rounds;

    Walk(final Atelier atelier, final Shell shell) {
        this.atelier = atelier;
        this.shell = shell;
        robot = WindowChild.onFx(Robot::new);
    }

    /** Once through everything. */
    void round() {
        rounds++;
        final List<View> views = WindowChild.onFx(shell::views);
        for (int i = 0; i < views.size() - 1; i++) {
            keys(KeyCode.CONTROL, KeyCode.getKeyCode(String.valueOf(i + 1)));
            settle(views.get(i));
        }
        keys(KeyCode.CONTROL, KeyCode.O);
        type("harbour");
        keys(KeyCode.ESCAPE);
        write();
        WindowChild.onFx(() -> {
            if (!shell.panel().equals("search")) {
                shell.togglePanel("search");
            }
            return true;
        });
        type("the last letter");
        WindowChild.rest(LOOK_MILLIS);
        keys(KeyCode.ESCAPE);
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    }

    private void settle(final View view) {
        long waited = 0;
        while (waited < PATIENCE_MILLIS && !WindowChild.onFx(view::settled)) {
            WindowChild.rest(KEY_MILLIS);
            waited += KEY_MILLIS;
        }
        WindowChild.rest(LOOK_MILLIS);
    }

    private void write() {
        final List<Document> documents = atelier.catalogue().here().stream()
                .filter(d -> d.kind() == Document.Kind.MARKDOWN)
                .toList();
        if (documents.isEmpty()) {
            return;
        }
        final Document one = documents.get(rounds * 7 % documents.size());
        WindowChild.onFx(() -> {
            shell.desk().navigator().openAt(one.id(), 1);
            return true;
        });
        settle(WindowChild.onFx(shell::current));
        type("the lamp was lit ");
        WindowChild.rest(1_200);
    }

    private void type(final String text) {
        for (int i = 0; i < text.length(); i++) {
            final char letter = text.charAt(i);
            final KeyCode code =
                    letter == ' ' ? KeyCode.SPACE : KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(letter)));
            keys(code);
        }
    }

    private void keys(final KeyCode... codes) {
        WindowChild.onFx(() -> {
            for (final KeyCode code : codes) {
                robot.keyPress(code);
            }
            for (int i = codes.length - 1; i >= 0; i--) {
                robot.keyRelease(codes[i]);
            }
            return true;
        });
        WindowChild.rest(KEY_MILLIS);
    }
}
