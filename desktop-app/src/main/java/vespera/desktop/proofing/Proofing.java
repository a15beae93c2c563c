package vespera.desktop.proofing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.editor.TextEditor;
import vespera.desktop.editor.TextEditor.Underline;
import vespera.desktop.fx.Debounce;
import vespera.desktop.markup.Edit;
import vespera.desktop.markup.Place;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.proofing.Finding;
import vespera.scriptorium.proofing.Passage;
import vespera.scriptorium.proofing.Proofreader;
import vespera.scriptorium.proofing.Tongue;

/**
 * Reads the lines in sight for mistakes once she has begun to write, and only those whose words are new. The reader is
 * woken by the first pause in typing, or when the next mistake is asked for.
 */
public final class Proofing {

    private static final Texts TEXTS = Texts.of(Proofing.class);
    private static final String ON = "proofing.on";
    private static final String ENGLISH = "proofing.english";
    private static final long PAUSE_MILLIS = 900;
    private static final int AT_ONCE = 12;
    private static final int SAMPLE = 12_000;
    private static final int LONGEST = 10_000;

    private final Desk desk;
    private final TextEditor editor;
    private final Proofreader reader;
    private final KnownWords known;
    private final Proofs proofs = new Proofs();
    private final Set<Integer> wanted = new LinkedHashSet<>();
    private final Map<Integer, String> drawn = new HashMap<>();
    private final Set<String> ignored = new HashSet<>();
    private final Debounce reading = new Debounce(PAUSE_MILLIS, this::read);
    private final ContextMenu menu = new ContextMenu();
    private boolean on = true;
    private String english = "US".equals(Locale.getDefault().getCountry()) ? "en-US" : "en-GB";
    private boolean awake;
    private boolean busy;
    private @Nullable String language;

    public Proofing(final Desk desk, final TextEditor editor) {
        this.desk = desk;
        this.editor = editor;
        reader = desk.atelier().organising().proofreader();
        known = new KnownWords(desk.atelier());
        editor.underline(this::under);
        ((Parent) editor.node())
                .getStylesheets()
                .add(Objects.requireNonNull(Proofing.class.getResource("/vespera/desktop/proofing/proofing.css"))
                        .toExternalForm());
        editor.onEdit(this::edited);
        editor.onShow(this::shown);
        editor.node().addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::asked);
        desk.work().query(() -> desk.atelier().memory().recall(ON), was -> on = !was.equals(Optional.of("false")));
        desk.work().query(() -> desk.atelier().memory().recall(ENGLISH), was -> was.ifPresent(tag -> english = tag));
    }

    public List<Action> actions() {
        return List.of(
                new Action("writing.proof-next", TEXTS.say("next"), "F7", () -> step(true)),
                new Action("writing.proof-previous", TEXTS.say("previous"), "Shift+F7", () -> step(false)),
                new Action("writing.proof-here", TEXTS.say("here"), "Shortcut+PERIOD", this::here),
                new Action("writing.proof-toggle", TEXTS.say("toggle"), "", this::toggle),
                new Action("writing.proof-english", TEXTS.say("english"), "", this::otherEnglish));
    }

    private void shown() {
        wanted.clear();
        drawn.clear();
        language = null;
    }

    private void edited() {
        awake = true;
        if (on) {
            reading.call();
        }
    }

    /** What stands under the words of a line that is being drawn; it is read later where it was not yet. */
    private List<Underline> under(final int line) {
        if (!on) {
            return List.of();
        }
        final String text = editor.line(line);
        if (text.isBlank() || text.length() > LONGEST || Proofs.inHead(line, editor::line)) {
            return List.of();
        }
        final Optional<List<Finding>> found = proofs.of(text);
        final List<Finding> show;
        if (found.isPresent()) {
            show = found.get();
            drawn.put(line, text);
        } else {
            wanted.add(line);
            if (awake) {
                reading.call();
            }
            final String before = drawn.get(line);
            show = before == null
                    ? List.of()
                    : Proofs.moved(before, proofs.of(before).orElse(List.of()), text);
        }
        return show.stream()
                .filter(one -> counts(text, one))
                .map(one -> new Underline(
                        one.from(), one.to(), one.kind() == Finding.Kind.SPELLING ? "proof-spelling" : "proof-grammar"))
                .toList();
    }

    private boolean counts(final String line, final Finding one) {
        if (one.to() > line.length()) {
            return false;
        }
        final String words = line.substring(one.from(), one.to());
        return !ignored.contains(one.rule() + "\n" + words)
                && !(one.kind() == Finding.Kind.SPELLING && known.has(words));
    }

    private void read() {
        if (!on || busy || editor.readOnly()) {
            return;
        }
        if (wanted.isEmpty()) {
            return;
        }
        final Map<Integer, String> batch = new HashMap<>();
        for (final int line : List.copyOf(wanted)) {
            if (batch.size() < AT_ONCE) {
                wanted.remove(line);
                if (line < editor.lines() && proofs.of(editor.line(line)).isEmpty()) {
                    batch.put(line, editor.line(line));
                }
            }
        }
        if (batch.isEmpty()) {
            return;
        }
        busy = true;
        final String sample = sample();
        desk.work().query(() -> checked(batch, sample), found -> keep(batch, found), () -> {
            busy = false;
            if (!wanted.isEmpty()) {
                reading.call();
            }
        });
    }

    private String sample() {
        final String text = language == null ? editor.text() : "";
        return text.substring(0, Math.min(text.length(), SAMPLE));
    }

    private record Checked(String language, Map<String, List<Finding>> findings) {}

    private Checked checked(final Map<Integer, String> batch, final String sample) {
        final String before = language;
        final String tongue = before != null ? before : tongue(sample);
        known.read();
        final Map<String, List<Finding>> found = new HashMap<>();
        try {
            for (final String line : tongue.isEmpty() ? List.<String>of() : batch.values()) {
                found.put(line, reader.check(tongue, Passage.of(line)));
            }
        } catch (IOException e) {
            System.getLogger(Proofing.class.getName())
                    .log(System.Logger.Level.INFO, "proofreading is not to be had now", e);
        }
        return new Checked(tongue, found);
    }

    /** The language of a text; empty where it is none that can be read. */
    private String tongue(final String sample) {
        return Tongue.of(sample)
                .map(tongue -> tongue.equals("de") ? "de-DE" : english)
                .orElse("");
    }

    private void keep(final Map<Integer, String> batch, final Checked checked) {
        language = checked.language().isEmpty() ? null : checked.language();
        checked.findings().forEach(proofs::keep);
        batch.forEach((line, text) -> {
            if (line < editor.lines() && editor.line(line).equals(text)) {
                editor.redraw(line, line);
            }
        });
    }

    /** A mistake in a line. */
    private record Spot(int line, Finding finding) {}

    /** Goes to the next mistake after the caret or the one before, reading on where nothing was read yet. */
    private void step(final boolean forward) {
        awake = true;
        final Place caret = editor.place(forward ? editor.selectionEnd() : editor.selectionStart());
        final List<String> lines = new ArrayList<>();
        final int first = forward ? caret.line() : 0;
        final int last = forward ? editor.lines() - 1 : caret.line();
        for (int i = first; i <= last; i++) {
            lines.add(editor.line(i));
        }
        final Map<String, List<Finding>> read = new HashMap<>();
        lines.forEach(line -> proofs.of(line).ifPresent(found -> read.put(line, found)));
        final String sample = sample();
        desk.work().query(() -> search(lines, first, caret, forward, read, sample), this::found);
    }

    private record Search(Optional<Spot> spot, Map<String, List<Finding>> read, String language) {}

    private Search search(
            final List<String> lines,
            final int first,
            final Place caret,
            final boolean forward,
            final Map<String, List<Finding>> read,
            final String sample)
            throws IOException {
        final String before = language;
        final String tongue = before != null ? before : tongue(sample);
        known.read();
        final Map<String, List<Finding>> fresh = new HashMap<>();
        for (int n = 0; n < lines.size() && !tongue.isEmpty(); n++) {
            final int at = forward ? n : lines.size() - 1 - n;
            final String text = lines.get(at);
            List<Finding> findings = read.get(text);
            if (findings == null) {
                findings = text.length() > LONGEST ? List.of() : reader.check(tongue, Passage.of(text));
                fresh.put(text, findings);
            }
            final int line = first + at;
            final List<Finding> ordered = forward ? findings : findings.reversed();
            for (final Finding one : ordered) {
                final boolean beyond =
                        line != caret.line() || (forward ? one.from() >= caret.column() : one.to() <= caret.column());
                if (beyond && counts(text, one)) {
                    return new Search(Optional.of(new Spot(line, one)), fresh, tongue);
                }
            }
        }
        return new Search(Optional.empty(), fresh, tongue);
    }

    private void found(final Search search) {
        language = search.language().isEmpty() ? null : search.language();
        search.read().forEach(proofs::keep);
        if (search.spot().isEmpty()) {
            desk.notices()
                    .say(
                            Notices.Tone.INFO,
                            search.language().isEmpty() ? TEXTS.say("no-language") : TEXTS.say("none-left"));
            return;
        }
        final Spot spot = search.spot().get();
        final Place from = new Place(spot.line(), spot.finding().from());
        final Place to = new Place(spot.line(), spot.finding().to());
        editor.redraw(spot.line(), spot.line());
        editor.edit(Edit.go(from, to));
        editor.focus();
        new vespera.desktop.fx.Drawn(editor.node()).then(() -> offer(spot));
    }

    private Optional<Spot> at(final int offset) {
        final Place place = editor.place(offset);
        final String text = editor.line(place.line());
        return proofs.of(text).orElse(List.of()).stream()
                .filter(one -> one.from() <= place.column() && place.column() <= one.to() && counts(text, one))
                .findFirst()
                .map(one -> new Spot(place.line(), one));
    }

    private void here() {
        at(editor.caret())
                .ifPresentOrElse(this::offer, () -> desk.notices().say(Notices.Tone.INFO, TEXTS.say("none-here")));
    }

    private void asked(final ContextMenuEvent event) {
        final int offset =
                event.isKeyboardTrigger() ? editor.caret() : editor.at(event.getScreenX(), event.getScreenY());
        at(offset).ifPresent(spot -> {
            event.consume();
            fill(spot);
            menu.show(editor.node(), event.getScreenX(), event.getScreenY());
        });
    }

    private void offer(final Spot spot) {
        final Optional<Bounds> caret = editor.caretOnScreen();
        if (caret.isPresent()) {
            fill(spot);
            menu.show(editor.node(), caret.get().getMinX(), caret.get().getMaxY() + 4);
        }
    }

    private void fill(final Spot spot) {
        menu.getItems()
                .setAll(new ProofMenu(spot.finding(), words(spot))
                        .items(
                                with -> replace(spot, with),
                                () -> {
                                    ignored.add(spot.finding().rule() + "\n" + words(spot));
                                    editor.redraw(0, editor.lines() - 1);
                                },
                                () -> add(words(spot))));
    }

    private String words(final Spot spot) {
        final String line = editor.line(spot.line());
        final Finding one = spot.finding();
        return one.to() <= line.length() ? line.substring(one.from(), one.to()) : "";
    }

    private void replace(final Spot spot, final String with) {
        final Optional<Spot> still =
                at(editor.offset(new Place(spot.line(), spot.finding().from())));
        if (still.isPresent() && still.get().finding().equals(spot.finding()) && !editor.readOnly()) {
            editor.edit(Edit.of(
                    new Place(spot.line(), spot.finding().from()),
                    new Place(spot.line(), spot.finding().to()),
                    with));
            editor.focus();
        }
    }

    private void add(final String word) {
        desk.work()
                .command(
                        () -> {
                            known.add(desk.origin(), word);
                            return word;
                        },
                        added -> {
                            editor.redraw(0, editor.lines() - 1);
                            desk.notices().say(Notices.Tone.DONE, TEXTS.say("is-known", added));
                        });
    }

    private void toggle() {
        on = !on;
        awake |= on;
        final String now = Boolean.toString(on);
        desk.work().command(() -> desk.atelier().memory().remember(ON, now));
        editor.redraw(0, editor.lines() - 1);
        desk.notices().say(Notices.Tone.DONE, TEXTS.say(on ? "is-on" : "is-off"));
    }

    private void otherEnglish() {
        english = english.equals("en-US") ? "en-GB" : "en-US";
        final String now = english;
        desk.work().command(() -> desk.atelier().memory().remember(ENGLISH, now));
        language = null;
        proofs.clear();
        drawn.clear();
        editor.redraw(0, editor.lines() - 1);
        desk.notices().say(Notices.Tone.DONE, TEXTS.say(now.equals("en-US") ? "american" : "british"));
    }
}
