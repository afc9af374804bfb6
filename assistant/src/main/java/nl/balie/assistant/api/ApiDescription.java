package nl.balie.assistant.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import nl.balie.portal.identity.ActingPerson;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document at {@code /v3/api-docs}: what the methods themselves do not tell is added here. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "portalToken";

    static {
        // Who calls is in the token, not a parameter.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ActingPerson.class);
    }

    @Bean
    OpenAPI balie() {
        return new OpenAPI()
                .info(new Info()
                        .title("Balie")
                        .version("1")
                        .description("Ask, file, decide and look things up. Errors are problem+json (RFC 9457)."))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("Signed by a connected portal for its own user.")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    OpenApiCustomizer refusals() {
        return Refusals::addTo;
    }

    @Bean
    OpenApiCustomizer sharedParts() {
        return SharedParts::addTo;
    }
}
