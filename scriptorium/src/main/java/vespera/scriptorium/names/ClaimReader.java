package vespera.scriptorium.names;

import java.util.List;

/** Finds what the sentences of a paragraph say of whom they name. */
final class ClaimReader {

    ClaimReader(final List<Token> tokens, final List<Run> runs, final List<int[]> spans, final int first) {}

    void read(final List<Claim> claims) {}
}
