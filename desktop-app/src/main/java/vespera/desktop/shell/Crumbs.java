package vespera.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;

/** The way to where one is. Where there is little room, steps in its middle go into a menu; those shown stay legible. */
final class Crumbs extends Pane {

    private static final Texts TEXTS = Texts.of(Crumbs.class);
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double LONG = 320;
    private static final double LEGIBLE = 120;

    private final Button left = new Button("›  …");
    private List<Trail.Step> steps = List.of();
    private List<Button> crumbs = List.of();
    private List<Button> betweens = List.of();
    private int first = 1;
    private boolean whole = true;

    Crumbs() {
        getStyleClass().add("crumbs");
        setMinWidth(0);
        left.getStyleClass().addAll("flat", "crumb", "crumbs-left-out");
        left.setAccessibleText(TEXTS.say("left-out"));
        left.setOnAction(event -> leftOut());
    }

    void show(final List<Trail.Step> way) {
        steps = List.copyOf(way);
        final List<Button> made = new ArrayList<>();
        final List<Button> signs = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            final Trail.Step step = steps.get(i);
            final Button crumb = new Button(step.text());
            crumb.getStyleClass().addAll("flat", "crumb");
            crumb.pseudoClassStateChanged(CURRENT, i == steps.size() - 1);
            crumb.setMnemonicParsing(false);
            crumb.setOnAction(event -> step.go().run());
            crumb.setOnContextMenuRequested(event -> beside(crumb, step));
            made.add(crumb);
            signs.add(between(step));
        }
        crumbs = made;
        betweens = signs;
        getChildren().clear();
        for (int i = 0; i < crumbs.size(); i++) {
            if (i > 0) {
                getChildren().add(betweens.get(i));
            }
            getChildren().add(crumbs.get(i));
            if (i == 0) {
                getChildren().add(left);
            }
        }
    }

    /** The sign between two steps opens what else stands where the second does. */
    private static Button between(final Trail.Step step) {
        final Button between = new Button("›");
        between.getStyleClass().addAll("flat", "crumb-between");
        between.setAccessibleText(TEXTS.say("beside", step.text()));
        between.setOnAction(event -> beside(between, step));
        return between;
    }

    private static void beside(final Button at, final Trail.Step step) {
        final ContextMenu menu = new ContextMenu();
        for (final Trail.Beside one : step.beside().get()) {
            final MenuItem item =
                    new MenuItem(one.text(), one.here() ? new FontIcon("fth-check") : new FontIcon("fth-minus"));
            item.getGraphic().setVisible(one.here());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> one.go().run());
            menu.getItems().add(item);
        }
        open(menu, at);
    }

    /** The steps for which there is no room. */
    private void leftOut() {
        final ContextMenu menu = new ContextMenu();
        for (final Trail.Step step : steps.subList(whole ? 1 : 0, first)) {
            final MenuItem item = new MenuItem(step.text());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> step.go().run());
            menu.getItems().add(item);
        }
        open(menu, left);
    }

    private static void open(final ContextMenu menu, final Button at) {
        if (!menu.getItems().isEmpty()) {
            menu.show(at, Side.BOTTOM, 0, 0);
        }
    }

    private static double width(final Button one) {
        return Math.min(Math.ceil(one.prefWidth(-1)), LONG);
    }

    /** What the steps from one on take, with the first and the sign of what is left out before them. */
    private double wide(final int from) {
        double wide = width(crumbs.getFirst()) + (from > 1 ? width(left) : 0);
        for (int i = Math.max(1, from); i < crumbs.size(); i++) {
            wide += width(betweens.get(i)) + width(crumbs.get(i));
        }
        return wide;
    }

    @Override
    protected double computePrefWidth(final double height) {
        return crumbs.isEmpty() ? 0 : wide(1);
    }

    @Override
    protected double computePrefHeight(final double width) {
        return getChildren().stream()
                .mapToDouble(one -> one.prefHeight(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        if (crumbs.isEmpty()) {
            return;
        }
        final int last = crumbs.size() - 1;
        first = 1;
        while (first < last && wide(first) > getWidth()) {
            first++;
        }
        final Button here = crumbs.get(last);
        // Where not even the name one stands at could be read, what it all is called goes as well.
        whole = last == 0 || wide(first) - width(here) + Math.min(LEGIBLE, width(here)) <= getWidth();
        double x = place(crumbs.getFirst(), 0, whole);
        x = place(left, x, first > 1 || !whole);
        for (int i = 1; i <= last; i++) {
            x = place(betweens.get(i), x, i >= first);
            x = place(crumbs.get(i), x, i >= first);
        }
    }

    private double place(final Button one, final double x, final boolean shown) {
        one.setVisible(shown);
        if (!shown) {
            return x;
        }
        final double wide = Math.max(0, Math.min(width(one), getWidth() - x));
        final double high = one.prefHeight(-1);
        one.resizeRelocate(x, Math.rint((getHeight() - high) / 2), wide, high);
        return x + wide;
    }
}
