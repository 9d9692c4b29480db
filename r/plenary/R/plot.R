class_colours <- c(low = "#c7d9ec", medium = "#6b9ac4", high = "#1f4e79")

with_ggplot <- function(ggplot) {
  ggplot && requireNamespace("ggplot2", quietly = TRUE)
}

# What tells the places of a table apart: the scenario and, if there are several, the design point.
place_labels <- function(places) {
  if (length(unique(places$design_point)) == 1) {
    places$scenario
  } else {
    paste(places$scenario, places$design_point, sep = "/")
  }
}

#' Draw in what share of runs an outcome was classed low, medium and high.
plot_classes <- function(results, dimension = "precision", ggplot = TRUE) {
  table <- shares(results, dimension)
  labels <- place_labels(table)
  if (with_ggplot(ggplot)) {
    long <- data.frame(
      place = factor(rep(labels, 3), levels = rev(labels)),
      class = factor(rep(names(class_colours), each = nrow(table)), levels = rev(names(class_colours))),
      share = c(table$low, table$medium, table$high)
    )
    return(
      ggplot2::ggplot(long, ggplot2::aes(x = .data$share, y = .data$place, fill = .data$class)) +
        ggplot2::geom_col() +
        ggplot2::scale_fill_manual(values = class_colours) +
        ggplot2::labs(x = "share of runs", y = NULL, fill = dimension)
    )
  }
  bars <- t(as.matrix(table[rev(seq_along(labels)), names(class_colours)]))
  before <- par(mar = c(4, 2 + 0.5 * max(nchar(labels)), 3, 1))
  on.exit(par(before))
  barplot(
    bars,
    names.arg = rev(labels), horiz = TRUE, las = 1, col = class_colours, border = NA,
    xlab = paste("share of runs, by class of", dimension)
  )
  legend(
    "top",
    legend = names(class_colours), fill = class_colours, border = NA, horiz = TRUE,
    bty = "n", inset = c(0, -0.12), xpd = TRUE
  )
  invisible(table)
}

#' Draw how a measure is distributed over runs.
plot_levels <- function(results, measure = "precision", ggplot = TRUE) {
  runs <- results$runs
  if (!is.numeric(runs[[measure]])) {
    stop("no measure \"", measure, "\" in the table of runs.", call. = FALSE)
  }
  places <- cases(runs)
  labels <- place_labels(places)
  at <- match(
    paste(runs$scenario, runs$design_point, sep = "\r"),
    paste(places$scenario, places$design_point, sep = "\r")
  )
  drawn <- data.frame(place = factor(labels[at], levels = rev(labels)), level = runs[[measure]])
  if (with_ggplot(ggplot)) {
    return(
      ggplot2::ggplot(drawn, ggplot2::aes(x = .data$level, y = .data$place)) +
        ggplot2::geom_boxplot(outlier.size = 0.8) +
        ggplot2::labs(x = measure, y = NULL)
    )
  }
  before <- par(mar = c(4, 2 + 0.5 * max(nchar(labels)), 1, 1))
  on.exit(par(before))
  boxplot(level ~ place, data = drawn, horizontal = TRUE, las = 1, xlab = measure, ylab = "")
  invisible(drawn)
}

if (getRversion() >= "2.15.1") {
  utils::globalVariables(".data")
}
