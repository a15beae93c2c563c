package vespera.desktop.graphview;

import java.nio.IntBuffer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** An image whose pixels a background thread may write while the screen does not show it. */
final class Sheet {

    final int width;
    final int height;
    final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;

    Sheet(final int width, final int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
        this.buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        this.image = new WritableImage(buffer);
    }

    /** The image with all that was written; on the FX thread only. */
    WritableImage shown() {
        buffer.updateBuffer(whole -> null);
        return image;
    }
}
