package nl.balie.portal.shell;

import jakarta.validation.ConstraintViolationException;
import java.util.Locale;
import nl.balie.portal.idempotency.KeyReused;
import nl.balie.portal.identity.IllegalMove;
import nl.balie.portal.identity.NoMandate;
import nl.balie.portal.identity.NotFound;
import nl.balie.portal.identity.Problem;
import nl.balie.portal.identity.Refused;
import nl.balie.portal.identity.TooLarge;
import nl.balie.portal.identity.TooMany;
import nl.balie.portal.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Says in words what went wrong. What is our fault is logged here, once, under the number the person gets to see. */
@Component
public class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Wording wording;
    private final FailureReferences references;

    Failures(Wording wording, FailureReferences references) {
        this.wording = wording;
        this.references = references;
    }

    /**
     * What went wrong, in words.
     *
     * @param request what was asked, for the log
     */
    public Problem problem(Throwable failure, String request, Locale locale) {
        return switch (failure) {
            case NotFound _ -> of(HttpStatus.NOT_FOUND, locale);
            case NoMandate missing ->
                saying(HttpStatus.FORBIDDEN, "no-mandate", wording.say(locale, missing.messageKey()), locale);
            case IllegalMove move -> of(HttpStatus.CONFLICT, locale).inState(move.state());
            case Refused refused ->
                saying(
                        HttpStatus.BAD_REQUEST,
                        "refused",
                        wording.say(
                                locale,
                                refused.messageKey(),
                                refused.arguments().toArray()),
                        locale);
            case TooLarge large ->
                saying(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "too-large",
                        wording.say(locale, large.messageKey(), large.limit()),
                        locale);
            case TooMany many ->
                Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many", wording, locale, seconds(many))
                        .after(many.retryAfter());
            case KeyReused _ -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused", wording, locale);
            case MaxUploadSizeExceededException _ -> of(HttpStatus.CONTENT_TOO_LARGE, locale);
            case MethodArgumentTypeMismatchException mismatch -> of(statusOf(mismatch), locale);
            case HttpMessageNotReadableException _ -> of(HttpStatus.BAD_REQUEST, locale);
            case BindException _ -> of(HttpStatus.BAD_REQUEST, locale);
            case ConstraintViolationException _ -> of(HttpStatus.BAD_REQUEST, locale);
            case ErrorResponse answer
            when answer.getStatusCode().is4xxClientError() -> problem(answer.getStatusCode(), locale);
            default -> ours(HttpStatus.INTERNAL_SERVER_ERROR, failure, request, locale);
        };
    }

    /** What the container refused before a controller saw it, or broke after. */
    Problem problem(int status, @Nullable Throwable failure, String request, Locale locale) {
        HttpStatusCode code = HttpStatusCode.valueOf(status);
        if (code.is4xxClientError()) {
            return problem(code, locale);
        } else if (failure != null) {
            return problem(failure, request, locale);
        } else {
            return ours(
                    HttpStatus.INTERNAL_SERVER_ERROR, new IllegalStateException("Status " + status), request, locale);
        }
    }

    private Problem problem(HttpStatusCode code, Locale locale) {
        HttpStatus status = HttpStatus.resolve(code.value());
        return of(status == null ? HttpStatus.BAD_REQUEST : status, locale);
    }

    private Problem of(HttpStatus status, Locale locale) {
        String name =
                switch (status) {
                    case UNAUTHORIZED -> "no-token";
                    case FORBIDDEN -> "no-mandate";
                    case NOT_FOUND -> "not-found";
                    case METHOD_NOT_ALLOWED -> "no-such-method";
                    case CONFLICT -> "illegal-move";
                    case CONTENT_TOO_LARGE -> "too-large";
                    case NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> "media-type";
                    default -> "refused";
                };
        return Problem.of(status, name, wording, locale);
    }

    private Problem saying(HttpStatus status, String name, String detail, Locale locale) {
        return Problem.saying(status, name, detail, wording, locale);
    }

    private Problem ours(HttpStatus status, Throwable failure, String request, Locale locale) {
        String reference = references.next();
        LOG.error("{} on {}; the person was given this number and nothing was answered", reference, request, failure);
        return Problem.of(status, "ours", wording, locale, reference).underReference(reference);
    }

    /** An id of the wrong form is an id nobody has; a parameter of the wrong form is a mistake of the caller. */
    private static HttpStatus statusOf(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? HttpStatus.NOT_FOUND
                : HttpStatus.BAD_REQUEST;
    }

    private static long seconds(TooMany many) {
        return Math.max(1, many.retryAfter().toSeconds());
    }
}
