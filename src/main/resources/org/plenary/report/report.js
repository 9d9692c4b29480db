"use strict";
// Draws the charts of the page from their options, anew where their width changes.
(function () {
  const figures = Array.from(document.querySelectorAll("figure"));
  const root = document.documentElement;
  root.dataset.charts = figures.length;
  root.dataset.drawn = 0;
  for (const figure of figures) {
    const place = figure.querySelector(".chart");
    const json = figure.querySelector("script.option").textContent;
    let width = place.clientWidth;
    const fitted = () => {
      const made = plenary.fitted(JSON.parse(json), width);
      place.style.height = made.height + "px";
      return made.option;
    };
    const option = fitted();
    const chart = echarts.init(place, null, { renderer: "svg" });
    chart.on("finished", () => {
      if (!place.dataset.drawn) {
        place.dataset.drawn = "yes";
        root.dataset.drawn = Number(root.dataset.drawn) + 1;
      }
    });
    chart.setOption(option);
    new ResizeObserver(() => {
      if (place.clientWidth !== width) {
        width = place.clientWidth;
        const again = fitted();
        chart.resize();
        chart.setOption(again, true);
      }
    }).observe(place);
  }
})();
