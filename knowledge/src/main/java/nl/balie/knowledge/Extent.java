package nl.balie.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers that a row or column stands for: {@code 11 t/m 20 km}, {@code 15 jaar of langer}, {@code 18 jaar}. */
record Extent(double from, boolean fromIncluded, double to, boolean toIncluded) {

    private static final String NUMBER = "(\\d{1,6}(?:[.,]\\d+)?)";
    private static final String UNIT =
            "(?:\\s?(?:jaar|jr|km|kilometer|kilometers|uur|dagen|weken|maanden|%|procent|euro|€))?";

    private record Form(Pattern pattern, boolean upIncluded, Kind kind) {}

    private enum Kind {
        BETWEEN,
        UP_TO,
        FROM
    }

    private static final List<Form> FORMS = List.of(
            form(NUMBER + UNIT + "\\s*(?:t/m|tot en met|through)\\s*" + NUMBER, true, Kind.BETWEEN),
            form(NUMBER + UNIT + "\\s*[-–]\\s*" + NUMBER, true, Kind.BETWEEN),
            form(NUMBER + UNIT + "\\s*tot\\s*" + NUMBER, false, Kind.BETWEEN),
            form("(?:t/m|tot en met|maximaal|ten hoogste|hoogstens|≤|<=)\\s*(?:de\\s)?" + NUMBER, true, Kind.UP_TO),
            form("(?:tot|minder dan|korter dan|jonger dan|onder(?: de)?|<)\\s*" + NUMBER, false, Kind.UP_TO),
            form("(?:meer dan|langer dan|ouder dan|boven(?: de)?|verder dan|>)\\s*" + NUMBER, false, Kind.FROM),
            form("(?:vanaf|minimaal|ten minste|≥|>=)\\s*(?:de\\s)?" + NUMBER, true, Kind.FROM),
            form(NUMBER + UNIT + "\\s*(?:\\+|(?:of|en) (?:meer|langer|ouder|hoger|verder))", true, Kind.FROM));

    private static final Pattern ALONE = Pattern.compile("\\D*?" + NUMBER + "\\D*");

    /** Reads a header or a value; null when it holds no number, or several without saying what is between them. */
    static @Nullable Extent of(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        for (Form form : FORMS) {
            Matcher matcher = form.pattern.matcher(plain);
            if (matcher.find()) {
                double first = number(matcher.group(1));
                return switch (form.kind) {
                    case BETWEEN -> new Extent(first, true, number(matcher.group(2)), form.upIncluded);
                    case UP_TO -> new Extent(Double.NEGATIVE_INFINITY, true, first, form.upIncluded);
                    case FROM -> new Extent(first, form.upIncluded, Double.POSITIVE_INFINITY, true);
                };
            }
        }
        Matcher alone = ALONE.matcher(plain);
        return alone.matches() ? new Extent(number(alone.group(1)), true, number(alone.group(1)), true) : null;
    }

    boolean covers(double number) {
        return (fromIncluded ? number >= from : number > from) && (toIncluded ? number <= to : number < to);
    }

    private static Form form(String regex, boolean upIncluded, Kind kind) {
        return new Form(Pattern.compile(regex), upIncluded, kind);
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(',', '.'));
    }
}
