package nl.balie.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a part of a section stands: a rectangle on a page as it is shown ({@link Library#pageImage}), in points from the left
 * and from the top. A paragraph that goes on in the next column or on the next page has a place in each.
 *
 * @param paragraph which line of the section's text, 0 for the first; {@link #HEADING} for its heading
 * @param page counted from 1
 */
public record Place(int paragraph, int page, float left, float top, float width, float height) {

    public static final int HEADING = -1;

    private static final int NUMBERS = 6;

    /** One line per place, for the database. */
    static String written(List<Place> places) {
        StringBuilder text = new StringBuilder();
        for (Place place : places) {
            text.append(String.format(
                    Locale.ROOT,
                    "%d %d %.1f %.1f %.1f %.1f%n",
                    place.paragraph,
                    place.page,
                    place.left,
                    place.top,
                    place.width,
                    place.height));
        }
        return text.toString();
    }

    static List<Place> read(String text) {
        List<Place> places = new ArrayList<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String[] numbers = line.split(" ", NUMBERS);
            places.add(new Place(
                    Integer.parseInt(numbers[0]),
                    Integer.parseInt(numbers[1]),
                    Float.parseFloat(numbers[2]),
                    Float.parseFloat(numbers[3]),
                    Float.parseFloat(numbers[4]),
                    Float.parseFloat(numbers[5])));
        }
        return places;
    }
}
