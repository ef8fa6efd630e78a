@NullMarked
package dev.muster.scheduler;

import org.jspecify.annotations.NullMarked;
