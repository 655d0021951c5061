package races.torn_output;

import claimcheck.scenario.Rendezvous;

/** Two threads that print to the same standard output, message by message at the same time. */
final class Program {

    static final int MESSAGES_OF_EACH = 200;

    /** Before it a JVM may say things of its own. */
    static final String BEGIN = "begin";

    static final String END = "done";

    private Program() {}

    /** Takes the name of the printer. */
    public static void main(String[] arguments) throws InterruptedException {
        Printer printer =
                switch (arguments[0]) {
                    case "InTwoCalls" -> new Printer.InTwoCalls();
                    case "InOneCall" -> new Printer.InOneCall();
                    case "ThroughOneWriter" -> new Printer.ThroughOneWriter();
                    default -> throw new IllegalArgumentException(arguments[0]);
                };
        System.out.println(BEGIN);
        var together = new Rendezvous(2);
        Thread first = talker("first", printer, together);
        Thread second = talker("second", printer, together);
        first.start();
        second.start();
        first.join();
        second.join();
        printer.finish();
        System.out.println(END);
    }

    /** The message of a thread as it should stand on a line of its own. */
    static String message(String thread, int number) {
        return begin(thread, number) + end(thread, number);
    }

    private static String begin(String thread, int number) {
        return "[" + thread + " begins " + number;
    }

    private static String end(String thread, int number) {
        return ", " + thread + " ends " + number + "]";
    }

    private static Thread talker(String name, Printer printer, Rendezvous together) {
        return new Thread(
                () -> {
                    try {
                        for (int number = 1; number <= MESSAGES_OF_EACH; number++) {
                            together.meet();
                            printer.print(begin(name, number), together, end(name, number));
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
    }
}
