package nl.balie.assistant.skill;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balie.assistant.language.Sense;
import nl.balie.assistant.skill.Act.AsksOwnMatters.Topic;
import org.jspecify.annotations.Nullable;

/** Tells a question about the employee's own data from one about the rules. */
final class OwnMatters {

    private static final Pattern REFERENCE = Pattern.compile("\\b[A-Z]{1,3}-\\d{4}(?:-\\d{1,6})+\\b");

    private OwnMatters() {}

    /** What is asked of the own data, null when it is a question for the documents. */
    static @Nullable Topic topic(Sentence question) {
        boolean balance = question.says("hoeveel", "hoe veel", "saldo", "wat", "hoelang")
                && question.has(Sense.LEAVE)
                && question.has(Sense.HAVE_LEFT)
                && question.says("ik", "mijn", "mn", "m'n", "'k", "k")
                && !question.says("mag", "recht", "moet");
        if (balance) {
            return Topic.LEAVE_BALANCE;
        }
        boolean mine = question.says("ik", "mijn", "mn", "m'n", "mij", "jullie", "wij", "we", "'k", "er");
        boolean filed = mine
                && question.says("heb", "hebben", "had", "staan", "staat", "welke", "hoeveel")
                && question.has(Sense.FILED_WORD)
                && !question.says("als", "moet", "kan", "mag");
        if (filed) {
            return Topic.FILED;
        }
        boolean status = question.has(Sense.STATUS)
                && question.has(Sense.DECLARATION_WORD)
                && !question.says("hoe lang", "hoelang", "wanneer", "moet", "als", "mag");
        boolean whereIs = question.says("waar")
                && question.says("is", "blijft", "zijn", "staat")
                && question.has(Sense.DECLARATION_WORD)
                && question.says("mijn", "mn", "m'n");
        if ((status && mine) || whereIs) {
            return Topic.STATUS;
        }
        boolean payslip = question.has(Sense.PAYSLIP)
                && question.says("mijn", "mn", "m'n")
                && question.says("waar", "wanneer", "kan ik", "hoeveel", "wat", "staat", "is");
        return payslip
                        && (!question.says("mag")
                                || question.says("zien", "bekijken", "inzien", "downloaden", "krijgen"))
                        && !question.says("waarom")
                ? Topic.PAYSLIP
                : null;
    }

    static @Nullable String reference(String message) {
        Matcher found = REFERENCE.matcher(message);
        return found.find() ? found.group() : null;
    }
}
