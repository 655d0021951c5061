package claimcheck.scenario.timeline;

import java.time.Instant;

/** What a thread says of itself at a moment, as in "f1 holds x". */
record Moment(Instant at, long thread, String text) {}
