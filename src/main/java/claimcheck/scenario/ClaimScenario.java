package claimcheck.scenario;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks the class that shows a claim's verdict.
 *
 * <p>Its test methods may ask for {@link Workers}, {@link Children} and {@link Evidence}. Each
 * method runs on a thread of its own under a watchdog; an error in any thread fails it, and so does
 * a thread or a child process that it leaves behind. Method names are sentences, with underscores
 * for blanks; they run in the order of the source.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ScenarioExtension.class)
@DisplayNameGeneration(Sentences.class)
@TestMethodOrder(SourceOrder.class)
public @interface ClaimScenario {}
