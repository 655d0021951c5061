package claimcheck.scenario.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** A lock is called by the name that it has in the line that asks for it. */
@SuppressWarnings("LockNotBeforeTry") // only the lines matter here
class LockNameTest {

    private static final Semaphore SHARED = new Semaphore(1);

    private final ReentrantLock lockX = new ReentrantLock();
    private final Account account = new Account(new ReentrantLock(), "");

    private record Account(ReentrantLock lock, String owner) {}

    @Test
    void a_field_a_variable_and_a_parameter() throws InterruptedException {
        assertThat(calls(new ReentrantLock()))
                .containsOnly(
                        Map.entry("field", "lockX"),
                        Map.entry("static field", "SHARED"),
                        Map.entry("variable", "mine"),
                        Map.entry("parameter", "given"));
    }

    private Map<String, String> calls(Lock given) throws InterruptedException {
        lockX.lock();
        String field = called("lock", here());
        SHARED.acquire();
        String shared = called("acquire", here());
        var mine = new ReentrantLock();
        mine.lockInterruptibly();
        String variable = called("lockInterruptibly", here());
        given.lock();
        String parameter = called("lock", here());
        lockX.unlock();
        SHARED.release();
        mine.unlock();
        given.unlock();
        return Map.of(
                "field",
                field,
                "static field",
                shared,
                "variable",
                variable,
                "parameter",
                parameter);
    }

    @Test
    void what_belongs_to_another_object_is_called_by_both() {
        account.lock().lock();
        assertThat(called("lock", here())).isEqualTo("account.lock()");
        account.lock().unlock();
    }

    @Test
    void a_monitor() {
        String seen;
        synchronized (account.owner) {
            seen = monitor(here());
        }
        assertThat(seen).isEqualTo("account.owner");
    }

    @Test
    void where_the_line_has_no_such_call_or_nothing_is_known_there_is_none() {
        StackTraceElement here = new Throwable().getStackTrace()[0];

        assertThat(LockName.in(here, Optional.of("acquire"))).isEmpty();
        assertThat(LockName.in(here, Optional.empty())).isEmpty();
        var nowhere = new StackTraceElement("no.such.Type", "method", null, 1);
        assertThat(List.of(LockName.in(nowhere, Optional.of("lock"))))
                .containsExactly(Optional.empty());
    }

    /** The line above the one that calls this. */
    private static StackTraceElement here() {
        StackTraceElement caller = new Throwable().getStackTrace()[1];
        return new StackTraceElement(
                caller.getClassName(), caller.getMethodName(), null, caller.getLineNumber() - 1);
    }

    private static String called(String method, StackTraceElement place) {
        return LockName.in(place, Optional.of(method)).orElse("none");
    }

    private static String monitor(StackTraceElement place) {
        return LockName.in(place, Optional.empty()).orElse("none");
    }
}
