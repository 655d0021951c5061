/** Explores interleavings and prints the failing one: Lincheck behind one class. */
@NullMarked
package claimcheck.interleaving;

import org.jspecify.annotations.NullMarked;
