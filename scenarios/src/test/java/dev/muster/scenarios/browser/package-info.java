/** The page in a real browser: what people see and do there. */
@NullMarked
package dev.muster.scenarios.browser;

import org.jspecify.annotations.NullMarked;
