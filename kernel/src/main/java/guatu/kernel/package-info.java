/**
 * The few types that everything else in Guatu is made of: a cited span, a list of problems, an error with a fault
 * class. JDK only, no I/O. It is not a place for helpers: a type enters when a third module needs it.
 */
@NullMarked
package guatu.kernel;

import org.jspecify.annotations.NullMarked;
