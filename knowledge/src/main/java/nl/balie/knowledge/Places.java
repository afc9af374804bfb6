package nl.balie.knowledge;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Other countries: what holds there is not what a text says that does not name them. */
final class Places {

    private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");
    private static final int SAME_START = 4;

    private static final Set<String> COUNTRIES = Set.of(
            ("duitsland belgie belgië polen frankrijk spanje portugal italie italië engeland turkije marokko roemenie"
                + " roemenië bulgarije hongarije oekraine oekraïne tsjechie tsjechië slowakije litouwen letland"
                + " griekenland oostenrijk zwitserland denemarken zweden noorwegen ierland luxemburg kroatie kroatië"
                + " servie servië syrie syrië eritrea suriname amerika canada australie australië china india thailand"
                + " germany belgium poland france spain italy england turkey morocco romania bulgaria hungary ukraine"
                + " austria switzerland denmark sweden norway ireland polsce niemczech belgii rumunii")
                    .split(" ", -1));

    private Places() {}

    /** Whether the question asks what holds in another country than the text speaks of. */
    static boolean in(String question, String text) {
        String said = text.toLowerCase(Locale.ROOT);
        return WORD.splitAsStream(question.toLowerCase(Locale.ROOT))
                .filter(COUNTRIES::contains)
                .anyMatch(country -> !said.contains(country.substring(0, SAME_START)) && !said.contains("buitenland"));
    }
}
