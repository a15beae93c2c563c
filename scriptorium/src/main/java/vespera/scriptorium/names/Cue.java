package vespera.scriptorium.names;

/** What stands around a name and speaks for what it is. Kept as bits of a number. */
public enum Cue {
    /** A verb of speaking or thinking right beside it. */
    SPEAKS,
    /** Called to in speech: between commas or marks. */
    CALLED,
    /** After {@code in}, {@code at}, {@code into} and their like. */
    AT_PLACE,
    /** He, him or his comes next, before any other name. */
    HE,
    /** She or her comes next. */
    SHE,
    /** After a word such as sister or brother. */
    KIN_FEMALE,
    KIN_MALE,
    KIN,
    /** After an article. */
    ARTICLE,
    /** With an apostrophe and s. */
    OWNS,
    /** Written in capitals throughout, or in a heading: no evidence by its capital. */
    WEAK,
    /** In a heading. */
    HEADING,
    /** After {@code dear}. */
    DEAR;

    int bit() {
        return 1 << ordinal();
    }

    /** Whether a number has this bit. */
    public boolean in(final int cues) {
        return (cues & bit()) != 0;
    }
}
