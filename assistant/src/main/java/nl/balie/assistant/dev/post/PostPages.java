package nl.balie.assistant.dev.post;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.balie.assistant.dev.DemoOnly;
import nl.balie.portal.deadline.BusinessTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the demo sent, as its receivers would see it: newest first, links to follow. */
@Controller
@DemoOnly
class PostPages {

    private final MailFiles mails;
    private final TextMessageFiles messages;
    private final PostSettings settings;

    PostPages(MailFiles mails, TextMessageFiles messages, PostSettings settings) {
        this.mails = mails;
        this.messages = messages;
        this.settings = settings;
    }

    @GetMapping("/dev/mail")
    String mail(@RequestParam @Nullable String postbus, Model model) throws IOException {
        List<MailFiles.Stored> all = mails.all();
        model.addAttribute(
                "mailboxes",
                all.stream()
                        .collect(
                                Collectors.groupingBy(MailFiles.Stored::mailbox, TreeMap::new, Collectors.counting())));
        model.addAttribute(
                "mails",
                newest(all, mail -> postbus == null || mail.mailbox().equals(postbus)).stream()
                        .map(ShownMail::of)
                        .toList());
        model.addAttribute("chosen", postbus);
        model.addAttribute("total", all.size());
        model.addAttribute("minute", minute());
        return "assistant/dev/post/mail";
    }

    @GetMapping("/dev/sms")
    String sms(Model model) throws IOException {
        List<TextMessage> all = messages.all();
        model.addAttribute("messages", newest(all, message -> true));
        model.addAttribute("total", all.size());
        model.addAttribute("minute", minute());
        return "assistant/dev/post/sms";
    }

    private <T> List<T> newest(List<T> all, Predicate<T> wanted) {
        return all.reversed().stream()
                .filter(wanted)
                .limit(settings.shownLimit())
                .toList();
    }

    private static DateTimeFormatter minute() {
        return DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.of("nl")).withZone(BusinessTime.ZONE);
    }
}
