package vespera.scriptorium.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Freeplane's icons by their names, and what a task shows for them: a font icon, or a sign. */
public final class MapIcons {

    private static final String EMOJI = "emoji-";
    private static final Map<String, String> SHOWN = new LinkedHashMap<>();

    static {
        final String[] pairs = {
            "yes",
            "fth-alert-circle",
            "button_ok",
            "fth-check",
            "button_cancel",
            "fth-x",
            "idea",
            "fth-zap",
            "help",
            "fth-help-circle",
            "messagebox_warning",
            "fth-alert-triangle",
            "bookmark",
            "fth-bookmark",
            "info",
            "fth-info",
            "calendar",
            "fth-calendar",
            "password",
            "fth-key",
            "list",
            "fth-list",
            "mindmap",
            "fth-git-branch",
            "kaddressbook",
            "fth-book-open",
            "pencil",
            "fth-edit-2",
            "edit",
            "fth-edit-2",
            "flag",
            "fth-flag",
            "flag-green",
            "fth-flag",
            "flag-blue",
            "fth-flag",
            "flag-yellow",
            "fth-flag",
            "flag-orange",
            "fth-flag",
            "flag-black",
            "fth-flag",
            "flag-pink",
            "fth-flag",
            "clock",
            "fth-clock",
            "clock2",
            "fth-watch",
            "hourglass",
            "fth-clock",
            "attach",
            "fth-paperclip",
            "folder",
            "fth-folder",
            "Mail",
            "fth-mail",
            "kmail",
            "fth-inbox",
            "internet",
            "fth-globe",
            "gohome",
            "fth-home",
            "stop",
            "fth-slash",
            "closed",
            "fth-lock",
            "unchecked",
            "fth-square",
            "checked",
            "fth-check-square",
            "wizard",
            "fth-star",
            "launch",
            "fth-send",
            "desktop_new",
            "fth-copy",
            "ksmiletris",
            "fth-smile",
            "smiley-neutral",
            "fth-meh",
            "smily_bad",
            "fth-frown",
            "broken-line",
            "fth-link-2",
            "bell",
            "fth-bell",
            "group",
            "fth-users",
            "male1",
            "fth-user",
            "male2",
            "fth-user",
            "female1",
            "fth-user",
            "female2",
            "fth-user",
            "females",
            "fth-users",
            "fema",
            "fth-user",
            "xmag",
            "fth-search",
            "revision",
            "fth-rotate-cw",
            "executable",
            "fth-settings",
            "licq",
            "fth-message-circle",
            "korn",
            "fth-archive",
            "up",
            "fth-arrow-up",
            "down",
            "fth-arrow-down",
            "forward",
            "fth-arrow-right",
            "back",
            "fth-arrow-left",
            "addition",
            "fth-plus-circle",
            "video",
            "fth-video",
            "audio",
            "fth-music",
            "image",
            "fth-image",
            "full-0",
            "⓪",
            "full-1",
            "①",
            "full-2",
            "②",
            "full-3",
            "③",
            "full-4",
            "④",
            "full-5",
            "⑤",
            "full-6",
            "⑥",
            "full-7",
            "⑦",
            "full-8",
            "⑧",
            "full-9",
            "⑨",
            "0%",
            "○",
            "25%",
            "◔",
            "50%",
            "◑",
            "75%",
            "◕",
            "100%",
            "●",
        };
        for (int i = 0; i < pairs.length; i += 2) {
            SHOWN.put(pairs[i], pairs[i + 1]);
        }
    }

    private MapIcons() {}

    /** What is shown for an icon of Freeplane; empty for one with no likeness here. */
    static Optional<String> shown(final String name) {
        if (name.startsWith("fth-")) {
            return Optional.of(name);
        }
        if (name.startsWith(EMOJI)) {
            return emoji(name.substring(EMOJI.length()));
        }
        return Optional.ofNullable(SHOWN.get(name));
    }

    private static Optional<String> emoji(final String codes) {
        final StringBuilder text = new StringBuilder();
        for (final String code : codes.split("[-_]")) {
            if (!code.matches("[0-9a-fA-F]{2,6}") || !Character.isValidCodePoint(Integer.parseInt(code, 16))) {
                return Optional.empty();
            }
            text.appendCodePoint(Integer.parseInt(code, 16));
        }
        return Optional.of(text.toString());
    }

    /** What Freeplane calls it; a font icon that it does not have keeps its own name. */
    static String name(final String shown) {
        for (final Map.Entry<String, String> one : SHOWN.entrySet()) {
            if (one.getValue().equals(shown)) {
                return one.getKey();
            }
        }
        if (shown.startsWith("fth-")) {
            return shown;
        }
        final StringBuilder codes = new StringBuilder(EMOJI);
        shown.codePoints()
                .forEach(c -> codes.append(codes.length() > EMOJI.length() ? "-" : "")
                        .append(Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT)));
        return codes.toString();
    }
}
