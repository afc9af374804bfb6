package nl.balie.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents name is there: types, with their members, and pages that they link to. */
class ReadmeTest {

    private static final Pattern NAMED_TYPE = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+))?`");
    private static final Pattern IMPORTED_TYPE = Pattern.compile("(?m)^import (?:static )?[\\w.]*?\\.([A-Z]\\w*)");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    private final Checkout checkout = Checkout.here();

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/architecture.md", "docs/glossary.md"})
    void namesOnlyTypesThatExist(String page) {
        Sources sources = Sources.of(checkout);
        String prose = FENCED.matcher(checkout.read(page)).replaceAll("");
        assertThat(NAMED_TYPE.matcher(prose).results())
                .map(MatchResult::group)
                .filteredOn(named -> !sources.have(named))
                .isEmpty();
    }

    @Test
    void linksLeadSomewhere() {
        assertThat(checkout.pages())
                .flatMap(page ->
                        localLinks(page).stream().map(page::resolveSibling).toList())
                .allSatisfy(target -> assertThat(target).exists());
    }

    private static List<String> localLinks(Path page) {
        return LINK.matcher(FENCED.matcher(Checkout.text(page)).replaceAll(""))
                .results()
                .map(link -> link.group(1).replaceFirst("#.*", ""))
                .filter(link -> !link.isEmpty() && !link.matches("[a-z]+:.*"))
                .toList();
    }

    /** The types of ours with their texts, and the names of the types of others that they use. */
    private record Sources(Map<String, String> ours, Set<String> imported) {

        static Sources of(Checkout checkout) {
            Map<String, String> ours = new HashMap<>();
            Set<String> imported = new HashSet<>();
            for (Path source : checkout.sources()) {
                String text = Checkout.text(source);
                ours.put(Checkout.typeName(source), text);
                IMPORTED_TYPE.matcher(text).results().forEach(found -> imported.add(found.group(1)));
            }
            return new Sources(ours, imported);
        }

        boolean have(String named) {
            Matcher name = NAMED_TYPE.matcher(named);
            if (!name.matches()) {
                return false;
            }
            String text = ours.get(name.group(1));
            if (name.group(2) == null) {
                return text != null || imported.contains(name.group(1));
            }
            return text != null
                    && Pattern.compile("\\b" + name.group(2) + "\\b")
                            .matcher(text)
                            .find();
        }
    }
}
