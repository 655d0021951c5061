package claimcheck.scenario;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Shortens every bound for a while, so that a test of a time-out is quick. */
final class Delay {

    private static final String PROPERTY = "claimcheck.delay";

    private Delay() {}

    static void by(double factor, ThrowingCallable body) {
        by(String.valueOf(factor), body);
    }

    static void by(String factor, ThrowingCallable body) {
        String before = System.getProperty(PROPERTY);
        System.setProperty(PROPERTY, factor);
        try {
            body.call();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable t) {
            throw new AssertionError(t);
        } finally {
            if (before == null) {
                System.clearProperty(PROPERTY);
            } else {
                System.setProperty(PROPERTY, before);
            }
        }
    }
}
