package nl.balie.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class NoticeMessagesTest {

    @Test
    void saysEverythingInEnglishToo() throws IOException {
        assertThat(texts("en").keySet()).isEqualTo(texts("nl").keySet());
    }

    /** The second argument on is a name, a reason or an answer. */
    @Test
    void namesNothingButTheReferenceInASubject() throws IOException {
        for (String language : new String[] {"nl", "nl_NL_U", "en"}) {
            assertThat(texts(language)).allSatisfy((key, text) -> {
                if (key.toString().endsWith(".subject")) {
                    assertThat(text.toString()).doesNotContain("{1}", "{2}");
                }
            });
        }
    }

    @Test
    void neverMixesJeAndU() throws IOException {
        Properties formal = texts("nl_NL_U");
        assertThat(texts("nl").keySet()).containsAll(formal.keySet());
        assertThat(formal.values())
                .allSatisfy(text -> assertThat(text.toString()).doesNotContainPattern("\\b([Jj]e|jij|jou|jouw)\\b"));
    }

    /** A sentence that speaks to somebody needs its 'u' form. */
    @Test
    void hasAFormalSentenceForEachThatSaysJe() throws IOException {
        Properties formal = texts("nl_NL_U");
        assertThat(texts("nl")).allSatisfy((key, text) -> {
            if (text.toString().matches("(?s).*\\b([Jj]e|[Jj]ij|jou|jouw)\\b.*")) {
                assertThat(formal).containsKey(key);
            }
        });
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        NoticeMessagesTest.class.getResourceAsStream("messages_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
