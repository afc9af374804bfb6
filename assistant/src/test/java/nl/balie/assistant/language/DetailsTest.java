package nl.balie.assistant.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import nl.balie.assistant.language.Detail.PostalAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "06 98 76 54 32 | +31698765432",
                "+31 (0)6 9876 5432 | +31698765432",
                "0031698765432 | +31698765432",
                "010-7654321 | +31107654321",
                "+32 9 123 45 67 | +3291234567",
                "+32 (0)471 23 45 67 | +32471234567",
                "06-9876543 | ",
            })
    void readsPhoneNumbers(String said, @Nullable String number) {
        assertThat(details("bel " + said).phoneNumbers(false))
                .singleElement()
                .satisfies(phone -> assertThat(phone.value()).isEqualTo(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mijn mail is p.de-wit_3@werk.example.nl. | p.de-wit_3@werk.example.nl",
                "piet@werk | ",
                "piet@ | ",
                "piet.werk.nl | ",
            })
    void readsMailAddresses(String said, @Nullable String address) {
        assertThat(details(said).mailAddresses(true))
                .singleElement()
                .satisfies(mail -> assertThat(mail.value()).isEqualTo(address));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NL91 ABNA 0417 1643 00 graag | NL91ABNA0417164300",
                "nl91abna0417164300 | NL91ABNA0417164300",
                "BE68 5390 0754 7034 | BE68539007547034",
                "DE89 3704 0044 0532 0130 00 | DE89370400440532013000",
                "NL91 ABNA 0417 1643 01 | ",
                "NL91 ABNA 0417 16 | ",
            })
    void readsAccountsAndChecksThem(String said, @Nullable String iban) {
        assertThat(details(said).bankAccounts())
                .singleElement()
                .satisfies(account -> assertThat(account.value()).isEqualTo(iban));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ik woon nu op Van Goghstraat 3, 4811 AB Breda | Van Goghstraat | 3 | - | 4811 AB | Breda",
                "nieuw adres: zuidwal 12b 2512xs den haag | Zuidwal | 12 | b | 2512 XS | Den Haag",
                "verhuisd naar Prins Hendrikkade 10-3 in Alphen aan den Rijn, postcode 2405 CD | Prins Hendrikkade |"
                        + " 10 | 3 | 2405 CD | Alphen aan den Rijn",
                "ons adres wordt 1e Jacob van Campenstraat 44 hs, 1072 BE Amsterdam | 1e Jacob van Campenstraat | 44 |"
                        + " hs | 1072 BE | Amsterdam",
                "adres: Singel 8 | Singel | 8 | - | - | -",
            })
    void readsAddresses(
            String said,
            String street,
            String number,
            @Nullable String suffix,
            @Nullable String postalCode,
            @Nullable String city) {
        PostalAddress address = Objects.requireNonNull(Addresses.find(Text.of(said, Lexicon.dutch()), true));
        assertThat(address.street()).isEqualTo(street);
        assertThat(address.houseNumber()).isEqualTo(number);
        assertThat(address.suffix()).isEqualTo(suffix);
        assertThat(address.postalCode()).isEqualTo(postalCode);
        assertThat(address.city()).isEqualTo(city);
    }

    private static Details details(String said) {
        return new Details(Text.of(said, Lexicon.dutch()));
    }
}
