# Results of Plenary in R, to be run line by line:
#   Rscript tutorial.R results/three-cases
library(plenary)

# A folder that an experiment wrote; without one, the small one that comes with the package.
arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments) > 0) arguments[1] else system.file("extdata", "reference", package = "plenary")

# 1. Read it. Each table is a data frame.
results <- read_results(folder)
print(results)

# 2. Means and standard deviations by scenario and design point.
table <- summary(results)
cat(sprintf(
  "%s %d n=%d mean=%.3f sd=%.3f\n",
  table$scenario, as.integer(table$design_point), table$n, table$precision_mean, table$precision_sd
), sep = "")

# 3. How often was obligation low, medium, high?
print(shares(results, "obligation"), digits = 3)

# 4. Draw both: with ggplot2 if it is installed, otherwise with what R has.
pdf(file.path(tempdir(), "results.pdf"))
plot_classes(results, "obligation")
plot_levels(results, "precision")
invisible(dev.off())
cat("figures:", file.exists(file.path(tempdir(), "results.pdf")), "\n")
