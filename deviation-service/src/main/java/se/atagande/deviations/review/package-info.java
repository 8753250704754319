/** How the routine itself works, half-year by half-year. Owns the collections {@code routineReviews} and {@code routineFigures}; publishes {@code RoutineReviewed}. */
@NullMarked
package se.atagande.deviations.review;

import org.jspecify.annotations.NullMarked;
