package processes.copying_costs;

/** Whoever gets data handed over. */
interface Receiver extends AutoCloseable {

    /** Returns when the other has all of it. */
    void handOver(byte[] data) throws Exception;

    @Override
    void close();
}
