package vespera.scriptorium.names;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was read of names as bytes, to be kept in a cache. */
public final class NamesStream {

    private NamesStream() {}

    /** @param text what it was read from; bytes that belong to another text are not taken back */
    public static byte[] write(final NamesIn names, final String text, final boolean markdown) {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(text.hashCode());
            out.writeBoolean(markdown);
            out.writeInt(names.runs().size());
            for (final Run run : names.runs()) {
                write(out, run);
            }
            out.writeInt(names.lower().size());
            for (final Map.Entry<String, Integer> word : new TreeMap<>(names.lower()).entrySet()) {
                out.writeUTF(word.getKey());
                out.writeInt(word.getValue());
            }
            out.writeInt(names.sentences().size());
            for (final NamesIn.Sentence sentence : names.sentences()) {
                out.writeInt(sentence.from());
                out.writeInt(sentence.to());
                out.writeInt(sentence.line());
            }
            out.writeInt(names.claims().size());
            for (final Claim claim : names.claims()) {
                write(out, claim);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(final DataOutputStream out, final Run run) throws IOException {
        out.writeUTF(run.title());
        out.writeUTF(run.shown());
        out.writeInt(run.words().size());
        for (int i = 0; i < run.words().size(); i++) {
            out.writeUTF(run.words().get(i));
            out.writeInt(run.starts().get(i));
        }
        out.writeInt(run.from());
        out.writeInt(run.to());
        out.writeInt(run.line());
        out.writeInt(run.paragraph());
        out.writeInt(run.sentence());
        out.writeBoolean(run.initial());
        out.writeBoolean(run.spoken());
        out.writeInt(run.cues());
    }

    private static void write(final DataOutputStream out, final Claim claim) throws IOException {
        out.writeInt(claim.run());
        out.writeUTF(claim.pronoun().name());
        out.writeInt(claim.sentence());
        out.writeUTF(claim.about());
        out.writeUTF(claim.value());
        out.writeBoolean(claim.change());
        out.writeDouble(claim.confidence());
    }

    /** Back again; empty where the bytes are of another text or cannot be read. */
    public static Optional<NamesIn> read(final byte[] bytes, final String text, final boolean markdown) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != text.hashCode() || in.readBoolean() != markdown) {
                return Optional.empty();
            }
            final List<Run> runs = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                runs.add(run(in));
            }
            final Map<String, Integer> lower = new TreeMap<>();
            for (int i = in.readInt(); i > 0; i--) {
                lower.put(in.readUTF(), in.readInt());
            }
            final List<NamesIn.Sentence> sentences = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                sentences.add(new NamesIn.Sentence(in.readInt(), in.readInt(), in.readInt()));
            }
            final List<Claim> claims = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                claims.add(claim(in));
            }
            return Optional.of(new NamesIn(runs, lower, sentences, claims));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Run run(final DataInputStream in) throws IOException {
        final String title = in.readUTF();
        final String shown = in.readUTF();
        final List<String> words = new ArrayList<>();
        final List<Integer> starts = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            words.add(in.readUTF());
            starts.add(in.readInt());
        }
        return new Run(
                title,
                shown,
                words,
                starts,
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readBoolean(),
                in.readBoolean(),
                in.readInt());
    }

    private static Claim claim(final DataInputStream in) throws IOException {
        return new Claim(
                in.readInt(),
                Gender.valueOf(in.readUTF()),
                in.readInt(),
                in.readUTF(),
                in.readUTF(),
                in.readBoolean(),
                in.readDouble());
    }
}
