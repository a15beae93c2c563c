package vespera.store;

/** The key by which a link's target and the documents it may mean are found together. */
final class TargetKey {

    private TargetKey() {}

    /** The base name after the last slash, without {@code .md}, in lower case and NFC. */
    static String of(final String target) {
        final String folded = ArtifactTable.fold(target.substring(target.lastIndexOf('/') + 1));
        return folded.endsWith(".md") ? folded.substring(0, folded.length() - 3) : folded;
    }
}
