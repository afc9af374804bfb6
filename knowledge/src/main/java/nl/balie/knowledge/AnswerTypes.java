package nl.balie.knowledge;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import nl.balie.knowledge.gate.WordingModel;

/** Recognises what kind of answer a Dutch question wants, and whether a text holds one. */
final class AnswerTypes {

    /**
     * What is asked.
     *
     * @param wording for each label of {@link WordingModel} how much the question is worded like those
     */
    record Asked(AnswerType type, Map<String, Double> wording) {

        double like(String label) {
            return wording.getOrDefault(label, 0.0);
        }
    }

    private static final WordingModel WORDING = WordingModel.shipped();

    private static final String UNITS =
            "dag(?:en)?|werkdag(?:en)?|uur|uren|week|weken|maand(?:en)?|jaar|jaren|kwartier|minuten|minuut";

    private static final String NUMBER_WORD =
            "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig|dertig|veertig|vijftig|zestig|honderd|half|halve|anderhalf|anderhalve|dubbele|enkele";
    private static final String NUMBER = "(?:\\d+(?:[.,]\\d+)*|" + NUMBER_WORD + ")";

    private static final Pattern AMOUNT = pattern(
            "€|\\beuro\\b|\\bEUR\\b|gulden|\\bf\\s?\\d|\\d+,\\d\\d\\b|\\d\\s?%|\\bprocent\\b|percentage|bedraagt|volledig(?:e)?"
                + " (?:loon|salaris|bezoldiging|vergoed)|maandsalaris|bezoldiging");
    private static final Pattern PERCENTAGE = pattern("\\d\\s?%|\\bprocent\\b|percentage|\\bpct\\b");
    private static final Pattern DURATION =
            pattern(NUMBER + "[\\s-]*(?:\\p{L}+\\s){0,2}(?:" + UNITS + "|etmalen|etmaal)");
    private static final Pattern COUNT = pattern("\\b" + NUMBER + "\\b");
    private static final Pattern MOMENT = pattern(NUMBER + "[\\s-]*(?:\\p{L}+\\s){0,2}(?:" + UNITS
            + ")|\\d{1,2}[.:]\\d\\d\\s*uur|\\b\\d{1,2}[:]\\d\\d\\b|\\b\\d{1,2}(?:e|ste|de)?\\s+(?:van de"
            + " maand|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|de"
            + " \\d{1,2}(?:e|ste|de)\\b|januari|februari|\\bmaart|april|\\bmei\\b|\\bjuni\\b|\\bjuli\\b|augustus|september|oktober|november|december|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|onverwijld|direct|meteen|onmiddellijk|aanvang|zodra|terstond|uiterlijk|elke"
            + " maand|maandelijks");
    private static final Pattern WHO = pattern(
            "leidinggevende|manager|bedrijfsarts|arbodienst|directeur|directie|werkgever|personeelszaken|\\bHR\\b|P&O|commissie|bevoegd"
                + " gezag|minister|hoofd|vertrouwenspersoon|afdeling|medewerker|ambtenaar|chef|arts\\b|administratie|secretaris|functionaris");
    private static final Pattern HOW = pattern(
            "\\b(?:vraag|vraagt|aanvrag\\p{L}*|meld|meldt|melden|dien|dient|indienen|lever|levert|stuur|stuurt|mail|bel|belt|vul|vult"
                + "|geef|geeft|doorgeven|teken|tekent|schriftelijk\\p{L}*|formulier\\p{L}*|portaal|via|procedure|verzoek|bewijs"
                + "|verklaring|overleg|toestemming|app|moet|moeten|eerst|daarna|gesprek|waarschuwing)\\b");
    private static final Pattern RULE = pattern(
            "\\bmag\\b|\\bmogen\\b|\\bmoet|\\bkan\\b|\\bkunnen\\b|\\brecht\\b|\\brecht"
                + " op|aanspraak|ontvang|krijg|vergoed|verplicht|verboden|toegestaan|toestemming|verleen|verleend|\\bwordt\\b|\\bworden\\b|\\bheeft\\b|\\bheb\\b|meld|geldt|uitbetaal|betaal|vraag|dien|overleg");

    /** Wordings that leave no doubt. */
    private static final Pattern ASKS_PERCENTAGE =
            pattern("\\bprocent\\b|\\bpercentage\\b|\\bper ?cent\\b|\\d ?%|\\bhoeveel %");

    private static final Pattern ASKS_AMOUNT = pattern(
            "\\bhoe hoog (?:is|zijn|was|waren|wordt)\\b|\\bper (?:kilometer|km|kilometre)\\b|\\bhoeveel"
                + " (?:geld|euro|loon|salaris)\\b|\\bwelk bedrag\\b|\\bhoeveel"
                + " (?:verdien|betaal|kost)\\p{L}*\\b|\\bw(?:at|elke?) (?:is|was|wordt|bedraagt|zijn)"
                + " (?:het|de|mijn|m'?n|jullie|onze|ons)?\\s?\\p{L}*(?:loon|salaris|vergoeding|premie|toeslag|bedrag|bijdrage|uitkering)\\b");

    private AnswerTypes() {}

    static Asked asked(String question) {
        Map<String, Double> scores = WORDING.scores(question);
        if (ASKS_PERCENTAGE.matcher(question).find()) {
            return new Asked(AnswerType.PERCENTAGE, scores);
        } else if (ASKS_AMOUNT.matcher(question).find()) {
            return new Asked(AnswerType.AMOUNT, scores);
        }
        AnswerType type = Arrays.stream(AnswerType.values())
                .max(Comparator.comparingDouble(each -> scores.getOrDefault(each.name(), 0.0)))
                .orElseThrow();
        return new Asked(type, scores);
    }

    static boolean presentIn(String text, AnswerType type) {
        Pattern pattern =
                switch (type) {
                    case AMOUNT -> AMOUNT;
                    case PERCENTAGE -> PERCENTAGE;
                    case DURATION -> DURATION;
                    case COUNT -> COUNT;
                    case MOMENT -> MOMENT;
                    case WHO -> WHO;
                    case HOW -> HOW;
                    case RULE -> RULE;
                };
        return pattern.matcher(text).find();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
