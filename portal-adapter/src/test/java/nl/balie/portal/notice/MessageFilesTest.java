package nl.balie.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of the casework packages, in 'je', 'u' and English. */
class MessageFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"notice", "task", "declaration", "ticket", "mutation", "payroll"})
    void sayEverythingInEnglishToo(String bundle) throws IOException {
        assertThat(texts(bundle, "en").keySet()).isEqualTo(texts(bundle, "nl").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"notice", "task", "declaration", "ticket", "mutation", "payroll"})
    void neverMixJeAndU(String bundle) throws IOException {
        Properties formal = texts(bundle, "nl_NL_U");
        assertThat(texts(bundle, "nl").keySet()).containsAll(formal.keySet());
        assertThat(formal.values())
                .allSatisfy(text -> assertThat(text.toString()).doesNotContainPattern("\\b([Jj]e|[Jj]ij|jouw?)\\b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"notice", "task", "declaration", "ticket", "mutation", "payroll"})
    void haveAFormalSentenceForEachThatSaysJe(String bundle) throws IOException {
        Properties formal = texts(bundle, "nl_NL_U");
        assertThat(texts(bundle, "nl")).allSatisfy((key, text) -> {
            if (text.toString().matches("(?s).*\\b([Jj]e|[Jj]ij|[Jj]ouw?|jullie)\\b.*")) {
                assertThat(formal).containsKey(key);
            }
        });
    }

    /** The second argument on is a name, a reason or an answer. */
    @Test
    void nameNothingButTheReferenceInASubject() throws IOException {
        for (String language : new String[] {"nl", "nl_NL_U", "en"}) {
            assertThat(texts("notice", language)).allSatisfy((key, text) -> {
                if (key.toString().endsWith(".subject")) {
                    assertThat(text.toString()).doesNotContain("{1}", "{2}");
                }
            });
        }
    }

    /** A mail that also goes by SMS has all its texts. */
    @Test
    void haveASubjectATextAndAnSmsForEachNotice() throws IOException {
        Properties texts = texts("notice", "nl");
        assertThat(texts.stringPropertyNames()).allSatisfy(key -> {
            if (!key.equals("notice.closing")) {
                String notice = key.substring(0, key.lastIndexOf('.'));
                assertThat(texts).containsKeys(notice + ".subject", notice + ".text", notice + ".sms");
            }
        });
    }

    private static Properties texts(String bundle, String language) throws IOException {
        String file = "/nl/balie/portal/" + bundle + "/messages_" + language + ".properties";
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MessageFilesTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
