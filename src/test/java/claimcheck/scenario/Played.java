package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs one method of a fixture as JUnit does, and tells how it ended. */
public final class Played {

    private final TestExecutionResult result;

    private Played(TestExecutionResult result) {
        this.result = result;
    }

    /** Runs it. */
    public static Played of(Class<?> fixture, String name) {
        Method method =
                Stream.of(fixture.getDeclaredMethods())
                        .filter(candidate -> candidate.getName().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no method " + name));
        List<TestExecutionResult> results =
                EngineTestKit.engine("junit-jupiter")
                        .selectors(selectMethod(fixture, method))
                        .execute()
                        .testEvents()
                        .finished()
                        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                        .toList();
        assertThat(results).as("results of " + name).hasSize(1);
        return new Played(results.get(0));
    }

    /** It passed. */
    public void passed() {
        assertThat(result.getStatus()).as(result.toString()).isEqualTo(Status.SUCCESSFUL);
    }

    /** Why it failed. */
    public Throwable failure() {
        assertThat(result.getStatus()).as(result.toString()).isEqualTo(Status.FAILED);
        return result.getThrowable().orElseThrow();
    }

    /** Why it was aborted. */
    public Throwable abort() {
        assertThat(result.getStatus()).as(result.toString()).isEqualTo(Status.ABORTED);
        return result.getThrowable().orElseThrow();
    }
}
