package nl.balie.portal.shell;

import nl.balie.portal.identity.CurrentPerson;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the frame around the pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PortalSettings.class)
class ShellConfiguration implements WebMvcConfigurer {

    private final FrameAroundPages frame;
    private final HomeRedirect home;

    ShellConfiguration(FrameAroundPages frame, HomeRedirect home) {
        this.frame = frame;
        this.home = home;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(frame);
        registry.addInterceptor(home).addPathPatterns("/");
    }

    @Bean
    static LocaleResolver localeResolver(CurrentPerson current) {
        return new TenantLocale(current);
    }
}
