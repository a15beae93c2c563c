package vespera.house.broken.painting.scriptorium;

import atlantafx.base.theme.PrimerLight;
import javafx.scene.control.Label;
import jfx.incubator.scene.control.richtext.CodeArea;
import org.kordamp.ikonli.javafx.FontIcon;

/** Wrong: four ways to draw outside the window's module. */
public record CorePaints(Label label, PrimerLight theme, FontIcon icon, CodeArea editor) {}
