/** Made-up worlds of a few states for the tests of the model. */
package org.plenary.worlds;
