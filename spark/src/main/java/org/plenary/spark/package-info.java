/** Experiments on Apache Spark: the driver hands out the runs and keeps what comes back, executors make them. */
package org.plenary.spark;
