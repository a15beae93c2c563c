package vespera.desktop.canvas;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.canvas.Box;
import vespera.scriptorium.canvas.CanvasNode;

/** A card or a frame on the sheet. It is shown only; what is done to it is done by the sheet. */
final class CardNode extends StackPane {

    private static final Texts TEXTS = Texts.of(CardNode.class);
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final CardFaces faces;
    private final Rectangle clip = new Rectangle();
    private final StackPane content = new StackPane();
    private @Nullable CanvasNode shown;
    private CardFaces.@Nullable Face face;

    CardNode(final CardFaces faces) {
        this.faces = faces;
        getStyleClass().add("canvas-card");
        clip.widthProperty().bind(content.widthProperty());
        clip.heightProperty().bind(content.heightProperty());
        clip.setArcWidth(14);
        clip.setArcHeight(14);
        content.setClip(clip);
        content.setMinSize(0, 0);
        content.getStyleClass().add("card-content");
        setMouseTransparent(true);
        setManaged(false);
        getChildren().add(content);
    }

    /** Shows a card; what it showed before is kept where it is the same. */
    void show(final CanvasNode node) {
        final CanvasNode before = shown;
        shown = node;
        if (before == null || !before.content().equals(node.content())) {
            fill(node);
        } else if (node.content() instanceof CanvasNode.File file) {
            faces.face(file, face -> shownFace(file, face));
        }
        getStyleClass().setAll("canvas-card", node.isGroup() ? "canvas-group" : "canvas-leaf");
        setStyle(null);
        final String color = node.color();
        if (color != null && color.matches("[1-6]")) {
            getStyleClass().add("canvas-c" + color);
        } else if (color != null && color.startsWith("#")) {
            getStyleClass().add("canvas-hex");
            setStyle("-card: " + Inks.opaque(color) + ";");
        }
        setAccessibleText(CardWords.of(node));
    }

    /** Puts it somewhere on the sheet. */
    void place(final Box box) {
        resizeRelocate(box.x(), box.y(), Math.max(1, box.width()), Math.max(1, box.height()));
    }

    void mark(final boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    private void fill(final CanvasNode node) {
        switch (node.content()) {
            case CanvasNode.Text(String text) -> fill(CardText.of(text));
            case CanvasNode.File file -> {
                content.getChildren().clear();
                faces.face(file, face -> shownFace(file, face));
            }
            case CanvasNode.Link(String url) -> fill(titled("fth-globe", url, CardText.of("")));
            case CanvasNode.Group group -> group(group);
            case CanvasNode.Unknown(String type) ->
                fill(titled("fth-help-circle", TEXTS.say("unknown-type", type), CardText.of("")));
        }
    }

    private void fill(final Node node) {
        content.getChildren().setAll(node);
    }

    private void shownFace(final CanvasNode.File file, final CardFaces.Face now) {
        if (shown == null
                || !shown.content().equals(file)
                || now.equals(face) && !content.getChildren().isEmpty()) {
            return;
        }
        face = now;
        final Image picture = now.picture();
        if (picture != null) {
            final ImageView view = new ImageView(picture);
            view.setPreserveRatio(true);
            view.fitWidthProperty().bind(content.widthProperty());
            view.fitHeightProperty().bind(content.heightProperty());
            fill(view);
            return;
        }
        final String title = file.subpath() == null
                ? now.title()
                : now.title() + " › " + file.subpath().substring(1);
        final String words = now.there() ? now.text() : TEXTS.say("not-there");
        fill(titled(now.there() ? "fth-file-text" : "fth-alert-circle", title, CardText.of(words)));
    }

    private static VBox titled(final String icon, final String words, final Node under) {
        final Label title = new Label(words, new FontIcon(icon));
        title.getStyleClass().add("card-title");
        title.setMaxWidth(Double.MAX_VALUE);
        final VBox box = new VBox(title, under);
        box.setMinSize(0, 0);
        return box;
    }

    private void group(final CanvasNode.Group group) {
        content.getChildren().clear();
        final String background = group.background();
        if (background != null) {
            background(faces.picture(background), String.valueOf(group.backgroundStyle()));
        }
    }

    /** Draws a frame's picture: all of it, or as wide as the frame. */
    private void background(final Image picture, final String style) {
        final ImageView view = new ImageView(picture);
        view.setOpacity(0.5);
        view.setPreserveRatio(true);
        view.fitWidthProperty().bind(content.widthProperty());
        if (style.equals("ratio")) {
            view.fitHeightProperty().bind(content.heightProperty());
        }
        fill(view);
    }
}
