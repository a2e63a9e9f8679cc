// Filters: what does not fit the choice is hidden. Without this script everything is shown.
"use strict";
for (const form of document.querySelectorAll("form.filters")) {
  const article = form.closest("article");
  const rows = [...article.querySelectorAll("[data-stages]")];
  const told = form.querySelector("output");
  const fits = (row, name, wanted) => !wanted || JSON.parse(row.dataset[name]).includes(wanted);
  const show = () => {
    const wanted = Object.fromEntries(new FormData(form));
    let pairs = 0;
    let shown = 0;
    for (const row of rows) {
      row.hidden = !Object.entries(wanted).every(([name, value]) => fits(row, name, value));
      if (row.classList.contains("pair")) {
        pairs += 1;
        shown += row.hidden ? 0 : 1;
      }
    }
    for (const stage of article.querySelectorAll(".stage")) {
      const own = stage.querySelectorAll(".pair");
      stage.hidden = own.length > 0 && [...own].every((pair) => pair.hidden);
    }
    told.textContent = shown === pairs ? `All ${pairs} are shown.` : `${shown} of ${pairs} are shown.`;
  };
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(show));
  form.hidden = false;
  show();
}
