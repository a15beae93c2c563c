package vespera.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vespera.gateway.Atelier;

/** A process that opens an atelier, says how many documents it has, and ends; without a folder it opens nothing. */
final class OpeningChild {

    private OpeningChild() {}

    public static void main(final String[] arguments) throws IOException {
        if (arguments.length == 0) {
            say("nothing");
            return;
        }
        try (Atelier atelier = Atelier.open(Path.of(arguments[0]))) {
            say(Integer.toString(atelier.catalogue().size()));
        }
    }

    private static void say(final String word) throws IOException {
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write((word + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
