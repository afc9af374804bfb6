package nl.balie.assistant.language;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.balie.assistant.language.Detail.BankAccount;
import nl.balie.assistant.language.Detail.MailAddress;
import nl.balie.assistant.language.Detail.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Finds bank accounts, e-mail addresses and telephone numbers in a text. */
public final class Details {

    private static final int SHORTEST_IBAN = 15;
    private static final int LONGEST_IBAN = 34;
    private static final int SHORTEST_TRIED_IBAN = 8;
    private static final BigInteger CHECK = BigInteger.valueOf(97);
    private static final Map<String, String> IBAN_LENGTHS = Lexicon.dutch().all(Sense.IBAN_LENGTH);

    private static final int FEWEST_PHONE_DIGITS = 6;
    private static final int MOST_PHONE_DIGITS = 15;

    private final Text text;

    public Details(Text text) {
        this.text = text;
    }

    /** Every IBAN, valid or with a mistake. */
    public List<BankAccount> bankAccounts() {
        List<BankAccount> found = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            BankAccount account = bankAccount(i);
            if (account != null) {
                found.add(account);
            }
        }
        return found;
    }

    private @Nullable BankAccount bankAccount(int from) {
        Token country = text.token(from);
        String wanted = IBAN_LENGTHS.get(country.norm());
        Token digits = text.token(from + 1);
        if (!country.isWord()
                || wanted == null
                || !digits.isNumber()
                || digits.text().length() < 2) {
            return null;
        }
        int length = Integer.parseInt(wanted);
        StringBuilder iban = new StringBuilder(country.norm());
        int at = from + 1;
        while (iban.length() < length && (text.token(at).isNumber() || isBankLetters(at))) {
            iban.append(text.token(at).norm());
            at++;
            at = text.token(at).is(".") && text.token(at + 1).isNumber() ? at + 1 : at;
        }
        if (iban.length() < SHORTEST_TRIED_IBAN) {
            return null;
        }
        String value = iban.toString().toUpperCase(Locale.ROOT);
        boolean valid = value.length() == length && isIban(value);
        return new BankAccount(valid ? value : null, text.span(from, at));
    }

    private boolean isBankLetters(int at) {
        Token token = text.token(at);
        return token.isWord()
                && token.text().length() <= 4
                && (text.token(at + 1).isNumber() || token.glued());
    }

    /** Whether the check digits fit (ISO 13616, modulo 97). */
    static boolean isIban(String value) {
        if (value.length() < SHORTEST_IBAN || value.length() > LONGEST_IBAN) {
            return false;
        }
        StringBuilder number = new StringBuilder();
        (value.substring(4) + value.substring(0, 4))
                .chars()
                .map(Character::getNumericValue)
                .forEach(number::append);
        return new BigInteger(number.toString()).mod(CHECK).intValue() == 1;
    }

    /**
     * Every e-mail address, valid or not.
     *
     * @param expected whether one is talked about, so that {@code jan.nl} is one with a mistake
     */
    public List<MailAddress> mailAddresses(boolean expected) {
        List<MailAddress> found = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            if (text.token(i).is("@")) {
                found.add(mailAddress(i));
            } else if (expected && isDotted(i)) {
                int to = mailEnd(i + 1);
                boolean isStart = i == 0 || !text.token(i).glued();
                if (isStart && !text.token(to).is("@")) {
                    found.add(new MailAddress(null, text.span(i, to)));
                }
            }
        }
        return found;
    }

    private boolean isDotted(int i) {
        return text.token(i).isWord()
                && text.token(i).text().length() > 1
                && text.token(i + 1).is(".")
                && text.token(i + 1).glued()
                && text.token(i + 2).isWord()
                && text.token(i + 2).glued()
                && text.token(i + 2).text().length() > 1;
    }

    private MailAddress mailAddress(int at) {
        int from = at;
        while (from > 0 && text.token(from).glued() && isMailPart(from - 1)) {
            from--;
        }
        int to = mailEnd(at + 1);
        String local = text.span(from, at).in(text.message());
        String domain = to == at + 1 ? "" : text.span(at + 1, to).in(text.message());
        int dot = domain.lastIndexOf('.');
        boolean valid = from < at
                && dot > 0
                && domain.length() - dot > 2
                && !domain.contains("..")
                && !local.startsWith(".")
                && !local.endsWith(".");
        return new MailAddress(valid ? local + "@" + domain : null, text.span(from, to));
    }

    private int mailEnd(int from) {
        int to = from;
        while (text.token(to).glued() && isMailPart(to)) {
            to++;
        }
        return to > from && text.token(to - 1).is(".") ? to - 1 : to;
    }

    private boolean isMailPart(int at) {
        Token token = text.token(at);
        return token.isWord()
                || token.isNumber()
                || List.of(".", "_", "-", "+", "%").contains(token.norm());
    }

    /**
     * Every telephone number, valid or too short to be one.
     *
     * @param belgianMobile whether {@code 047x} is a Belgian mobile number rather than a Dutch area code
     */
    public List<PhoneNumber> phoneNumbers(boolean belgianMobile) {
        List<PhoneNumber> found = new ArrayList<>();
        int i = 0;
        while (i < text.size()) {
            Parsed<PhoneNumber> number = phoneNumber(i, belgianMobile);
            if (number == null) {
                i++;
            } else {
                found.add(number.value());
                i = number.to();
            }
        }
        return found;
    }

    private @Nullable Parsed<PhoneNumber> phoneNumber(int from, boolean belgianMobile) {
        boolean plus = text.token(from).is("+");
        Token first = text.token(plus ? from + 1 : from);
        boolean starts = first.isNumber() && (plus || first.norm().startsWith("0"));
        boolean inside =
                text.token(from).glued() && !plus && !text.token(from - 1).is(":");
        if (!starts || inside) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        Parsed<PhoneNumber> best = null;
        int at = plus ? from + 1 : from;
        int last = at;
        while (digits.length() <= MOST_PHONE_DIGITS && at < text.size()) {
            Token token = text.token(at);
            if (token.isNumber()) {
                digits.append(token.norm());
                last = at + 1;
                PhoneNumber number = valid(digits.toString(), plus, belgianMobile, text.span(from, last));
                best = number == null ? best : new Parsed<>(number, last);
            } else if (!List.of("-", "(", ")", "/", ".", "–").contains(token.norm())) {
                break;
            }
            at++;
        }
        if (best != null) {
            return best;
        }
        boolean looksLikeOne = digits.length() >= FEWEST_PHONE_DIGITS && !looksLikeDate(from) && !looksLikeTime(from);
        return looksLikeOne ? new Parsed<>(new PhoneNumber(null, true, text.span(from, last)), last) : null;
    }

    private boolean looksLikeDate(int from) {
        return CalendarDates.MONTH_DAY.at(text, from) != null;
    }

    private boolean looksLikeTime(int from) {
        return Clocks.spell(text, from) != null;
    }

    private static @Nullable PhoneNumber valid(String said, boolean plus, boolean belgianMobile, Span span) {
        String international = plus ? said : said.startsWith("00") ? said.substring(2) : null;
        if (international != null) {
            return abroad(international, span);
        }
        boolean belgian = belgianMobile && said.matches("04[5-9]\\d{7}");
        if (belgian) {
            return new PhoneNumber("+32" + said.substring(1), true, span);
        }
        if (said.matches("06[1-9]\\d{7}")) {
            return new PhoneNumber("+31" + said.substring(1), true, span);
        }
        if (said.matches("0[1-57-9]\\d{8}")) {
            return new PhoneNumber("+31" + said.substring(1), false, span);
        }
        return null;
    }

    /** With its country: the trunk zero of {@code +31 (0)6} is dropped. */
    private static @Nullable PhoneNumber abroad(String said, Span span) {
        String number = said.replaceFirst("^(31|32)0", "$1");
        boolean dutch = number.startsWith("31");
        boolean belgian = number.startsWith("32");
        boolean rightLength = dutch
                ? number.length() == 11
                : belgian
                        ? number.length() == 10 || number.length() == 11
                        : number.length() >= 9 && number.length() <= MOST_PHONE_DIGITS;
        boolean mobile =
                number.startsWith("316") || (number.startsWith("324") && number.length() == 11) || (!dutch && !belgian);
        return rightLength ? new PhoneNumber("+" + number, mobile, span) : null;
    }
}
