package nl.balie.assistant.skill;

import java.util.List;
import nl.balie.assistant.language.Detail.BankAccount;
import nl.balie.assistant.language.Details;
import nl.balie.assistant.language.Phrase;
import nl.balie.assistant.language.Sense;
import nl.balie.assistant.language.Span;
import org.jspecify.annotations.Nullable;

/** Rekeningnummer: the IBAN the wage goes to, and in whose name it is. */
final class BankAccountChanges {

    private static final List<String> FIELDS = List.of("iban", "accountHolder");
    private static final int LONGEST_NAME_WORDS = 6;

    private BankAccountChanges() {}

    static boolean isMeant(Message message) {
        boolean announced =
                message.statements().stream().anyMatch(s -> s.has(Sense.BANK) && s.hasAny(Sense.CHANGE, Sense.I));
        return announced || accounts(message).stream().anyMatch(a -> a.value() != null);
    }

    static Proposal read(Message message, @Nullable Draft open) {
        Form form = new Form(DraftType.BANK_ACCOUNT_CHANGE, open);
        for (BankAccount account : accounts(message)) {
            if (account.value() == null) {
                form.refuse("iban", "ask.iban.invalid", account.span().in(message.said()), account.span());
            } else {
                form.give("iban", account.value(), account.span());
            }
        }
        giveHolder(form, message);
        form.giveWhenAbsent("accountHolder", message.situation().employeeName());
        return form.require("iban").proposal(FIELDS);
    }

    private static List<BankAccount> accounts(Message message) {
        return new Details(message.text())
                .bankAccounts().stream()
                        .filter(a -> message.statements().stream()
                                .anyMatch(s -> s.span().start() <= a.span().start()
                                        && a.span().start() <= s.span().end()))
                        .toList();
    }

    private static void giveHolder(Form form, Message message) {
        Phrase marker =
                message.phrases().filter(p -> p.means(Sense.HOLDER)).findFirst().orElse(null);
        String rest = marker == null ? null : message.restAfter(marker.span());
        if (marker == null || rest == null || Sentence.norm(marker).equals("op mijn naam")) {
            return;
        }
        String name = name(rest.replaceFirst("^(is|:|van|wordt)\\s*", ""));
        if (!name.isEmpty() && Character.isLetter(name.charAt(0))) {
            int from = message.said().indexOf(name, marker.span().end());
            form.give("accountHolder", name, new Span(Math.max(from, 0), Math.max(from, 0) + name.length()));
        }
    }

    /** Up to the first word that is no part of a name; the full stop of a sentence is none of it either. */
    private static String name(String said) {
        StringBuilder name = new StringBuilder();
        int words = 0;
        for (String word : said.strip().split("\\s+", -1)) {
            boolean ends = List.of(
                            "en",
                            "alstublieft",
                            "aub",
                            "graag",
                            "per",
                            "vanaf",
                            "met",
                            "dank",
                            "bedankt",
                            "svp",
                            "a.u.b.",
                            "-")
                    .contains(word);
            if (ends || words++ >= LONGEST_NAME_WORDS) {
                break;
            }
            name.append(name.isEmpty() ? "" : " ").append(word);
            boolean sentenceEnd = word.endsWith(".") && word.length() > 3;
            if (sentenceEnd) {
                break;
            }
        }
        String found = name.toString();
        boolean initial = found.matches(".*(^|[\\s.])\\p{L}\\.");
        return found.endsWith(".") && !initial ? found.substring(0, found.length() - 1) : found;
    }
}
