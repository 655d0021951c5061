package deadlock.import_time;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * A thread dump of this JVM. HotSpot's alone tells who waits for a class to be initialised: such a
 * thread is called RUNNABLE.
 */
final class ThreadPrint {

    /** What HotSpot writes below such a thread, before the name of the class. */
    static final String WAITING_FOR_A_CLASS = "waiting on the Class initialization monitor for ";

    private ThreadPrint() {}

    /** As jstack and jcmd print it. */
    static String take() throws JMException {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        return (String)
                beans.invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "threadPrint",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
    }

    /** A thread's part of a dump: from the line with its name to the next blank line. */
    static String partOf(Thread thread, String dump) {
        int from = dump.indexOf('"' + thread.getName() + "\" #" + thread.getId() + " ");
        int to = dump.indexOf("\n\n", Math.max(from, 0));
        return from < 0 || to < 0 ? "" : dump.substring(from, to);
    }

    /** Whether it waits for a class to be initialised; not known of another JVM than HotSpot. */
    static boolean showsWaitingForAClass(Thread thread) {
        try {
            return partOf(thread, take()).contains(WAITING_FOR_A_CLASS);
        } catch (JMException e) {
            return false;
        }
    }
}
