/** Tests of grading: hostile classes, interrupted runs, and the grade book. */
@NullMarked
package claimcheck.grading;

import org.jspecify.annotations.NullMarked;
