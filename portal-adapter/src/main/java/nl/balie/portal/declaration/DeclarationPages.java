package nl.balie.portal.declaration;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.balie.portal.idempotency.IdempotentCalls;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.IllegalMove;
import nl.balie.portal.identity.NotFound;
import nl.balie.portal.identity.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages of declarations. Looking at one changes nothing, whoever or whatever follows the link; a form carries a key, so
 * that pressing its button twice has one effect.
 */
@Controller
class DeclarationPages {
    private static final int MOST_LISTED = 50;

    private final Declarations declarations;
    private final Handlers handlers;
    private final DeclarationViews views;
    private final ApprovingDeclaration approving;
    private final RejectingDeclaration rejecting;
    private final WithdrawingDeclaration withdrawing;
    private final IdempotentCalls calls;

    DeclarationPages(
            Declarations declarations,
            Handlers handlers,
            DeclarationViews views,
            ApprovingDeclaration approving,
            RejectingDeclaration rejecting,
            WithdrawingDeclaration withdrawing,
            IdempotentCalls calls) {
        this.declarations = declarations;
        this.handlers = handlers;
        this.views = views;
        this.approving = approving;
        this.rejecting = rejecting;
        this.withdrawing = withdrawing;
        this.calls = calls;
    }

    @GetMapping("/declaraties")
    ModelAndView list(ActingPerson who) {
        List<Declaration> own = who.employee() == null
                ? List.of()
                : declarations.ofEmployee(who.employerId(), who.employeeId(), MOST_LISTED);
        List<Declaration> waiting =
                declarations.inStatus(who.employerId(), DeclarationStatus.SUBMITTED, MOST_LISTED).stream()
                        .filter(declaration -> handlers.mayHandle(who, declaration))
                        .toList();
        ModelAndView page = new ModelAndView("portal/declaration/list");
        page.addObject("own", own.stream().map(found -> views.row(who, found)).toList());
        page.addObject(
                "waiting", waiting.stream().map(found -> views.row(who, found)).toList());
        page.addObject("employee", who.employee() != null);
        return page;
    }

    @GetMapping("/declaraties/{reference}")
    ModelAndView show(ActingPerson who, @PathVariable String reference) {
        return page(who, reference, "detail");
    }

    @GetMapping("/declaraties/{reference}/afkeuring")
    ModelAndView askReason(ActingPerson who, @PathVariable String reference) {
        Declaration declaration = find(who, reference);
        handlers.require(who, declaration);
        return page(who, reference, declaration.canBeApproved() ? "reject" : "detail");
    }

    @GetMapping("/declaraties/{reference}/intrekking")
    ModelAndView askWithdrawal(ActingPerson who, @PathVariable String reference) {
        Declaration declaration = find(who, reference);
        boolean possible = handlers.isOwn(who, declaration) && declaration.canBeWithdrawn();
        return page(who, reference, possible ? "withdraw" : "detail");
    }

    @PostMapping("/declaraties/{reference}/goedkeuring")
    ModelAndView approve(
            ActingPerson who, @PathVariable String reference, @RequestParam String key, RedirectAttributes flash) {
        return decided(who, reference, key, "approve", "", flash, () -> approving.approve(who, reference));
    }

    @PostMapping("/declaraties/{reference}/afkeuring")
    ModelAndView reject(
            ActingPerson who,
            @PathVariable String reference,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        try {
            return decided(
                    who, reference, key, "reject", reason, flash, () -> rejecting.reject(who, reference, reason));
        } catch (Refused refused) {
            ModelAndView page = page(who, reference, "reject");
            page.addObject("reason", reason);
            page.addObject("error", refused);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/declaraties/{reference}/intrekking")
    ModelAndView withdraw(
            ActingPerson who, @PathVariable String reference, @RequestParam String key, RedirectAttributes flash) {
        return decided(who, reference, key, "withdraw", "", flash, () -> withdrawing.withdraw(who, reference));
    }

    private ModelAndView decided(
            ActingPerson who,
            String reference,
            String key,
            String operation,
            String body,
            RedirectAttributes flash,
            Supplier<Declaration> decision) {
        try {
            String status = calls.once(
                    who,
                    key,
                    operation + " " + reference,
                    body,
                    String.class,
                    () -> decision.get().status().name());
            flash.addFlashAttribute("toast", "declaration.toast." + status);
            return new ModelAndView("redirect:/declaraties/" + reference);
        } catch (IllegalMove tooLate) {
            ModelAndView page = page(who, reference, "detail");
            page.addObject("tooLate", true);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private ModelAndView page(ActingPerson who, String reference, String view) {
        ModelAndView page = new ModelAndView("portal/declaration/" + view);
        page.addObject("page", views.page(who, find(who, reference)));
        page.addObject("key", UUID.randomUUID());
        return page;
    }

    private Declaration find(ActingPerson who, String reference) {
        Declaration declaration =
                declarations.byReference(who.employerId(), reference).orElseThrow(() -> new NotFound(reference));
        handlers.requireReading(who, declaration);
        return declaration;
    }
}
