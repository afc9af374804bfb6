package nl.balie.assistant.language;

import org.jspecify.annotations.Nullable;

/** Something that is written in a fixed way: found in the text, and valid or not ({@code value} null). */
public sealed interface Detail {

    Span span();

    /** Telefoonnummer in E.164, Dutch and Belgian numbers also without their country. */
    record PhoneNumber(@Nullable String value, boolean mobile, Span span) implements Detail {}

    /** E-mailadres. */
    record MailAddress(@Nullable String value, Span span) implements Detail {}

    /** IBAN without spaces, in capitals, its length and check digits verified. */
    record BankAccount(@Nullable String value, Span span) implements Detail {}

    /**
     * Adres; parts that were not said are null.
     *
     * @param postalCode {@code 1234 AB}
     * @param invalidPostalCode what stood in its place and is none, null when it is fine or absent
     */
    record PostalAddress(
            @Nullable String street,
            @Nullable String houseNumber,
            @Nullable String suffix,
            @Nullable String postalCode,
            @Nullable String invalidPostalCode,
            @Nullable String city,
            Span span)
            implements Detail {}
}
