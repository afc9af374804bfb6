package nl.balie.knowledge;

import java.util.regex.Pattern;

/**
 * Questions for a balance, a payment or the state of something of the person who asks: a rule does not answer those, however
 * well it fits.
 */
final class OwnFigures {

    private static final String I = "(?:ik|i|we|wij)";
    private static final String MY = "(?:mijn|m'?n|onze|my)";

    private static final Pattern ASKS = Pattern.compile(
            // what is left of something
            "\\bhoeveel\\b.*\\b(?:heb|had|sta|staan|resteert|resteren|blijft|blijven|rest)\\b.*\\b(?:nog|over|open|staan)\\b|\\bhoeveel\\b.*\\bover"
                + " heb\\b|\\b(?:heb|hebben) " + I
                    + " nog\\b.*\\b(?:over|staan|tegoed|open)\\b"
                    + "|\\bhow (?:many|much)\\b.*\\b(?:do i have|have i got|are|is)\\b.*\\b(?:left|remaining)\\b"
                    // a balance
                    + "|\\b" + MY + "\\s(?:\\p{L}*saldo|\\p{L}*tegoed|balance)\\b|\\b\\p{L}*saldo\\b"
                    // what came of a time that was
                    + "|\\b(?:hoeveel|wat)\\b.*\\bheb " + I
                    + " (?:\\p{L}+ )?(?:dit|deze|vorige|vorig|afgelopen|al|tot nu|in"
                    + " (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))\\b.*\\b(?:ge|op)\\p{L}+|\\bhow"
                    + " (?:many|much)\\b.*\\b(?:did i|have i)\\b.*\\b(?:this|last|so far|already)\\b"
                    // how far something is
                    + "|\\b(?:is|zijn|staat|was|waren) (?:" + MY
                    + ")\\b.*\\b(?:al|nog|wel|goed)\\b.*\\b(?:goedgekeurd|verwerkt|binnen|betaald|uitbetaald|aangekomen|ontvangen|doorgegeven|gekomen)\\b|\\bwaar"
                    + " blijft\\b|\\b(?:is|has|have) my\\b.*\\b(?:approved|processed|paid|received)\\b"
                    // why something of mine is not as it was
                    + "|\\bwaarom (?:is|was|zijn|heb|kreeg|krijg|klopt)\\b.*\\b(?:deze|dit|vorige|afgelopen)\\b"
                    + "|\\bwaarom (?:is|was|zijn|waren|valt)\\b.*\\b" + MY
                    + "\\b.*\\b(?:lager|hoger|minder|meer|anders|gekort|veranderd)\\b"
                    // what is noted about me
                    + "|\\bwelke?"
                    + " (?:cijfer|score|beoordeling|schaal|loonschaal|trede|periodiek|contract|rooster)\\p{L}*"
                    + " (?:heb|had|kreeg|zit|zat) "
                    + I
                    + "\\b|\\bwat (?:is|was|staat) (?:er op )?" + MY
                    + " (?:schaal|loonschaal|trede|periodiek|personeelsnummer|rooster|beoordeling)\\b"
                    + "|\\bwanneer loopt " + MY + " contract af\\b"
                    + "|\\bwhy (?:is|was|did)\\b.*\\b(?:this|last)\\b"
                    + "|\\b(?:klopt|kloppen) " + MY + "\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private OwnFigures() {}

    static boolean asks(String question) {
        return ASKS.matcher(question).find();
    }
}
