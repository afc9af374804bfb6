package nl.balie.knowledge.lexical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;

/** Words whose stem the rules get wrong, each line one family: the first word stands for all. */
final class StemExceptions {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private StemExceptions() {}

    static StemmerOverrideFilter.StemmerOverrideMap load() {
        var builder = new StemmerOverrideFilter.Builder(true);
        for (String line : Resource.lines("stem-exceptions.txt")) {
            String[] family = SPACES.split(line, -1);
            for (String word : family) {
                builder.add(word, family[0]);
            }
        }
        try {
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
