package vespera.desktop.texts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.NodeOrientation;

/**
 * The language of the window: the system's, unless another is set. It is kept where Java itself looks for it, in the
 * locales for display and format, so that the toolkit's own words and the forms of numbers and dates follow.
 */
public final class Language {

    /** The languages that all texts are there in, the first is that of the texts without a language. */
    public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final Locale SYSTEM = Locale.getDefault(Locale.Category.DISPLAY);
    private static final Locale SYSTEM_FORMAT = Locale.getDefault(Locale.Category.FORMAT);
    private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi");

    private Language() {}

    /** The locale that the window speaks and writes numbers in. */
    public static Locale locale() {
        return Locale.getDefault(Locale.Category.DISPLAY);
    }

    /**
     * Speaks a language from now on; what is on the screen already stays as it is.
     *
     * @param tag a language tag such as {@code de}; {@code system}, or anything that is no language, for the system's
     */
    public static void use(final String tag) {
        final Locale wanted = Locale.forLanguageTag(tag.strip());
        final boolean ours = !wanted.getLanguage().isEmpty() && !"system".equals(tag.strip());
        Locale.setDefault(Locale.Category.DISPLAY, ours ? near(wanted, SYSTEM) : SYSTEM);
        Locale.setDefault(Locale.Category.FORMAT, ours ? near(wanted, SYSTEM_FORMAT) : SYSTEM_FORMAT);
    }

    /** Which way its lines run. */
    public static NodeOrientation orientation() {
        return FROM_THE_RIGHT.contains(locale().getLanguage())
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT;
    }

    // Somebody in Austria who sets German keeps the dates of Austria.
    private static Locale near(final Locale wanted, final Locale system) {
        return wanted.getCountry().isEmpty() && wanted.getLanguage().equals(system.getLanguage()) ? system : wanted;
    }
}
