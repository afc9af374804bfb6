package nl.balie.portal.shell;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;

/**
 * A misspelt setting would silently leave its default in force: every {@code balie.…} key must belong to a settings record.
 * Within a record Spring Boot itself refuses unknown keys.
 */
@Component
class UnknownSettings implements SmartInitializingSingleton {

    private static final String OURS = "balie.";

    /** For the tests' own choices, such as the database they run on. */
    private static final String TESTS = "balie.test.";

    private final ApplicationContext context;
    private final ConfigurableEnvironment environment;

    UnknownSettings(ApplicationContext context, ConfigurableEnvironment environment) {
        this.context = context;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> strange = outside(prefixesInUse(), keys());
        if (!strange.isEmpty()) {
            // A record may be left out by a condition: its keys are known all the same.
            Set<String> declared = declaredPrefixes();
            List<String> unknown = outside(declared, strange);
            if (!unknown.isEmpty()) {
                throw new UnknownSetting(unknown, declared);
            }
        }
    }

    private static List<String> outside(Set<String> prefixes, Collection<String> keys) {
        return keys.stream()
                .filter(key -> prefixes.stream().noneMatch(prefix -> key.startsWith(prefix + ".")))
                .toList();
    }

    private Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        environment.getPropertySources().stream()
                .flatMap(source -> source instanceof EnumerablePropertySource<?> listed
                        ? Stream.of(listed.getPropertyNames())
                        : Stream.empty())
                .filter(key -> key.startsWith(OURS) && !key.startsWith(TESTS))
                .forEach(keys::add);
        return keys;
    }

    private Set<String> prefixesInUse() {
        Set<String> prefixes = new TreeSet<>();
        ConfigurationPropertiesBean.getAll(context)
                .values()
                .forEach(bean -> prefixes.add(bean.getAnnotation().prefix()));
        return prefixes;
    }

    private static Set<String> declaredPrefixes() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Set<String> prefixes = new TreeSet<>();
        scan.findCandidateComponents("nl.balie").forEach(candidate -> {
            if (candidate instanceof AnnotatedBeanDefinition annotated) {
                prefixes.add(prefix(annotated.getMetadata()));
            }
        });
        return prefixes;
    }

    private static String prefix(AnnotationMetadata record) {
        return record.getAnnotations().get(ConfigurationProperties.class).getString("prefix");
    }
}
