/**
 * What a scenario is written with: gates, workers, proof of blocking, rounds, child JVMs, bounds,
 * evidence.
 */
@NullMarked
package claimcheck.scenario;

import org.jspecify.annotations.NullMarked;
