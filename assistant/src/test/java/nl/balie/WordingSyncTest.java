package nl.balie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Texts live in message files: every key that is used exists, every key has its languages, and no page has words of its own. */
class WordingSyncTest {

    private static final String DUTCH = "messages_nl.properties";
    private static final String FORMAL = "messages_nl_NL_U.properties";
    private static final String ENGLISH = "messages_en.properties";

    /** The specimen of all components shows samples, not texts of the product. */
    private static final Set<String> SPECIMENS = Set.of("/portal/shell/components.html");

    /** Names, not words: they are the same in every language. */
    private static final Set<String> NAMES = Set.of("Balie", "·", "&nbsp;", "→", "–", "×");

    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z0-9._-]+)[}(]");
    private static final Pattern MARKED_FORMAL = Pattern.compile("\\b(u|uw|Uw|U)\\b");
    private static final Pattern MARKED_FAMILIAR =
            Pattern.compile("\\b(je|jij|jou|jouw|jullie|Je|Jij|Jou|Jouw|Jullie)\\b");
    private static final Pattern SHOUTING = Pattern.compile("!|\\b([Hh]elaas|[Oo]eps|[Gg]elieve|[Mm]iddels)\\b");

    @Test
    void everyKeyOfATemplateHasADutchText() throws IOException {
        Set<String> known = keys(DUTCH);
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, String> template : files("**/*.html").entrySet()) {
            Matcher used = KEY_IN_TEMPLATE.matcher(template.getValue());
            while (used.find()) {
                if (!known.contains(used.group(1))) {
                    missing.add(template.getKey() + ": " + used.group(1));
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyDutchTextHasAnEnglishOneAndTheOtherWayRound() throws IOException {
        assertThat(keys(ENGLISH)).isEqualTo(keys(DUTCH));
    }

    @Test
    void everyFormalTextReplacesAFamiliarOne() throws IOException {
        assertThat(keys(DUTCH)).containsAll(keys(FORMAL));
    }

    @Test
    void whoeverIsSpokenToWithJeIsSpokenToWithUWhereTheEmployerWantsIt() throws IOException {
        Set<String> formal = keys(FORMAL);
        List<String> onlyFamiliar = texts(DUTCH).entrySet().stream()
                .filter(text -> MARKED_FAMILIAR.matcher(text.getValue()).find())
                .map(Map.Entry::getKey)
                .filter(key -> !formal.contains(key))
                .toList();
        List<String> mixed = texts(FORMAL).entrySet().stream()
                .filter(text -> MARKED_FAMILIAR.matcher(text.getValue()).find())
                .map(Map.Entry::getKey)
                .toList();
        List<String> formalByMistake = texts(DUTCH).entrySet().stream()
                .filter(text -> MARKED_FORMAL.matcher(text.getValue()).find())
                .map(Map.Entry::getKey)
                .toList();

        assertThat(onlyFamiliar).as("texts with 'je' without a text with 'u'").isEmpty();
        assertThat(mixed).as("texts for 'u' that say 'je'").isEmpty();
        assertThat(formalByMistake).as("texts for 'je' that say 'u'").isEmpty();
    }

    @Test
    void noTextShouts() throws IOException {
        assertThat(texts(DUTCH).entrySet().stream()
                        .filter(text -> SHOUTING.matcher(text.getValue()).find())
                        .map(text -> text.getKey() + ": " + text.getValue()))
                .isEmpty();
    }

    /** A text with arguments is a pattern, in which an apostrophe is written twice. */
    @Test
    void noApostropheSwallowsAnArgument() throws IOException {
        Map<String, String> all = new LinkedHashMap<>(texts(DUTCH));
        texts(FORMAL).forEach((key, text) -> all.put(key + " (u)", text));
        texts(ENGLISH).forEach((key, text) -> all.put(key + " (en)", text));

        assertThat(all.entrySet().stream()
                        .filter(text -> text.getValue().contains("{0"))
                        .filter(text -> text.getValue().replace("''", "").contains("'"))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void noPageHasWordsOfItsOwn() throws IOException {
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, String> template : files("**/*.html").entrySet()) {
            if (SPECIMENS.stream().noneMatch(template.getKey()::endsWith)) {
                ownWords(template.getValue()).forEach(text -> words.add(template.getKey() + ": " + text));
            }
        }

        assertThat(words).isEmpty();
    }

    private static List<String> ownWords(String template) {
        Document page = Jsoup.parse(template);
        List<String> words = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            element.textNodes().stream()
                    .map(TextNode::text)
                    .map(WordingSyncTest::withoutExpressionsAndNames)
                    .filter(text -> text.chars().anyMatch(Character::isLetter))
                    .forEach(words::add);
            for (String attribute : new String[] {"aria-label", "placeholder", "title", "alt"}) {
                if (withoutExpressionsAndNames(element.attr(attribute)).chars().anyMatch(Character::isLetter)) {
                    words.add(attribute + "=" + element.attr(attribute));
                }
            }
        }
        return words;
    }

    private static String withoutExpressionsAndNames(String text) {
        String own = text.replaceAll("\\[\\[.*?]]|\\[\\(.*?\\)]", "");
        for (String name : NAMES) {
            own = own.replace(name, "");
        }
        return own;
    }

    private static Set<String> keys(String file) throws IOException {
        return new TreeSet<>(texts(file).keySet());
    }

    private static Map<String, String> texts(String file) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Resource resource : find("**/" + file)) {
            Properties properties = new Properties();
            try (InputStream stream = resource.getInputStream();
                    InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
        }
        return texts;
    }

    private static Map<String, String> files(String pattern) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (Resource resource : find(pattern)) {
            files.put(resource.getURL().getPath(), resource.getContentAsString(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static List<Resource> find(String pattern) throws IOException {
        return Arrays.asList(new PathMatchingResourcePatternResolver().getResources("classpath*:nl/balie/" + pattern));
    }
}
