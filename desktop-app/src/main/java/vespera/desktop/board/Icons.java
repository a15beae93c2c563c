package vespera.desktop.board;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons by a name that came from outside and may be none. */
final class Icons {

    private Icons() {}

    static @Nullable FontIcon of(final String literal) {
        try {
            return new FontIcon(literal);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
