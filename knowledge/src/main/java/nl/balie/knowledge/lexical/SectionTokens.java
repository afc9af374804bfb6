package nl.balie.knowledge.lexical;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The search words of a section, made once for all that is indexed of it. Title, headings above and own heading weigh by
 * being there more than once.
 *
 * @param all in order, parts of compounds after the compound
 * @param plain those of headings and text without parts, each part of the section once
 */
record SectionTokens(List<DutchAnalysis.Token> all, List<String> plain) {

    static SectionTokens of(SectionText section, Function<String, List<DutchAnalysis.Token>> analysis) {
        List<DutchAnalysis.Token> title = analysis.apply(section.documentTitle());
        List<DutchAnalysis.Token> path = analysis.apply(String.join(" . ", section.path()));
        List<DutchAnalysis.Token> heading = analysis.apply(section.label() + " " + section.heading());
        List<DutchAnalysis.Token> text = analysis.apply(section.text());
        List<DutchAnalysis.Token> all = new ArrayList<>(title);
        for (List<DutchAnalysis.Token> part : List.of(path, path, heading, heading, text)) {
            all.addAll(part);
        }
        List<String> plain = new ArrayList<>();
        for (List<DutchAnalysis.Token> part : List.of(path, heading, text)) {
            part.stream()
                    .filter(token -> !token.isPart())
                    .map(DutchAnalysis.Token::stem)
                    .forEach(plain::add);
        }
        return new SectionTokens(all, plain);
    }

    List<String> stems() {
        return all.stream().map(DutchAnalysis.Token::stem).toList();
    }
}
