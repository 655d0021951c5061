/** What the threads of a scenario did when, as the JVM's Flight Recorder tells it, as a picture. */
@NullMarked
package claimcheck.scenario.timeline;

import org.jspecify.annotations.NullMarked;
