/** The commands. */
@NullMarked
package claimcheck.cli;

import org.jspecify.annotations.NullMarked;
