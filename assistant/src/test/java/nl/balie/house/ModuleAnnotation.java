package nl.balie.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.util.Optional;

/** The class's package, or one above it, is declared a module. */
final class ModuleAnnotation extends ArchCondition<JavaClass> {

    private final Class<? extends Annotation> annotation;

    ModuleAnnotation(Class<? extends Annotation> annotation) {
        super("be in a declared module");
        this.annotation = annotation;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean fits = declared(Optional.of(type.getPackage()));
        events.add(new SimpleConditionEvent(type, fits, type.getName() + " is in no declared module"));
    }

    private boolean declared(Optional<JavaPackage> place) {
        return place.map(here -> here.isAnnotatedWith(annotation) || declared(here.getParent()))
                .orElse(false);
    }
}
