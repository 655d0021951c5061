package claimcheck.scenario;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a requirement of an exercise is about, and what it is worth. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Shows {

    /** What it is about. */
    Behaviour value();

    /** What it is worth, in points; 1 or more. */
    int points() default 1;

    /**
     * The method of the same class without which this one cannot hold. Where both fail, only that
     * one counts as failed, and this one as not looked at.
     */
    String after() default "";
}
