package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;

/** A rectangle on a page as it is shown; points from the left and from the top. */
record Area(int page, float left, float top, float right, float bottom) {

    private Area with(Area other) {
        return new Area(
                page,
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** Whether the other stands right under this one, so that one rectangle can mark both. */
    private boolean goesOnIn(Area other) {
        return page == other.page
                && other.top > top
                && other.top - bottom < 3 * (other.bottom - other.top)
                && other.left < right
                && other.right > left;
    }

    /** The same places in as few rectangles as pages and columns allow. */
    static List<Area> joined(List<Area> lines) {
        List<Area> areas = new ArrayList<>();
        for (Area line : lines) {
            if (!areas.isEmpty() && areas.getLast().goesOnIn(line)) {
                areas.add(areas.removeLast().with(line));
            } else {
                areas.add(line);
            }
        }
        return areas;
    }
}
