/**
 * From the result files of a run to what people read: claims.json, the front page, Allure, the last
 * screen.
 */
@NullMarked
package claimcheck.report;

import org.jspecify.annotations.NullMarked;
