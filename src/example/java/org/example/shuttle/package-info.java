/** A strategy of the secretariat and a protocol outside Plenary, as a user would add them. */
package org.example.shuttle;
