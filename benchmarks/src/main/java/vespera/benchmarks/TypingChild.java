package vespera.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.TextPos;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Navigator;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Selection;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.Work;
import vespera.desktop.fx.Stalls;
import vespera.desktop.writing.WritingView;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;

/** Types into the writing desk and then into a bare code area, key by key as fast as somebody may type. */
final class TypingChild {

    /** The thread's own work counts: what others on the machine do to it is told by the longest stall. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final double WIDTH = 960;
    private static final double HEIGHT = 900;
    private static final long BETWEEN_MILLIS = 40;
    private static final long PATIENCE_MILLIS = 60_000;
    private static final int WARM = 40;
    private static final String TYPED = "She mended the lamp again and it was good. ";

    private TypingChild() {}

    public static void main(final String[] arguments) throws Exception {
        Platform.startup(() -> Platform.setImplicitExit(false));
        final int keys = Integer.parseInt(arguments[1]);
        final Work work = new Work(failure -> {});
        try (Atelier atelier = Atelier.open(Path.of(arguments[0]))) {
            atelier.scan();
            final DocumentId id =
                    atelier.catalogue().at("Novel.md").map(Document::id).orElseThrow();
            final String text = atelier.documents().open(id).text();
            final WritingView view = WindowChild.onFx(() -> open(atelier, work));
            WindowChild.onFx(() -> {
                view.open(id);
                return true;
            });
            final CodeArea area = area(view, text);
            final Thread window = WindowChild.onFx(Thread::currentThread);
            type(area, WARM);
            try (Stalls stalls = Stalls.start(window)) {
                final Costs costs = type(area, keys);
                Child.say("p50", percentile(costs.laidOut, 50));
                Child.say("p95", percentile(costs.laidOut, 95));
                Child.say("all.p95", percentile(costs.all, 95));
                WindowChild.rest(2_000);
                Child.say("stall", stalls.percentile(100));
            }
            final int now = WindowChild.onFx(area::getText).length();
            Child.say("lost", text.length() + 3 * (keys / 3) + 3 * (WARM / 3) - now);
            final CodeArea bare = WindowChild.onFx(() -> bare(text));
            WindowChild.rest(2_000);
            type(bare, WARM);
            final Costs costs = type(bare, keys);
            Child.say("bare.p50", percentile(costs.laidOut, 50));
            Child.say("bare.p95", percentile(costs.laidOut, 95));
            Child.say("bare.all.p95", percentile(costs.all, 95));
            WindowChild.onFx(() -> {
                view.hidden();
                return true;
            });
            work.close();
        }
        System.exit(0);
    }

    private static WritingView open(final Atelier atelier, final Work work) {
        final Desk desk = new Desk(
                atelier,
                atelier.person(),
                new Selection(),
                work,
                new Notices(),
                new Nowhere(),
                new SimpleBooleanProperty());
        final WritingView view = new WritingView(desk);
        show((Parent) view.node());
        view.shown();
        return view;
    }

    private static void show(final Parent node) {
        final Stage stage = new Stage();
        stage.setScene(new Scene(node, WIDTH, HEIGHT));
        stage.show();
    }

    private static CodeArea bare(final String text) {
        final CodeArea area = new CodeArea();
        area.setWrapText(true);
        area.setText(text);
        show(new javafx.scene.layout.StackPane(area));
        area.requestFocus();
        return area;
    }

    private static CodeArea area(final WritingView view, final String text) {
        for (long waited = 0; waited < PATIENCE_MILLIS; waited += BETWEEN_MILLIS) {
            WindowChild.rest(BETWEEN_MILLIS);
            final CodeArea area = WindowChild.onFx(() -> {
                final CodeArea found = (CodeArea) view.node().lookup(".writing-editor");
                return found != null && found.getText().length() == text.length() ? found : null;
            });
            if (area != null) {
                return area;
            }
        }
        throw new IllegalStateException("the document did not open");
    }

    /** What the keys cost the window's thread, in milliseconds of its own work. */
    private static final class Costs {

        /** From the press until what it changed is laid out for the next picture. */
        private final double[] laidOut;
        /** From the press until the next key: pictures, the blinking caret and what was put off count too. */
        private final double[] all;

        Costs(final int keys) {
            laidOut = new double[keys];
            all = new double[keys];
        }
    }

    /** A third of the keys at the start, in the middle and at the end. */
    private static Costs type(final CodeArea area, final int keys) {
        final Costs costs = new Costs(3 * (keys / 3));
        for (int place = 0; place < 3; place++) {
            final int at = place;
            WindowChild.onFx(() -> {
                final int line = at == 0 ? 2 : at == 1 ? area.getParagraphCount() / 2 : area.getParagraphCount() - 1;
                area.select(TextPos.ofLeading(line, 0));
                return true;
            });
            WindowChild.rest(500);
            for (int i = 0; i < keys / 3; i++) {
                final int key = place * (keys / 3) + i;
                final char letter = TYPED.charAt(i % TYPED.length());
                final long begun = WindowChild.onFx(CPU::getCurrentThreadCpuTime);
                costs.laidOut[key] = WindowChild.onFx(() -> cost(area, letter));
                WindowChild.rest(BETWEEN_MILLIS);
                costs.all[key] = (WindowChild.onFx(CPU::getCurrentThreadCpuTime) - begun) / 1e6;
            }
        }
        return costs;
    }

    /** As a key comes from the system: pressed, typed, let go; and then what the next picture would begin with. */
    private static double cost(final CodeArea area, final char key) {
        final long begun = CPU.getCurrentThreadCpuTime();
        final KeyCode code = key == ' ' ? KeyCode.SPACE : KeyCode.A;
        Event.fireEvent(area, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        Event.fireEvent(
                area,
                new KeyEvent(
                        KeyEvent.KEY_TYPED, String.valueOf(key), "", KeyCode.UNDEFINED, false, false, false, false));
        Event.fireEvent(area, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
        final Parent root = area.getScene().getRoot();
        root.applyCss();
        root.layout();
        return (CPU.getCurrentThreadCpuTime() - begun) / 1e6;
    }

    private static double percentile(final double[] costs, final double percent) {
        final double[] sorted = costs.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.max(1, Math.ceil(percent / 100 * sorted.length)) - 1];
    }

    /** Goes nowhere. */
    private static final class Nowhere implements Navigator {
        @Override
        public void show(final String viewId) {}

        @Override
        public void open(final Subject subject) {}

        @Override
        public void openAt(final DocumentId document, final int line) {}

        @Override
        public void search(final String words) {}
    }
}
