package nl.balie.knowledge.ingest;

/**
 * Where a part of a section stands: a rectangle on a page as it is shown, in points from the left and from the top.
 *
 * @param paragraph which line of the section's text, 0 for the first; {@link #HEADING} for its heading
 */
public record ReadPlace(int paragraph, int page, float left, float top, float width, float height) {

    public static final int HEADING = -1;

    static ReadPlace of(int paragraph, Area area) {
        return new ReadPlace(
                paragraph,
                area.page(),
                area.left(),
                area.top(),
                area.right() - area.left(),
                area.bottom() - area.top());
    }
}
