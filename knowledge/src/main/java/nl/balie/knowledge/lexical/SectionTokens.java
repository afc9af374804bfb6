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
 * @param head stems of title and headings, as often as they weigh
 * @param words stems by where they stand
 */
record SectionTokens(List<DutchAnalysis.Token> all, List<String> plain, List<String> head, SectionWords words) {

    static SectionTokens of(SectionText section, Function<String, List<DutchAnalysis.Token>> analysis) {
        List<DutchAnalysis.Token> title = analysis.apply(section.documentTitle());
        List<DutchAnalysis.Token> path = analysis.apply(String.join(" . ", section.path()));
        List<DutchAnalysis.Token> heading = analysis.apply(section.label() + " " + section.heading());
        List<List<DutchAnalysis.Token>> sentences =
                SectionWords.sentences(section.text()).stream().map(analysis).toList();
        List<DutchAnalysis.Token> text =
                sentences.stream().flatMap(List::stream).toList();
        List<DutchAnalysis.Token> all = new ArrayList<>(title);
        for (List<DutchAnalysis.Token> part : List.of(path, path, heading, heading)) {
            all.addAll(part);
        }
        List<String> head = stems(all);
        all.addAll(text);
        List<String> plain = new ArrayList<>();
        for (List<DutchAnalysis.Token> part : List.of(path, heading, text)) {
            part.stream()
                    .filter(token -> !token.isPart())
                    .map(DutchAnalysis.Token::stem)
                    .forEach(plain::add);
        }
        List<DutchAnalysis.Token> above = new ArrayList<>(title);
        above.addAll(path);
        above.addAll(heading);
        return new SectionTokens(
                all,
                plain,
                head,
                new SectionWords(
                        stems(title),
                        stems(above),
                        stems(heading),
                        sentences.stream().map(SectionTokens::stems).toList()));
    }

    List<String> stems() {
        return stems(all);
    }

    private static List<String> stems(List<DutchAnalysis.Token> tokens) {
        return tokens.stream().map(DutchAnalysis.Token::stem).toList();
    }
}
