/** Hand-ins: what is taken of them, how they are judged, and the grade book. */
@NullMarked
package claimcheck.grading;

import org.jspecify.annotations.NullMarked;
