package nl.balie.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;

/** The class's own package carries an annotation. */
final class PackageAnnotation extends ArchCondition<JavaClass> {

    private final Class<? extends Annotation> annotation;

    PackageAnnotation(Class<? extends Annotation> annotation) {
        super("be in a package with @" + annotation.getSimpleName());
        this.annotation = annotation;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean fits = type.getPackage().isAnnotatedWith(annotation);
        events.add(
                new SimpleConditionEvent(type, fits, type.getPackageName() + " lacks @" + annotation.getSimpleName()));
    }
}
