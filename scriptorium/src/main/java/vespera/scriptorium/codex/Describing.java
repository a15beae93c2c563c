package vespera.scriptorium.codex;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says who or what an entity is in the words of the texts: a sentence that says so, else what passages say of it. */
final class Describing {

    private static final int SHORT = 240;
    /** Begins as a quotation, in one style of quotation marks or another, or as a block quotation. */
    private static final Pattern QUOTED = Pattern.compile("^[\\s_*]*[“„«‘\"'>]");

    private Describing() {}

    static String of(final Entity entity, final List<Appearance> appearances, final List<Attribute> attributes) {
        for (final Appearance one : appearances) {
            if (told(one) && one.passage().length() <= SHORT && defines(one)) {
                return one.passage();
            }
        }
        return attributes.stream()
                .filter(a -> a.about().equals("occupation") && !a.value().startsWith("not "))
                .filter(a -> told(a.where()))
                .findFirst()
                .map(a -> a.where().passage())
                .orElseGet(() -> first(entity, appearances));
    }

    /** What somebody says of her, or quotes, is not what the text says. */
    private static boolean told(final Appearance one) {
        return !one.spoken() && !QUOTED.matcher(one.passage()).find();
    }

    /** “Anna was a tall woman …”, “Anna, the miller’s daughter, …”. */
    private static boolean defines(final Appearance one) {
        final Pattern is = Pattern.compile(Pattern.quote(one.name())
                + "(?:,| (?:was|is)) (?:(?:now|then|still) )?(?:a|an|the|his|her|their) \\p{Ll}+"
                + "(?: \\p{Ll}+)*[ ,.;]");
        final Matcher matcher = is.matcher(one.passage());
        return matcher.find()
                && Pattern.compile(
                                "\\b(man|woman|boy|girl|gentleman|lady|daughter|son|wife|husband|brother|sister|widow"
                                        + "|village|town|city|house|estate|king|queen|captain|doctor|friend|owner|keeper)\\b")
                        .matcher(matcher.group().toLowerCase(Locale.ROOT))
                        .find();
    }

    private static String first(final Entity entity, final List<Appearance> appearances) {
        return entity.note() != null
                ? ""
                : appearances.stream()
                        .filter(Describing::told)
                        .findFirst()
                        .map(Appearance::passage)
                        .orElse("");
    }
}
