package nl.balie.knowledge.lexical;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold for every line of the list, so that a line added later cannot spoil the search for others. */
class ThesaurusTest {

    /** As far as {@link Thesaurus} looks. */
    private static final int LONGEST_ENTRY_WORDS = 8;

    /** Words that fit nearly every question or article: on their own they would pull in everything. */
    private static final String GENERIC = """
        loon recht werkgever werknemer medewerker contract dag uur week maand jaar geld werk werken bedrijf zaak
        baas chef collega personeel functie regeling regels artikel cao verlof kosten vergoeding betaald betaling
        bedrag hoogte duur termijn aanvragen aanvraag indienen verzoek krijgen tijd datum nieuw oud extra andere
        mijn naar komen nemen hebben moeten mogen verplicht geldig nodig meenemen persoon mensen iets goed slecht
        """;

    private final DutchAnalysis analysis = new DutchAnalysis(false);
    private final Set<String> functionWords = stemsOf(Resource.lines("function-words.txt"));
    private final Set<String> genericWords = stemsOf(List.of(GENERIC));
    private final List<Entry> entries =
            Resource.lines("thesaurus.txt").stream().map(Entry::of).toList();

    private record Entry(String line, List<String> triggers, List<String> expansions) {

        static Entry of(String line) {
            String[] sides = line.split(" => ", -1);
            assertThat(sides).as(line).hasSize(2);
            return new Entry(line, split(sides[0], ","), split(sides[1], ";"));
        }

        private static List<String> split(String side, String separator) {
            return Stream.of(side.split(separator, -1)).map(String::strip).toList();
        }

        String rewritten() {
            return String.join(", ", triggers) + " => " + String.join("; ", expansions);
        }
    }

    @Test
    void isWrittenInOneForm() {
        assertThat(entries.stream().filter(entry -> !entry.line().equals(entry.rewritten())))
                .isEmpty();
    }

    @Test
    void namesEachTriggerOnce() {
        Set<List<String>> seen = new HashSet<>();

        assertThat(triggers().filter(trigger -> !seen.add(analysis.stems(trigger))))
                .isEmpty();
    }

    @Test
    void namesEachExpansionOfALineOnce() {
        assertThat(entries.stream()
                        .filter(entry -> entry.expansions().stream()
                                        .map(analysis::stems)
                                        .distinct()
                                        .count()
                                < entry.expansions().size()))
                .isEmpty();
    }

    @Test
    void hasNoTriggerThatFitsEverywhere() {
        assertThat(triggers().filter(trigger -> !saysSomething(trigger))).isEmpty();
    }

    @Test
    void hasNoExpansionWithoutAWordToSearchFor() {
        assertThat(expansions().filter(expansion -> !saysSomething(expansion))).isEmpty();
    }

    @Test
    void staysWithinWhatIsLookedFor() {
        assertThat(Stream.concat(triggers(), expansions())
                        .filter(words -> analysis.stems(words).size() > LONGEST_ENTRY_WORDS))
                .isEmpty();
    }

    private Stream<String> triggers() {
        return entries.stream().flatMap(entry -> entry.triggers().stream());
    }

    private Stream<String> expansions() {
        return entries.stream().flatMap(entry -> entry.expansions().stream());
    }

    /** A phrase of ordinary words may well be telling, one such word never is. */
    private boolean saysSomething(String words) {
        List<String> stems = analysis.stems(words);
        return stems.stream().anyMatch(stem -> !functionWords.contains(stem))
                && (stems.size() > 1 || !genericWords.containsAll(stems));
    }

    private Set<String> stemsOf(List<String> lines) {
        return lines.stream().flatMap(line -> analysis.stems(line).stream()).collect(toSet());
    }
}
