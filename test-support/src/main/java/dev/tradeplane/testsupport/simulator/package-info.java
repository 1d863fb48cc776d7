/** A broker that is not there: its protocol, its market, and every lie a real one was seen to tell. */
@NullMarked
package dev.tradeplane.testsupport.simulator;

import org.jspecify.annotations.NullMarked;
