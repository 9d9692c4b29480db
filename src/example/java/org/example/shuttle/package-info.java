/** A strategy of the secretariat outside Plenary, as a user would add it. */
package org.example.shuttle;
