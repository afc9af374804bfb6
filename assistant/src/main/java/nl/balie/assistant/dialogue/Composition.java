package nl.balie.assistant.dialogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.balie.assistant.answer.Numbers;
import nl.balie.assistant.dialogue.ReplyView.CitationView;
import nl.balie.assistant.dialogue.ReplyView.DraftView;
import nl.balie.assistant.dialogue.ReplyView.LineView;
import nl.balie.assistant.skill.Draft;
import nl.balie.knowledge.Citation;
import org.jspecify.annotations.Nullable;

/** Composes the one reply of a turn from what was done in it. */
final class Composition {

    private final StepText texts;

    Composition(StepText texts) {
        this.texts = texts;
    }

    /** What one step says. */
    String text(TurnInHand turn, Step step) {
        return texts.of(turn, step);
    }

    /**
     * The reply. A model's own wording is taken for an answer from the documents only, and only if every number, date and
     * amount in it stands in what the tools gave; else, and for everything that files or may file, the text is ours.
     */
    Reply reply(TurnInHand turn, @Nullable String modelsWords) {
        String composed = composed(turn, null);
        List<CitationView> citations = citations(turn);
        KeptDraft top = turn.pile().top();
        DraftView draft = top == null ? null : view(top);
        for (Step step : turn.steps()) {
            if (step instanceof Step.Handed handed) {
                return new Reply.Filed(composed, citations, handed.filed(), draft);
            }
        }
        for (Step step : turn.steps()) {
            if (step instanceof Step.Escalated escalated) {
                return new Reply.Escalated(composed, escalated.filed(), draft);
            }
        }
        if (turn.has(Step.WroteDown.class) && top != null && draft != null) {
            return top.complete()
                    ? new Reply.Drafted(composed, citations, draft)
                    : new Reply.Asked(composed, citations, draft);
        }
        if (turn.has(Step.Dropped.class)) {
            return new Reply.Cancelled(composed, draft);
        }
        if (asks(turn)) {
            return new Reply.Asked(composed, citations, draft);
        }
        if (!citations.isEmpty()) {
            return new Reply.Answered(composed(turn, modelsWords), citations, draft);
        }
        return withoutCitations(turn, composed, draft);
    }

    private static boolean asks(TurnInHand turn) {
        return turn.has(Step.Disputed.class)
                || turn.has(Step.CardChanged.class)
                || turn.has(Step.NotComplete.class)
                || turn.has(Step.Objected.class)
                || turn.has(Step.NothingToConfirm.class);
    }

    private static Reply withoutCitations(TurnInHand turn, String composed, @Nullable DraftView draft) {
        if (turn.has(Step.Told.class)) {
            return new Reply.Informed(composed, draft);
        } else if (turn.has(Step.NotInThere.class) || turn.has(Step.NotConnected.class)) {
            return new Reply.NotFound(composed, draft);
        } else if (turn.has(Step.Declined.class)) {
            return new Reply.Declined(composed, draft);
        } else if (turn.has(Step.Greeted.class) || turn.has(Step.NothingToCancel.class)) {
            return new Reply.Greeted(composed, draft);
        } else {
            return new Reply.Asked(composed, List.of(), draft);
        }
    }

    private String composed(TurnInHand turn, @Nullable String modelsWords) {
        List<String> paragraphs = new ArrayList<>(
                turn.steps().stream().map(step -> text(turn, step)).toList());
        if (paragraphs.isEmpty()) {
            paragraphs.add(texts.notUnderstood(turn));
        }
        String said = joined(paragraphs);
        List<String> all = new ArrayList<>(List.of(faithful(modelsWords, said)));
        texts.whatWaits(turn).ifPresent(all::add);
        return joined(all);
    }

    private static String joined(List<String> paragraphs) {
        return paragraphs.stream().filter(text -> !text.isBlank()).distinct().collect(Collectors.joining("\n\n"));
    }

    /** The model's words where they add no number of their own, else what was said. */
    private static String faithful(@Nullable String modelsWords, String said) {
        return modelsWords != null
                        && !modelsWords.isBlank()
                        && Numbers.in(modelsWords).supportedBy(Numbers.in(said))
                ? modelsWords.strip()
                : said;
    }

    private static List<CitationView> citations(TurnInHand turn) {
        return turn.steps().stream()
                .filter(Step.Answered.class::isInstance)
                .flatMap(step -> ((Step.Answered) step).answer().citations().stream())
                .map(Composition::view)
                .toList();
    }

    private static CitationView view(Citation citation) {
        return new CitationView(
                citation.documentId().toString(),
                citation.title(),
                citation.version(),
                citation.section(),
                citation.page(),
                citation.quote(),
                "/bronnen/" + citation.documentId() + "?sectie=" + encoded(citation.section()) + "&citaat="
                        + encoded(citation.quote()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static DraftView view(KeptDraft kept) {
        Draft draft = kept.draft();
        return new DraftView(
                draft.type().name(),
                draft.lines().stream()
                        .map(line -> new LineView(
                                line.date(),
                                line.period(),
                                line.component(),
                                line.quantity(),
                                line.unit(),
                                line.start(),
                                line.end(),
                                line.breakMinutes()))
                        .toList(),
                draft.fields(),
                draft.missing(),
                draft.warnings(),
                draft.corrects(),
                Hashes.of(kept));
    }

    /** What the person may well say next. */
    List<String> offers(TurnInHand turn) {
        return texts.offers(turn);
    }
}
