package vespera.desktop.board;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A picture across the card, cut to a strip from its middle; of one height, so that the card keeps its own. */
final class Cover extends Region {

    private static final double HEIGHT = 84;

    private final ImageView view = new ImageView();

    Cover() {
        getStyleClass().add("card-cover");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        getChildren().add(view);
        setVisible(false);
        setManaged(false);
        view.imageProperty().flatMap(Image::progressProperty).subscribe(progress -> requestLayout());
    }

    void show(final @Nullable Image image) {
        view.setImage(image);
        setVisible(image != null);
        setManaged(image != null);
    }

    @Override
    protected double computePrefHeight(final double width) {
        return HEIGHT;
    }

    @Override
    protected double computePrefWidth(final double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        final Image image = view.getImage();
        if (image == null || image.getWidth() <= 0 || getWidth() <= 0) {
            return;
        }
        final double scale = getWidth() / image.getWidth();
        final double shown = Math.min(image.getHeight(), HEIGHT / scale);
        view.setViewport(new Rectangle2D(0, (image.getHeight() - shown) / 2, image.getWidth(), shown));
        view.setFitWidth(getWidth());
        view.relocate(0, 0);
    }
}
