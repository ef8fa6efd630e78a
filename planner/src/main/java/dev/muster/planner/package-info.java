@NullMarked
package dev.muster.planner;

import org.jspecify.annotations.NullMarked;
