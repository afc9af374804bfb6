package nl.balie.portal.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.identity.PasswordSignIn.Shut;
import nl.balie.portal.identity.PasswordSignIn.WrongPassword;
import nl.balie.portal.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The door: sign in with a password. In the demo it also shows who one can be. */
@Controller
class SignInPage {

    private static final String VIEW = "portal/identity/sign-in";
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH.mm").withZone(BusinessTime.ZONE);

    private final CurrentPerson current;
    private final Wording wording;
    private final Clock clock;
    private final List<SignInHint> hints;

    SignInPage(CurrentPerson current, Wording wording, Clock clock, ObjectProvider<SignInHint> hints) {
        this.current = current;
        this.wording = wording;
        this.clock = clock;
        this.hints = hints.orderedStream().toList();
    }

    @GetMapping("/inloggen")
    String show(HttpServletRequest request, Model model, @RequestParam(required = false) @Nullable String verlopen) {
        if (current.of(request).isPresent()) {
            return "redirect:/";
        }
        return page(model, "", null, verlopen != null);
    }

    /** Only reached by forward, after a try that failed. */
    @PostMapping("/inloggen/mislukt")
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String refused(
            Model model,
            @RequestParam(defaultValue = "") String login,
            @RequestAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false) @Nullable
                    Exception failure) {
        return page(model, login, failure == null ? null : sentence(failure), false);
    }

    private String page(Model model, String login, @Nullable String error, boolean expired) {
        model.addAttribute("login", login);
        model.addAttribute("error", error);
        model.addAttribute("greeting", greeting());
        model.addAttribute("expired", expired);
        model.addAttribute(
                "hints", hints.stream().flatMap(hint -> hint.people().stream()).toList());
        model.addAttribute("password", hints.isEmpty() ? null : hints.getFirst().password());
        return VIEW;
    }

    /** The rest of the message key: the part of the day. */
    private String greeting() {
        int hour = BusinessTime.now(clock).getHour();
        return hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
    }

    private String sentence(Exception failure) {
        return switch (failure) {
            case WrongPassword wrong
            when wrong.triesLeft() == 1 -> wording.say(Wording.DUTCH, "identity.sign-in.wrong-last-try");
            case WrongPassword wrong -> wording.say(Wording.DUTCH, "identity.sign-in.wrong", wrong.triesLeft());
            case Shut shut -> wording.say(Wording.DUTCH, "identity.sign-in.shut", CLOCK.format(shut.until()));
            default -> wording.say(Wording.DUTCH, "identity.sign-in.failed");
        };
    }
}
