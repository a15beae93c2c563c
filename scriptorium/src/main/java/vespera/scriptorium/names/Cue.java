package vespera.scriptorium.names;

/** What stands around a name and speaks for what it is. Kept as bits of a number. */
public enum Cue {
    /** A verb of speaking or thinking right beside it. */
    SPEAKS(0),
    /** Called to in speech: between commas or marks. */
    CALLED(1),
    /** After {@code in}, {@code at}, {@code into} and their like. */
    AT_PLACE(2),
    /** He, him or his comes next, before any other name. */
    HE(3),
    /** She or her comes next. */
    SHE(4),
    /** After a word such as sister or brother. */
    KIN_FEMALE(5),
    KIN_MALE(6),
    KIN(7),
    /** After an article. */
    ARTICLE(8),
    /** With an apostrophe and s. */
    OWNS(9),
    /** Written in capitals throughout, or in a heading: no evidence by its capital. */
    WEAK(10),
    /** In a heading. */
    HEADING(11),
    /** After {@code dear}. */
    DEAR(12);

    private final int place;

    Cue(final int place) {
        this.place = place;
    }

    int bit() {
        return 1 << place;
    }

    /** Whether a number has this bit. */
    public boolean in(final int cues) {
        return (cues & bit()) != 0;
    }
}
