package nl.balie.portal.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeRulesTest {
    private static final Map<String, String> ADDRESS = Map.of(
            "street", "Dorpsstraat",
            "houseNumber", "12",
            "postalCode", "1234 AB",
            "city", "Lisse",
            "effectiveDate", "2026-12-01");

    @Test
    void takesACompleteAddressWithASuffixOrWithout() {
        assertThat(ChangeRules.wrongField(ChangeKind.ADDRESS, ADDRESS)).isEmpty();
        assertThat(ChangeRules.wrongField(ChangeKind.ADDRESS, with(ADDRESS, "houseNumberSuffix", "B")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "postalCode, 1234",
        "postalCode, 0234 AB",
        "postalCode, 1234AB",
        "effectiveDate, 2026-02-30",
        "effectiveDate, morgen",
        "street, ' '",
        "salary, 5000"
    })
    void namesTheFieldOfAnAddressThatIsWrong(String field, String value) {
        assertThat(ChangeRules.wrongField(ChangeKind.ADDRESS, with(ADDRESS, field, value)))
                .contains(field);
    }

    @Test
    void namesTheFieldThatIsMissing() {
        Map<String, String> fields = new HashMap<>(ADDRESS);
        fields.remove("city");

        assertThat(ChangeRules.wrongField(ChangeKind.ADDRESS, fields)).contains("city");
        assertThat(ChangeRules.wrongField(ChangeKind.CONTACT, Map.of())).contains("fields");
    }

    @ParameterizedTest
    @CsvSource({
        "NL91ABNA0417164300, true",
        "NL92ABNA0417164300, false",
        "NL91 ABNA 0417 1643 00, false",
        "DE89370400440532013000, true",
        "NL, false"
    })
    void checksTheDigitsOfAnIban(String iban, boolean valid) {
        Map<String, String> fields = Map.of("iban", iban, "accountHolder", "S. de Vries");

        assertThat(ChangeRules.wrongField(ChangeKind.BANK_ACCOUNT, fields).isEmpty())
                .isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "email, sanne@zonnebloem.example, true",
        "email, sanne@zonnebloem, false",
        "email, sanne, false",
        "mobile, +31612345678, true",
        "mobile, 0612345678, false",
        "phone, +31101234567, true"
    })
    void checksHowSomebodyIsReached(String field, String value, boolean valid) {
        assertThat(ChangeRules.wrongField(ChangeKind.CONTACT, Map.of(field, value))
                        .isEmpty())
                .isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-21, 2026-12-21, true", "2026-12-21, 2026-12-20, false"})
    void takesLeaveThatEndsAfterItStarts(String from, String to, boolean valid) {
        assertThat(ChangeRules.wrongField(ChangeKind.LEAVE, Map.of("from", from, "to", to))
                        .isEmpty())
                .isEqualTo(valid);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }
}
