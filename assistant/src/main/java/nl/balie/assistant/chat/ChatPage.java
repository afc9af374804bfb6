package nl.balie.assistant.chat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import nl.balie.assistant.dialogue.ConversationId;
import nl.balie.assistant.dialogue.Conversations;
import nl.balie.assistant.dialogue.Message;
import nl.balie.assistant.dialogue.Phrases;
import nl.balie.assistant.dialogue.Spoken;
import nl.balie.assistant.dialogue.Turn;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.Refused;
import nl.balie.portal.identity.TooLarge;
import nl.balie.portal.party.Employer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The page at which a person talks to the assistant; one conversation goes on wherever he signs in. */
@Controller
class ChatPage {

    private final Conversations conversations;
    private final Conversing conversing;
    private final Streaming streaming;
    private final TurnCards cards;
    private final OpenMatters matters;
    private final Phrases phrases;
    private final ChatSettings settings;
    private final Clock clock;

    ChatPage(
            Conversations conversations,
            Conversing conversing,
            Streaming streaming,
            TurnCards cards,
            OpenMatters matters,
            Phrases phrases,
            ChatSettings settings,
            Clock clock) {
        this.conversations = conversations;
        this.conversing = conversing;
        this.streaming = streaming;
        this.cards = cards;
        this.matters = matters;
        this.phrases = phrases;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/")
    String page(ActingPerson who, Model model) {
        if (who.employer() == null) {
            return "redirect:/werkgevers";
        }
        return show(who, model, "");
    }

    /** Begins afresh; the old conversation stays stored. */
    @PostMapping("/gesprek")
    String begin(ActingPerson who) {
        conversations.begin(who);
        return "redirect:/";
    }

    @PostMapping(path = "/gesprek/berichten", produces = MediaType.TEXT_HTML_VALUE)
    String say(
            ActingPerson who,
            @RequestParam(name = "tekst", defaultValue = "") String text,
            @RequestParam(name = "bevestigt", required = false) @Nullable String confirms,
            @RequestParam(name = "sleutel", required = false) @Nullable String key,
            Model model,
            HttpServletResponse response) {
        Message message;
        try {
            message = new Message(text, blankToNull(confirms));
        } catch (Refused e) {
            return wrong(
                    who, model, response, text, HttpStatus.UNPROCESSABLE_CONTENT, phrases.say(who, e.messageKey()));
        } catch (TooLarge e) {
            return wrong(
                    who,
                    model,
                    response,
                    text,
                    HttpStatus.CONTENT_TOO_LARGE,
                    phrases.say(who, e.messageKey(), e.limit()));
        }
        return "redirect:/#beurt-" + said(who, message, blankToNull(key)).turn();
    }

    @PostMapping(path = "/gesprek/berichten", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            ActingPerson who,
            @RequestParam(name = "tekst", defaultValue = "") String text,
            @RequestParam(name = "bevestigt", required = false) @Nullable String confirms,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletResponse response)
            throws IOException {
        streaming.stream(who, response, true, () -> said(who, new Message(text, blankToNull(confirms)), key));
    }

    /** One turn as the page shows it, for the script that has just streamed its text. */
    @GetMapping("/gesprek/beurten/{number}")
    String turn(ActingPerson who, @PathVariable int number, Model model) {
        ConversationId conversation = conversation(who);
        Turn turn = conversations.turn(who, conversation, number);
        List<Turn> turns =
                number > 1 ? List.of(conversations.turn(who, conversation, number - 1), turn) : List.of(turn);
        model.addAttribute("turn", cards.of(who, turns).getLast());
        model.addAttribute("key", newKey());
        return "assistant/chat/turn :: reply";
    }

    private Spoken said(ActingPerson who, Message message, @Nullable String key) {
        ConversationId conversation = conversation(who);
        conversing.admit(who, conversation);
        return conversing.say(who, conversation, message, key);
    }

    private String show(ActingPerson who, Model model, String typed) {
        ConversationId conversation = conversation(who);
        model.addAttribute("turns", cards.of(who, conversations.turns(who, conversation, settings.historyTurns())));
        model.addAttribute("matters", matters.of(who));
        model.addAttribute("greeting", greeting(who));
        model.addAttribute("today", Phrases.dayInFull(BusinessTime.today(clock)));
        model.addAttribute("typed", typed);
        model.addAttribute("key", newKey());
        model.addAttribute("mostCharacters", Message.LONGEST_CHARACTERS);
        model.addAttribute("employerName", who.employer() == null ? "" : nameInSentence(who.employer()));
        model.addAttribute("declares", who.employee() != null);
        conversations.seen(who, conversation);
        return "assistant/chat/chat";
    }

    private String wrong(
            ActingPerson who, Model model, HttpServletResponse response, String typed, HttpStatus status, String why) {
        response.setStatus(status.value());
        model.addAttribute("wrong", why);
        return show(who, model, typed);
    }

    private ConversationId conversation(ActingPerson who) {
        return conversations.latest(who).orElseGet(() -> conversations.begin(who));
    }

    private String greeting(ActingPerson who) {
        ZonedDateTime now = BusinessTime.now(clock);
        String part = now.getHour() < 12 ? "morning" : now.getHour() < 18 ? "afternoon" : "evening";
        String name = who.employee() == null ? who.name() : who.employee().givenName();
        return phrases.say(who, "chat.greeting." + part, name);
    }

    /** Without the full stop of 'B.V.': the sentence has its own. */
    private static String nameInSentence(Employer employer) {
        return employer.name().replaceFirst("\\.$", "");
    }

    /** A form that is sent twice is one message. */
    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
