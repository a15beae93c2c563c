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
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.text.Font;
import vespera.desktop.fx.WrappedText;

/** Light or dark, and the fonts that come with the program. FX thread only. */
public final class Appearance {

    private static final int LEAST = 80;
    private static final int MOST = 200;
    private static final List<String> FONTS = List.of("Regular", "Italic", "SemiBold", "Bold");

    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final ReadOnlyIntegerWrapper zoom = new ReadOnlyIntegerWrapper(this, "zoom", 100);
    private final ReadOnlyBooleanWrapper lessMotion = new ReadOnlyBooleanWrapper(this, "lessMotion");
    private String wanted = "system";
    private String motion = "system";

    /** Loads the fonts and takes the system's colours until told otherwise. */
    public Appearance() {
        WrappedText.mend();
        FONTS.forEach(Appearance::load);
        dark.subscribe(Appearance::paint);
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> {
            if (wanted.equals("system")) {
                dark.set(scheme == ColorScheme.DARK);
            }
        });
        Platform.getPreferences().reducedMotionProperty().subscribe(less -> settle());
    }

    /** How large everything is drawn, in percent from 80 to 200. */
    public ReadOnlyIntegerProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** Draws everything so large; what is too little or too much is taken as the least or the most. */
    public void zoom(final int percent) {
        zoom.set(Math.clamp(percent, LEAST, MOST));
    }

    /** Whether nothing is to move. */
    ReadOnlyBooleanProperty lessMotionProperty() {
        return lessMotion.getReadOnlyProperty();
    }

    /** Moves things as the {@code system} says, {@code less} or {@code full}. */
    public void move(final String how) {
        motion = how;
        settle();
    }

    private void settle() {
        lessMotion.set(
                switch (motion) {
                    case "less" -> true;
                    case "full" -> false;
                    default -> Platform.getPreferences().isReducedMotion();
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
