package nl.balie.portal.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import nl.balie.portal.identity.Problem;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** Every failure ends here, once: as problem+json for a program, as one Dutch page for a person. */
@Controller
@ControllerAdvice
class FailureAnswers implements ErrorController {

    static final String REFERENCE_HEADER = "X-Balie-Reference";

    private final Failures failures;
    private final PageFrames frames;

    FailureAnswers(Failures failures, PageFrames frames) {
        this.failures = failures;
        this.frames = frames;
    }

    @ExceptionHandler(Exception.class)
    Object answer(Exception failure, HttpServletRequest request, Locale locale) throws Exception {
        return switch (failure) {
            // These belong to Spring Security, which stands in front of us.
            case AccessDeniedException denied -> throw denied;
            case AuthenticationException unknown -> throw unknown;
            // The reader is gone: there is nobody to tell.
            case AsyncRequestNotUsableException _ -> new ModelAndView();
            default -> answer(failures.problem(failure, line(request), locale), request, request.getRequestURI());
        };
    }

    /** What went wrong before or behind the controllers; asked for directly there is nothing here. */
    @RequestMapping("/error")
    Object answer(HttpServletRequest request, Locale locale) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Problem problem = failures.problem(
                status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value(),
                failure instanceof Throwable thrown ? thrown : null,
                request.getMethod() + " " + path,
                locale);
        return answer(problem, request, path instanceof String original ? original : "/");
    }

    private Object answer(Problem problem, HttpServletRequest request, String path) {
        return isForPrograms(path) ? json(problem) : page(problem, request, path);
    }

    private static ResponseEntity<Object> json(Problem problem) {
        return ResponseEntity.status(problem.status())
                .headers(headers -> addHeaders(problem, headers))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.toJson());
    }

    private ModelAndView page(Problem problem, HttpServletRequest request, String path) {
        // A failure of ours may be a failure of what the frame needs: then the page does without it.
        PageFrame frame = problem.status().is5xxServerError() ? frames.nobody() : frames.of(request, path);
        ModelAndView page = new ModelAndView("portal/shell/failure");
        page.setStatus(problem.status());
        page.addObject("problem", problem);
        page.addObject("frame", frame);
        return page;
    }

    private static void addHeaders(Problem problem, HttpHeaders headers) {
        if (problem.retryAfter() != null) {
            headers.set(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, problem.retryAfter().toSeconds())));
        }
        if (problem.reference() != null) {
            headers.set(REFERENCE_HEADER, problem.reference());
        }
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || path.startsWith("/demo/") || path.startsWith("/v3/");
    }

    private static String line(HttpServletRequest request) {
        return request.getMethod() + " " + request.getRequestURI();
    }
}
