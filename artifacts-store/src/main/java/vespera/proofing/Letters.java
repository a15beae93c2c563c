package vespera.proofing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vespera.scriptorium.proofing.Finding;
import vespera.scriptorium.proofing.Passage;

/** What goes over the pipes between this process and the one that proofreads: lengths first, then bytes. */
final class Letters {

    /** No text is longer, in bytes. */
    private static final int MOST = 4 << 20;

    private static final int MOST_PARTS = 100_000;

    private Letters() {}

    static void ask(final DataOutputStream out, final Passage passage) throws IOException {
        out.writeInt(passage.parts().size());
        for (final Passage.Part part : passage.parts()) {
            text(out, part.text());
            out.writeBoolean(part.words());
            text(out, part.instead());
        }
        out.flush();
    }

    static Passage asked(final DataInputStream in) throws IOException {
        final List<Passage.Part> parts = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            final String text = text(in);
            parts.add(new Passage.Part(text, in.readBoolean(), text(in)));
        }
        return new Passage(parts);
    }

    static void answer(final DataOutputStream out, final List<Finding> findings) throws IOException {
        out.writeInt(findings.size());
        for (final Finding one : findings) {
            out.writeInt(one.from());
            out.writeInt(one.to());
            out.writeBoolean(one.kind() == Finding.Kind.SPELLING);
            text(out, one.rule());
            text(out, one.message());
            out.writeInt(one.replacements().size());
            for (final String replacement : one.replacements()) {
                text(out, replacement);
            }
        }
        out.flush();
    }

    static List<Finding> answered(final DataInputStream in) throws IOException {
        final List<Finding> findings = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            final int from = in.readInt();
            final int to = in.readInt();
            final Finding.Kind kind = in.readBoolean() ? Finding.Kind.SPELLING : Finding.Kind.GRAMMAR;
            final String rule = text(in);
            final String message = text(in);
            final List<String> replacements = new ArrayList<>();
            for (int more = count(in); more > 0; more--) {
                replacements.add(text(in));
            }
            findings.add(new Finding(from, to, kind, rule, message, replacements));
        }
        return findings;
    }

    private static int count(final DataInputStream in) throws IOException {
        final int count = in.readInt();
        if (count < 0 || count > MOST_PARTS) {
            throw new IOException("no count of ours");
        }
        return count;
    }

    private static void text(final DataOutputStream out, final String text) throws IOException {
        final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(final DataInputStream in) throws IOException {
        final int length = in.readInt();
        if (length < 0 || length > MOST) {
            throw new IOException("no text of ours");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
