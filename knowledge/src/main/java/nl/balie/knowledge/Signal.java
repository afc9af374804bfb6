package nl.balie.knowledge;

/** What speaks for or against a passage answering a question; each is a number, and which way it points was learned. */
public enum Signal {
    /** Share of the question's words, by rarity, that the passage holds itself. */
    OWN_COVERAGE,
    /** The same with words of regulations for them. */
    COVERAGE,
    /** 1 if the passage holds the rarest word of the question itself. */
    RAREST_HELD,
    /** 1 if it holds that word or what regulations say for it. */
    RAREST_COVERED,
    /** How rare the rarest word is that is not covered, as a share of the rarest there can be. */
    RAREST_MISSING,
    /** Share of the question's words that the collection does not know and that have no bridge. */
    UNKNOWN_WORDS,
    /** Share of the question's words that have a bridge. */
    BRIDGED_WORDS,
    /** Words of the question that tell something. */
    WORDS,
    /** Score of the expanded search over what the question's words tell together. */
    SCORE_PER_RARITY,
    /** Score of the expanded search over the number of words. */
    SCORE_PER_WORD,
    /** Score of the expanded search as a share of the highest of any passage. */
    EXPANDED_SHARE,
    /** Cosine of question and passage. */
    MEANING,
    /** The highest cosine of any passage that was weighed. */
    NEAREST_MEANING,
    /** How far this one is above the usual cosine of those that were weighed. */
    MEANING_ABOVE,
    /** Share of the first ten that searching by words and by meaning have in common. */
    AGREEMENT,
    /** The same for the searches with and without words of regulations. */
    AGREEMENT_OF_WORDS,
    /** How many searches have the passage among their first three. */
    SUPPORTERS,
    /** The score that all searches gave it together. */
    FUSED,
    /** That score as a share of the first passage's. */
    SHARE_OF_FIRST,
    /** How far the first is above the second in what the searches gave. */
    MARGIN,
    /** How much the five first agree on document and neighbourhood: share of the others that stand beside the passage. */
    NEIGHBOURS,
    /** Share of the question's words, by rarity, in the passage's heading or the headings above it. */
    HEADING,
    /** Share of the heading's words that the question covers. */
    HEADING_ASKED,
    /** The best share of the question's words that one sentence holds. */
    SENTENCE,
    /** The same among sentences with the kind of answer asked for, the heading's words counted in. */
    SENTENCE_OF_KIND,
    /** 1 if the best sentence has the kind of answer asked for. */
    KIND_IN_SENTENCE,
    /** 1 if the passage has it anywhere. */
    KIND_IN_PASSAGE,
    /** Share that the passages that were weighed cover together. */
    COVERED_TOGETHER,
    /** Logarithm of the number of sentences. */
    SENTENCES,
    /** Logarithm of the number of sections of the collection. */
    SECTIONS,
    /** 1 if a table in the passage has the cell that is named. */
    CELL,
    /** 1 if a table has others of the kind, but not the one named. */
    NO_SUCH_CELL,
    /** 1 if the question names a row or column. */
    NAMES_CELL,
    /** How much the question is worded like those beyond what regulations settle. */
    WORDED_BEYOND,
    /** How much it is worded like those about one's own figures. */
    WORDED_OWN,
    /** How much it is worded like those about another world. */
    WORDED_ELSEWHERE,
    /** 1 if it asks for a balance or a state of affairs of the person who asks. */
    OWN_FIGURES,
    /** 1 if it names a country that the passage does not. */
    OTHER_PLACE,
    /** 1 if the question is in another language than the documents. */
    FOREIGN,
    /** The highest coverage of any passage that was weighed. */
    BEST_COVERAGE,
    /** The best {@link #SENTENCE_OF_KIND} of any passage that was weighed. */
    BEST_SENTENCE_OF_KIND,
    /** How far {@link #MEANING} is behind the nearest passage's, 0 or less. */
    MEANING_BEHIND,
    /** Cosine of the question and the nearest sentence. */
    SENTENCE_MEANING,
    /** Cosine of the question and the passage's own heading. */
    HEADING_MEANING,
    /** Share of the question's words in the document's title. */
    TITLE,
    /** Mean score of the sections before and after it. */
    BESIDE,
    /** 1 if the document is meant for the group of the person who asks, and not for everyone. */
    FOR_ASKER,
    /** 1 if an amount is wanted and the passage has none. */
    LACKS_AMOUNT,
    /** 1 over the place of the passage among those of the expanded search that were weighed. */
    EXPANDED_PLACE,
    /** 1 over its place among those of the search by meaning. */
    MEANING_PLACE,
    /** 1 if the question wants an amount or a percentage. */
    WANTS_MONEY,
    /** 1 if it wants a number of days, times or hours, or a moment. */
    WANTS_NUMBER,
    /** 1 if it wants a person or a way to do something. */
    WANTS_WAY
}
