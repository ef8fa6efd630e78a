/** Installing the app: the page on which somebody allows it, the codes and tokens that follow. */
@NullMarked
package dev.muster.simulator.oauth;

import org.jspecify.annotations.NullMarked;
