/** Listens to what is asked of the database, and says what asks badly. */
@NullMarked
package dev.muster.scenarios.audit;

import org.jspecify.annotations.NullMarked;
