# Columns that are names even where they look like numbers.
names_of_things <- c("run", "scenario", "seed", "state", "provision", "part", "organ", "finding")

#' Read a table of a results folder, as it was written.
results_table <- function(folder, name) {
  file <- file.path(folder, paste0(name, ".csv"))
  if (!file.exists(file)) {
    stop(
      "no ", name, ".csv in ", folder, ". Tables are written when an experiment has finished: ",
      "maybe go on with it by \"plenary resume ", folder, "\", or write what there is by ",
      "\"plenary export ", folder, " --table ", name, " --out ", file, "\".",
      call. = FALSE
    )
  }
  cells <- read.csv(
    file,
    check.names = FALSE, na.strings = "", colClasses = "character", encoding = "UTF-8"
  )
  names(cells) <- unguarded(names(cells))
  for (name in names(cells)) {
    cells[[name]] <- typed(cells[[name]], name)
  }
  cells
}

# Takes away the apostrophe that keeps spreadsheets from taking text for a formula.
unguarded <- function(text) sub("^'([=+@\t\r\n-])", "\\1", text)

typed <- function(column, name) {
  known <- column[!is.na(column)]
  if (name %in% names_of_things || length(known) == 0) {
    return(unguarded(column))
  }
  if (all(known %in% c("true", "false"))) {
    return(column == "true")
  }
  if (all(grepl("^-?[0-9]+([.][0-9]+)?$", known))) {
    return(as.numeric(column))
  }
  if (all(known %in% c("low", "medium", "high"))) {
    return(factor(column, levels = c("low", "medium", "high"), ordered = TRUE))
  }
  unguarded(column)
}

#' Read a results folder.
read_results <- function(folder) {
  runs <- results_table(folder, "runs")
  others <- setdiff(sub("[.]csv$", "", dir(folder, pattern = "^[a-z_]+[.]csv$")), "runs")
  tables <- lapply(others, function(name) results_table(folder, name))
  names(tables) <- others
  structure(c(list(folder = folder, runs = runs), tables), class = "plenary_results")
}

print.plenary_results <- function(x, ...) {
  cat(
    "Results of Plenary in ", x$folder, ": ", nrow(x$runs), " runs of ",
    length(unique(x$runs$scenario)), " scenarios at ", length(unique(x$runs$design_point)),
    " design points\nTables: ", paste(setdiff(names(x), "folder"), collapse = ", "), "\n",
    sep = ""
  )
  invisible(x)
}

# Scenarios in the order of the table.
cases <- function(runs) {
  unique(runs[c("scenario", "design_point")])
}

summary.plenary_results <- function(object, measures = c("delegation", "precision", "obligation"), ...) {
  runs <- object$runs
  places <- cases(runs)
  rows <- lapply(seq_len(nrow(places)), function(p) {
    at <- runs$scenario == places$scenario[p] & runs$design_point == places$design_point[p]
    row <- data.frame(places[p, ], n = sum(at), adopted = mean(runs$adopted[at]), row.names = NULL)
    for (measure in measures) {
      row[[paste0(measure, "_mean")]] <- mean(runs[[measure]][at], na.rm = TRUE)
      row[[paste0(measure, "_sd")]] <- sd(runs[[measure]][at], na.rm = TRUE)
    }
    row
  })
  do.call(rbind, rows)
}

#' In what share of runs an outcome was classed low, medium and high.
shares <- function(results, dimension = "precision") {
  runs <- results$runs
  places <- cases(runs)
  classes <- runs[[paste0(dimension, "_class")]]
  if (is.null(classes)) {
    stop("no classes of \"", dimension, "\": maybe delegation, precision or obligation.", call. = FALSE)
  }
  counted <- t(vapply(seq_len(nrow(places)), function(p) {
    at <- runs$scenario == places$scenario[p] & runs$design_point == places$design_point[p]
    vapply(c("low", "medium", "high"), function(class) mean(classes[at] == class), 0)
  }, c(low = 0, medium = 0, high = 0)))
  cbind(places, counted, row.names = NULL)
}
