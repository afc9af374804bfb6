package nl.balie.assistant.answer;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers in a text, whatever they count: amounts, dates, times, percentages. */
public record Numbers(Set<String> values) {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*");

    public static Numbers in(String text) {
        Set<String> values = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            values.add(normal(matcher.group()));
        }
        return new Numbers(values);
    }

    /** Whether every number of this text stands in the other; a text without numbers is supported by anything. */
    public boolean supportedBy(Numbers source) {
        return source.values.containsAll(values);
    }

    private static String normal(String number) {
        String decimals = number.replace('.', ',').replace(':', ',').replaceFirst("^0+(?=\\d)", "");
        return decimals.matches("\\d+,0+") ? decimals.substring(0, decimals.indexOf(',')) : decimals;
    }
}
