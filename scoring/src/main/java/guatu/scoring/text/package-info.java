/** A method read out in Chinese: every rule as a sentence, every formula with the names that officials know. */
@NullMarked
package guatu.scoring.text;

import org.jspecify.annotations.NullMarked;
