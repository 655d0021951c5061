package races.a_queue_solves_it;

/** One of a stream of things that must be processed in the order of their numbers. */
record Item(String stream, int number) {}
