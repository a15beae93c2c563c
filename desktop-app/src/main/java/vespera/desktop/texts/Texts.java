package vespera.desktop.texts;

import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of one package, from its bundle {@code texts.properties} (English) and that of the display's language
 * beside it, for example {@code texts_de.properties}. Safe for use by several threads.
 *
 * <p>A text with a brace is a pattern of {@link MessageFormat}: {@code {0}} is the first value, apostrophes in it are
 * doubled, and {@code {0,choice,0#no cards|1#one card|1<{0} cards}} tells one from many. A text without a brace is said
 * as it stands. Numbers and dates take the form of {@link Language#locale()}.
 */
public final class Texts {

    private static final System.Logger LOG = System.getLogger(Texts.class.getName());
    private static final Control FILES = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final String base;
    private final ClassLoader loader;
    private volatile @Nullable Spoken spoken;

    /** The words in one language, with the patterns that were needed so far. */
    private record Spoken(Locale locale, ResourceBundle bundle, Map<String, MessageFormat> patterns) {}

    private Texts(final String base, final ClassLoader loader) {
        this.base = base;
        this.loader = loader;
    }

    /** The words of the package that a class is in. */
    public static Texts of(final Class<?> owner) {
        return new Texts(owner.getPackageName() + ".texts", owner.getClassLoader());
    }

    /**
     * Says something.
     *
     * @param key its key in the bundle; where it is missing, the key itself is said, since a window with one odd word is
     *     better than none
     * @param values what goes in place of {@code {0}}, {@code {1}} and so on
     */
    public String say(final String key, final Object... values) {
        final Spoken now = now();
        final String text;
        try {
            text = now.bundle().getString(key);
        } catch (MissingResourceException e) {
            LOG.log(System.Logger.Level.WARNING, "a text is missing: {0} in {1}", key, base);
            return key;
        }
        if (text.indexOf('{') < 0) {
            return text;
        }
        final MessageFormat pattern =
                now.patterns().computeIfAbsent(key, missing -> new MessageFormat(text, now.locale()));
        // A message format keeps state while it works.
        synchronized (pattern) {
            return pattern.format(values);
        }
    }

    /**
     * A form for dates and times.
     *
     * @param parts which parts are wanted, as in {@link DateTimeFormatter#ofLocalizedPattern}: {@code MMMd} for a day
     *     without its year; their order and signs are the language's
     */
    public static DateTimeFormatter dates(final String parts) {
        return DateTimeFormatter.ofLocalizedPattern(parts).withLocale(Language.locale());
    }

    private Spoken now() {
        final Locale locale = Language.locale();
        final Spoken before = spoken;
        if (before != null && before.locale().equals(locale)) {
            return before;
        }
        final Spoken made =
                new Spoken(locale, ResourceBundle.getBundle(base, locale, loader, FILES), new ConcurrentHashMap<>());
        spoken = made;
        return made;
    }
}
