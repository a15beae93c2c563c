package vespera.desktop.mindmap;

/** Measures topics before they are drawn. */
interface Sizer {

    /**
     * A size.
     *
     * @param width in pixels at a zoom of 1
     * @param height in pixels at a zoom of 1
     */
    record Size(double width, double height) {}

    /**
     * The size of a topic.
     *
     * @param depth 0 for the centre
     * @param marks the width of what stands beside the title
     */
    Size size(String title, int depth, double marks);
}
