package guatu.scoring.yaml;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A key of a file, written on the record component that it fills. The key is the component's name in kebab case; it may be
 * left out if the component is nullable, a list, a map, or has a value for that case.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Entry {

    /** What it says, for the reference and the remedy. */
    String value();

    /** How it may look. */
    String example();

    /** The text that stands for it where it is left out. */
    String orElse() default "";
}
