package races.stop_flag;

/** What one thread sets so that another stops; it is set once, and never taken back. */
interface StopFlag {

    /** Asks the other thread to stop. */
    void set();

    /** Whether it was asked to. */
    boolean isSet();
}
