package nl.balie.portal.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.context.LazyContextVariable;

/** Gives every view its {@link PageFrame}; a fragment that does not use it costs nothing. */
@Component
class FrameAroundPages implements HandlerInterceptor {

    private static final String FRAME = "frame";

    private final PageFrames frames;

    FrameAroundPages(PageFrames frames) {
        this.frames = frames;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (view != null && view.getViewName() != null && !view.getViewName().startsWith("redirect:")) {
            view.getModelMap().putIfAbsent(FRAME, new LazyContextVariable<PageFrame>() {
                @Override
                protected PageFrame loadValue() {
                    return frames.of(request, request.getServletPath());
                }
            });
        }
    }
}
