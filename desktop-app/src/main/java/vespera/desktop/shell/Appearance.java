package vespera.desktop.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.text.Font;

/** Light or dark, and the fonts that come with the program. FX thread only. */
public final class Appearance {

    private static final List<String> FONTS = List.of("Regular", "Italic", "SemiBold", "Bold");

    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private String wanted = "system";

    /** Loads the fonts and takes the system's colours until told otherwise. */
    public Appearance() {
        FONTS.forEach(Appearance::load);
        dark.subscribe(Appearance::paint);
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> {
            if (wanted.equals("system")) {
                dark.set(scheme == ColorScheme.DARK);
            }
        });
    }

    private static void load(final String style) {
        final String place = "/com/formdev/flatlaf/fonts/inter/Inter-" + style + ".otf";
        try (InputStream font = Objects.requireNonNull(Appearance.class.getResourceAsStream(place), place)) {
            Font.loadFont(font, 13);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void paint(final boolean dark) {
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    /** Whether it is dark just now. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Uses {@code light}, {@code dark} or what the {@code system} has. */
    public void use(final String theme) {
        wanted = theme;
        dark.set(
                switch (theme) {
                    case "light" -> false;
                    case "dark" -> true;
                    default -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                });
    }

    /** Gives a window's root our base style. */
    public static void dress(final Parent root) {
        root.getStyleClass().add("vespera");
        root.getStylesheets()
                .add(Objects.requireNonNull(Appearance.class.getResource("/vespera/desktop/shell.css"))
                        .toExternalForm());
    }
}
