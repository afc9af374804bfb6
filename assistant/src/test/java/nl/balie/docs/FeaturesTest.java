package nl.balie.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of features says nothing that the tests do not. */
class FeaturesTest {

    private static final Map<String, Integer> ROWS_PER_MANUAL =
            Map.of("S0", 42, "S1", 72, "S2", 57, "S3", 68, "S4", 40);
    private static final Set<String> STATES = Set.of("done", "in part", "later");
    private static final int LONGEST_TITLE_WORDS = 8;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (S\\d-\\d+) \\|(.*)\\|$");
    private static final Pattern TALLY = Pattern.compile("(?m)^Now: (\\d+) done, (\\d+) in part, (\\d+) later\\.$");

    private final Checkout checkout = Checkout.here();
    private final String page = checkout.read("docs/features.md");
    private final List<Feature> features = ROW.matcher(page)
            .results()
            .map(row -> Feature.of(row.group(1), row.group(2)))
            .toList();

    @Test
    void listsEveryRowOfTheManualsOnce() {
        assertThat(features).extracting(Feature::id).containsExactlyInAnyOrderElementsOf(ids());
    }

    @Test
    void titlesAreShortAndStatesAreKnown() {
        assertThat(features).allSatisfy(feature -> {
            assertThat(feature.title().split(" ")).as(feature.id()).hasSizeBetween(1, LONGEST_TITLE_WORDS);
            assertThat(feature.state()).as(feature.id()).isIn(STATES);
        });
    }

    @Test
    void namesOnlyTestsThatExist() {
        Set<String> tests = checkout.sources().stream()
                .filter(source -> source.toString().replace('\\', '/').contains("/src/test/"))
                .filter(source -> Checkout.text(source).contains("@Test")
                        || Checkout.text(source).contains("@ParameterizedTest"))
                .map(Checkout::typeName)
                .collect(Collectors.toSet());
        assertThat(features).flatMap(Feature::tests).isSubsetOf(tests);
    }

    @Test
    void whatWorksHasItsTest() {
        assertThat(features.stream().filter(feature -> !feature.state().equals("later")))
                .allSatisfy(
                        feature -> assertThat(feature.tests()).as(feature.id()).isNotEmpty());
    }

    @Test
    void tallyAddsUp() {
        Map<String, Long> perState =
                features.stream().collect(Collectors.groupingBy(Feature::state, Collectors.counting()));
        List<Long> counted = Stream.of("done", "in part", "later")
                .map(state -> perState.getOrDefault(state, 0L))
                .toList();
        List<Long> said = TALLY.matcher(page)
                .results()
                .flatMap(tally -> Stream.of(tally.group(1), tally.group(2), tally.group(3)))
                .map(Long::valueOf)
                .toList();
        assertThat(said).isEqualTo(counted);
    }

    private static List<String> ids() {
        return ROWS_PER_MANUAL.entrySet().stream()
                .flatMap(manual -> IntStream.rangeClosed(1, manual.getValue())
                        .mapToObj(number -> "%s-%02d".formatted(manual.getKey(), number)))
                .toList();
    }

    private record Feature(String id, String title, String state, List<String> tests) {

        static Feature of(String id, String cells) {
            String[] cell = cells.split("\\|", -1);
            assertThat(cell).as("cells of " + id).hasSize(3);
            List<String> tests = Arrays.stream(cell[2].split(","))
                    .map(name -> name.replace("`", "").trim())
                    .filter(name -> !name.isEmpty())
                    .toList();
            return new Feature(id, cell[0].trim(), cell[1].trim(), tests);
        }
    }
}
