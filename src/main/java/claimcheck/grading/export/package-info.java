/** The grade book as other programs read it: spreadsheets, learning platforms, CI servers. */
@NullMarked
package claimcheck.grading.export;

import org.jspecify.annotations.NullMarked;
