/** Puts a question to the memory model: jcstress behind one class. */
@NullMarked
package claimcheck.stress;

import org.jspecify.annotations.NullMarked;
