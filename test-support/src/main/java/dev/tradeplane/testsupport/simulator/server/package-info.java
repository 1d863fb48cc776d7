/** HTTP and WebSockets around a dialect: recording, rate limits, authentication, faults. */
@NullMarked
package dev.tradeplane.testsupport.simulator.server;

import org.jspecify.annotations.NullMarked;
