package claimcheck.scenario;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Attaches to each method of a scenario, or to this one, a timeline: what each of its threads did
 * when, what it waited for, and when each gate was opened. A method in which nobody waits has none,
 * and neither has one that runs on a JVM without a Flight Recorder. What is measured is not
 * recorded: it costs time.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ShowTimeline {}
