package claimcheck.scenario;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stands on a decoy: an answer to an exercise that looks right and is not. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CaughtBy {

    /** The method of the exercise's judging class that must fail. */
    String value();

    /** Why it is wrong, in one sentence. */
    String because();
}
