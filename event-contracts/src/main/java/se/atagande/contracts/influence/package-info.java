/** Citizens' influence: when it was due, when it was told of, what became of viewpoints. */
@NullMarked
package se.atagande.contracts.influence;

import org.jspecify.annotations.NullMarked;
