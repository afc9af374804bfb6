package nl.balie.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cell of a table that a question names: {@code schaal 4, periodiek 3}. A row of a table reads
 * {@code Periodiek: 3; Schaal 4: 17,78}, so that a name and number of the question stand in it as header and value, or as a
 * header of their own.
 */
final class TableCells {

    private static final Pattern NAMED = Pattern.compile("(\\p{L}{3,})\\s+(?:nummer\\s+)?(\\d{1,3}|[a-z])\\b");
    private static final int MOST_NAMES = 6;

    private final List<Pattern> names;

    private TableCells(List<Pattern> names) {
        this.names = names;
    }

    static TableCells of(String question) {
        List<Pattern> names = new ArrayList<>();
        Matcher named = NAMED.matcher(question.toLowerCase(Locale.ROOT));
        while (named.find() && names.size() < MOST_NAMES) {
            String name = Pattern.quote(named.group(1));
            String number = Pattern.quote(named.group(2));
            names.add(Pattern.compile("(?:^|; )" + name + "(?:: | )" + number + "(?=[:;]|$)"));
        }
        return new TableCells(names);
    }

    /** Whether one row of the text has everything that the question names; never without two names. */
    boolean standIn(String text) {
        return names.size() > 1
                && text.lines()
                        .map(line -> line.toLowerCase(Locale.ROOT))
                        .filter(line -> line.contains(": "))
                        .anyMatch(line -> names.stream()
                                .allMatch(name -> name.matcher(line).find()));
    }
}
