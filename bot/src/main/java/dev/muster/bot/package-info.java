@NullMarked
package dev.muster.bot;

import org.jspecify.annotations.NullMarked;
