/** The product's words, played from end to end: signed requests in, Slack's calls out, time moved by hand. */
@NullMarked
package dev.muster.scenarios;

import org.jspecify.annotations.NullMarked;
