/** The planner's core: who works what when, whoever asks; general rules and wishes, a model, and a search by parts. */
@NullMarked
package dev.muster.planner.roster;

import org.jspecify.annotations.NullMarked;
