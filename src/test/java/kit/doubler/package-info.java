/** An exercise that is judged in a moment, for the tests of the judge. */
@NullMarked
package kit.doubler;

import org.jspecify.annotations.NullMarked;
