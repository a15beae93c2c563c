package vespera.desktop.artifactview;

import java.util.EnumSet;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.artifacts.Artifact;

/** Left of the list: how it is ordered, and which sorts are in it. */
final class SortPane extends VBox {

    private static final Texts TEXTS = Texts.of(SortPane.class);

    private final ArtifactsViewModel model;

    SortPane(final ArtifactsViewModel model, final LookBar looks) {
        super(2);
        this.model = model;
        getStyleClass().add("artifact-sort");
        getChildren().add(caption(TEXTS.say("by")));
        final ToggleGroup group = new ToggleGroup();
        for (final Grouping grouping : Grouping.values()) {
            final ToggleButton button = new ToggleButton(grouping.title(), new FontIcon(grouping.icon()));
            button.setId("by-" + grouping.id());
            button.setUserData(grouping);
            button.setToggleGroup(group);
            button.setSelected(grouping == model.groupingProperty().get());
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAlignment(Pos.CENTER_LEFT);
            button.getStyleClass().addAll("flat", "sort-button");
            button.setAccessibleText(TEXTS.say("list-by", grouping.title()));
            getChildren().add(button);
        }
        group.selectedToggleProperty().subscribe((was, is) -> {
            if (is == null) {
                group.selectToggle(was);
            } else if (is.getUserData() instanceof Grouping grouping) {
                model.groupingProperty().set(grouping);
            }
        });
        final Region gap = new Region();
        gap.setMinHeight(16);
        getChildren().addAll(gap, caption(TEXTS.say("show")));
        for (final Artifact.Type type : Artifact.Type.values()) {
            final CheckBox box = new CheckBox(Wording.type(type));
            box.setSelected(model.typesProperty().get().contains(type));
            box.getStyleClass().add("sort-check");
            box.selectedProperty().subscribe((was, is) -> toggle(type, is));
            model.typesProperty().subscribe(types -> box.setSelected(types.contains(type)));
            getChildren().add(box);
        }
        model.groupingProperty()
                .subscribe(by -> group.getToggles().stream()
                        .filter(one -> one.getUserData() == by)
                        .forEach(group::selectToggle));
        final Region gap2 = new Region();
        gap2.setMinHeight(12);
        getChildren().addAll(gap2, looks);
    }

    private static Label caption(final String words) {
        final Label label = new Label(words);
        label.getStyleClass().add("sort-caption");
        return label;
    }

    private void toggle(final Artifact.Type type, final boolean on) {
        final Set<Artifact.Type> types = EnumSet.noneOf(Artifact.Type.class);
        types.addAll(model.typesProperty().get());
        if (on) {
            types.add(type);
        } else {
            types.remove(type);
        }
        model.typesProperty().set(types);
    }
}
