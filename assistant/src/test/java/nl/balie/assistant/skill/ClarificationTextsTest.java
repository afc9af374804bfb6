package nl.balie.assistant.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import nl.balie.assistant.language.Dates;
import org.junit.jupiter.api.Test;

class ClarificationTextsTest {

    @Test
    void everyDoubtAboutADateHasAText() throws IOException {
        for (Dates.Doubt doubt : Dates.Doubt.values()) {
            assertThat(texts("nl")).contains("ask.date." + doubt.name());
        }
    }

    @Test
    void everyFieldThatCanBeMissingHasAText() throws IOException {
        assertThat(texts("nl"))
                .contains(
                        "ask.date",
                        "ask.quantity",
                        "ask.component",
                        "ask.street",
                        "ask.houseNumber",
                        "ask.postalCode",
                        "ask.city",
                        "ask.mobile",
                        "ask.phone",
                        "ask.email",
                        "ask.iban",
                        "ask.from",
                        "ask.to");
    }

    @Test
    void dutchAndEnglishSayTheSameThings() throws IOException {
        assertThat(texts("en")).isEqualTo(texts("nl"));
        assertThat(texts("nl")).containsAll(texts("nl_NL_U"));
    }

    private static Set<String> texts(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Draft.class.getResourceAsStream("messages_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames();
    }
}
