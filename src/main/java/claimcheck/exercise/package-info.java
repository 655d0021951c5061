/**
 * Exercises: their variants, the judge that runs a scenario against one of them, and the matrix
 * that shows that the judge can be believed.
 */
@NullMarked
package claimcheck.exercise;

import org.jspecify.annotations.NullMarked;
