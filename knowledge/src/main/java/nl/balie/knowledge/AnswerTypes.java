package nl.balie.knowledge;

import java.util.List;
import java.util.regex.Pattern;

/** Recognises what kind of answer a Dutch question wants, and whether a text holds one. */
final class AnswerTypes {

    private record Sign(AnswerType type, Pattern question) {}

    private static final String UNITS =
            "dag(?:en)?|werkdag(?:en)?|uur|uren|week|weken|maand(?:en)?|jaar|jaren|kwartier|minuten|minuut";

    /** In order: the first that fits. */
    private static final List<Sign> SIGNS = List.of(
            sign(AnswerType.PERCENTAGE, "hoeveel procent|welk percentage|how many percent"),
            sign(
                    AnswerType.MOMENT,
                    "^(?:en )?wanneer|hoe laat|tot wanneer|vanaf wanneer|op welke (?:dag|datum)|welke"
                            + " datum|uiterlijk|hoe ver van tevoren|hoe lang van tevoren|when\\b"),
            sign(AnswerType.DURATION, "hoe lang|hoelang|welke termijn|opzegtermijn|hoe oud|how long"),
            sign(
                    AnswerType.COUNT,
                    "hoe vaak|hoeveel (?:\\p{L}+[- ]){0,2}(?:" + UNITS
                            + "|vakantiedagen|vakantieuren|verlofdagen|keer)|hoeveel"
                            + " \\p{L}*(?:dagen|uren|weken|maanden)"),
            sign(
                    AnswerType.AMOUNT,
                    "hoe hoog|hoeveel"
                            + " (?:geld|euro|krijg|verdien|is|bedraagt|kost|loon|salaris|vakantiegeld|vergoeding)|welk"
                            + " bedrag|wat (?:kost|verdien)|hoeveel wordt|per kilometer|per km|how much"),
            sign(AnswerType.WHO, "^(?:en )?(?:bij |aan |met |van )?wie\\b|who\\b"));

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
    private static final Pattern RULE = pattern(
            "\\bmag\\b|\\bmogen\\b|\\bmoet|\\bkan\\b|\\bkunnen\\b|\\brecht\\b|\\brecht"
                + " op|aanspraak|ontvang|krijg|vergoed|verplicht|verboden|toegestaan|toestemming|verleen|verleend|\\bwordt\\b|\\bworden\\b|\\bheeft\\b|\\bheb\\b|meld|geldt|uitbetaal|betaal|vraag|dien|overleg");

    private AnswerTypes() {}

    static AnswerType asked(String question) {
        String plain = question.toLowerCase(java.util.Locale.ROOT);
        return SIGNS.stream()
                .filter(sign -> sign.question.matcher(plain).find())
                .map(Sign::type)
                .findFirst()
                .orElse(AnswerType.RULE);
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
                    case RULE -> RULE;
                };
        return pattern.matcher(text).find();
    }

    private static Sign sign(AnswerType type, String question) {
        return new Sign(type, pattern(question));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
