/** Between Vert.x and the calls and replies of the simulator. */
@NullMarked
package dev.tradeplane.testsupport.simulator.web;

import org.jspecify.annotations.NullMarked;
