package vespera.filetypes;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.filetypes.Extract;

/** What goes over the pipes between this process and the one that reads apart: lengths first, then bytes. */
final class Frames {

    /** No frame is longer, in bytes: what claims to be is not ours. */
    private static final int MOST = 64 << 20;

    private static final int MOST_PROPERTIES = 1_000;

    private Frames() {}

    /** A file to be read. */
    record Question(String hook, byte[] bytes) {}

    /** What came of it: an extract, or the reason why there is none. */
    record Answer(@Nullable Extract extract, String reason, boolean damaged) {}

    static void ask(final DataOutputStream out, final Question question) throws IOException {
        text(out, question.hook());
        out.writeInt(question.bytes().length);
        out.write(question.bytes());
        out.flush();
    }

    static Question asked(final DataInputStream in) throws IOException {
        return new Question(text(in), bytes(in));
    }

    static void answer(final DataOutputStream out, final Answer answer) throws IOException {
        final Extract extract = answer.extract();
        out.writeBoolean(extract != null);
        if (extract == null) {
            text(out, answer.reason());
            out.writeBoolean(answer.damaged());
        } else {
            out.writeBoolean(extract.title() != null);
            text(out, extract.title() == null ? "" : extract.title());
            out.writeInt(extract.properties().size());
            for (final Map.Entry<String, List<String>> one :
                    extract.properties().entrySet()) {
                text(out, one.getKey());
                out.writeInt(one.getValue().size());
                for (final String value : one.getValue()) {
                    text(out, value);
                }
            }
            text(out, extract.body());
            text(out, extract.problem());
        }
        out.flush();
    }

    static Answer answered(final DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            final String reason = text(in);
            return new Answer(null, reason, in.readBoolean());
        }
        final boolean titled = in.readBoolean();
        final String title = text(in);
        final Map<String, List<String>> properties = new LinkedHashMap<>();
        for (int left = count(in); left > 0; left--) {
            final String name = text(in);
            final List<String> values = new ArrayList<>();
            for (int more = count(in); more > 0; more--) {
                values.add(text(in));
            }
            properties.put(name, values);
        }
        final String body = text(in);
        return new Answer(new Extract(titled ? title : null, properties, body, text(in)), "", false);
    }

    private static int count(final DataInputStream in) throws IOException {
        final int count = in.readInt();
        if (count < 0 || count > MOST_PROPERTIES) {
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
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(final DataInputStream in) throws IOException {
        final int length = in.readInt();
        if (length < 0 || length > MOST) {
            throw new IOException("no frame of ours");
        }
        return in.readNBytes(length);
    }
}
