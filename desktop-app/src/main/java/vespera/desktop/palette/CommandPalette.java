package vespera.desktop.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vespera.desktop.texts.Texts;

/** Every action by its name: what was used lately comes first. Used on the FX thread only. */
public final class CommandPalette {

    private static final Texts TEXTS = Texts.of(CommandPalette.class);
    private static final int REMEMBERED = 12;

    private final Overlay overlay;
    private final Supplier<List<Choice>> all;
    private final List<String> recent;
    private final Consumer<String> remember;

    /**
     * Makes one.
     *
     * @param all everything that can be done just now
     * @param recent ids of what was done lately, newest first, separated by blanks
     * @param remember is given the same again after each use
     */
    public CommandPalette(
            final Overlay overlay,
            final Supplier<List<Choice>> all,
            final String recent,
            final Consumer<String> remember) {
        this.overlay = overlay;
        this.all = all;
        this.recent = new ArrayList<>(List.of(recent.split(" ")));
        this.remember = remember;
    }

    /** Shows it over the window. */
    public void open() {
        final List<Choice> choices = all.get();
        final Chooser chooser = new Chooser(
                TEXTS.say("what-to-do"), TEXTS.say("palette-hint"), typed -> fitting(choices, typed), this::run);
        overlay.show(chooser, chooser.field());
    }

    List<Choice> fitting(final List<Choice> choices, final String typed) {
        if (typed.isBlank()) {
            return recentFirst(choices);
        }
        return choices.stream()
                .map(c -> Map.entry(c, Math.max(Fuzzy.score(typed, c.title()), Fuzzy.score(typed, c.detail()) - 20)))
                .filter(e -> e.getValue() >= 0)
                .sorted(Comparator.comparingInt(e -> -e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Choice> recentFirst(final List<Choice> choices) {
        final Map<String, Choice> byId = new LinkedHashMap<>();
        choices.forEach(c -> byId.put(c.id(), c));
        final List<Choice> sorted = new ArrayList<>();
        for (final String id : recent) {
            final Choice known = byId.remove(id);
            if (known != null) {
                sorted.add(known);
            }
        }
        sorted.addAll(byId.values());
        return sorted;
    }

    private void run(final Choice choice) {
        overlay.hide();
        recent.remove(choice.id());
        recent.addFirst(choice.id());
        while (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
        remember.accept(String.join(" ", recent));
        choice.run().run();
    }
}
