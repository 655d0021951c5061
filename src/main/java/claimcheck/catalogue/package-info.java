/** What is claimed: reads the {@code claim.md} files of the rooms and refuses bad ones. */
@NullMarked
package claimcheck.catalogue;

import org.jspecify.annotations.NullMarked;
