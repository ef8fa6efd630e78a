@NullMarked
package dev.muster.storage;

import org.jspecify.annotations.NullMarked;
