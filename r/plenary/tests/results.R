library(plenary)
reference <- system.file("extdata", "reference", package = "plenary")
results <- read_results(reference)
stopifnot(
  nrow(results$runs) == 12,
  is.logical(results$runs$adopted),
  is.character(results$runs$seed),
  is.ordered(results$runs$precision_class),
  "comparison" %in% names(results)
)

# Means are those that Plenary itself has written.
means <- summary(results)
written <- results$comparison
for (dimension in c("delegation", "precision", "obligation")) {
  rows <- written[written$dimension == dimension, ]
  stopifnot(isTRUE(all.equal(means[[paste0(dimension, "_mean")]], rows$mean, tolerance = 1e-5)))
  stopifnot(isTRUE(all.equal(shares(results, dimension)$low, rows$share_low, tolerance = 1e-5)))
}

# Names that look like numbers stay names; guards against spreadsheets go; empty cells are missing.
folder <- tempfile()
dir.create(folder)
writeLines(c("scenario,'=x,share,adopted", "007,'+1,0.5,true", "NA,,,false"), file.path(folder, "odd.csv"))
odd <- results_table(folder, "odd")
stopifnot(
  identical(odd$scenario, c("007", "NA")),
  identical(odd[["=x"]], c("+1", NA)),
  identical(odd$share, c(0.5, NA)),
  identical(odd$adopted, c(TRUE, FALSE))
)

complaint <- tryCatch(read_results(folder), error = conditionMessage)
stopifnot(grepl("plenary resume", complaint))
stopifnot(inherits(try(shares(results, "height"), silent = TRUE), "try-error"))

pdf(NULL)
plot_classes(results, "delegation", ggplot = FALSE)
plot_levels(results, "delegation", ggplot = FALSE)
if (requireNamespace("ggplot2", quietly = TRUE)) {
  stopifnot(inherits(plot_classes(results), "ggplot"), inherits(plot_levels(results), "ggplot"))
}
invisible(dev.off())
