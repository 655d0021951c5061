package claimcheck.scenario;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the class that judges the variants of a claim's exercise: a {@link ClaimScenario} about
 * {@link Variant#of one implementation} of the exercise's contract.
 *
 * <p>What a student wrote may hang, so a method also fails as soon as none of its threads can go on
 * any more, without waiting for the end of a bound.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClaimScenario
public @interface ClaimExercise {}
