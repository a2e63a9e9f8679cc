// What only a screen needs: stages that open and close, filters, sorting, copying. Without this script all is shown.
"use strict";
const filter = (form) => {
  const article = form.closest("article");
  const rows = [...article.querySelectorAll("[data-stages]")];
  const output = form.querySelector("output");
  const fits = (row, name, wanted) => !wanted || JSON.parse(row.dataset[name]).includes(wanted);
  const show = () => {
    const wanted = Object.fromEntries(new FormData(form));
    const chosen = Object.values(wanted).some(Boolean);
    let cards = 0;
    let shown = 0;
    for (const row of rows) {
      const asked = row.tagName === "TR" ? { ...wanted, states: "" } : wanted;
      row.hidden = !Object.entries(asked).every(([name, value]) => fits(row, name, value));
      if (row.classList.contains("card")) {
        cards += 1;
        shown += row.hidden ? 0 : 1;
      }
    }
    for (const stage of article.querySelectorAll("details.stage")) {
      const own = [...stage.querySelectorAll("[data-stages]")];
      stage.hidden = chosen && own.every((row) => row.hidden);
      if (chosen) stage.open = true;
    }
    output.textContent = shown === cards ? `All ${cards} touchpoints are shown.` : `${shown} of ${cards} touchpoints are shown.`;
  };
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(show));
  form.hidden = false;
  show();
};
const textOf = (cell) => cell.innerText.replace(/\s+/g, " ").trim();
const quoted = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
const sortAndCopy = (table) => {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const each of heads) each.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const key = (row) => row.cells[at].dataset.sort ?? textOf(row.cells[at]);
      const rows = [...table.tBodies[0].rows].sort((a, b) => key(a).localeCompare(key(b), undefined, { numeric: true }));
      table.tBodies[0].append(...(down ? rows.reverse() : rows));
    });
  });
  const tools = table.parentElement.querySelector(".tools");
  if (!tools) return;
  tools.hidden = false;
  tools.querySelector(".copy").addEventListener("click", async () => {
    const rows = [...table.tBodies[0].rows].filter((row) => !row.hidden);
    const lines = [heads, ...rows.map((row) => [...row.cells])].map((cells) => cells.map(textOf).map(quoted).join(","));
    try {
      await navigator.clipboard.writeText(lines.join("\r\n"));
      tools.querySelector("output").textContent = `${rows.length} rows are copied.`;
    } catch {
      tools.querySelector("output").textContent = "The browser does not let the page copy.";
    }
  });
};

// A part of the page comes to life: the page itself, or a journey that was folded until now.
const prepare = (root) => {
  for (const stage of root.querySelectorAll("details.stage")) stage.open = "worst" in stage.dataset;
  for (const form of root.querySelectorAll("form.filters")) filter(form);
  for (const table of root.querySelectorAll("table.tasks")) sortAndCopy(table);
};
// Many journeys are kept as text in a noscript each, which a browser without scripts shows and this one does not parse.
const unfold = (journey) => {
  const held = journey.querySelector("noscript");
  if (!held) return;
  held.insertAdjacentHTML("afterend", held.textContent);
  held.remove();
  prepare(journey);
};
prepare(document);
const journeys = [...document.querySelectorAll("details.journey")];
for (const each of journeys) each.addEventListener("toggle", () => each.open && unfold(each));

const open = () => {
  const id = decodeURIComponent(location.hash.slice(1));
  if (!id) return;
  const number = /^(?:journey-|j)(\d+)/.exec(id)?.[1];
  const within = journeys.find((each) => each.dataset.journey === number);
  if (within) unfold(within);
  const target = document.getElementById(id);
  if (!target) return;
  const folded = [target.closest("details.stage"), target.closest("details.journey")].filter(Boolean);
  for (const each of folded) each.open = true;
  if (folded.length) target.scrollIntoView();
};
addEventListener("hashchange", open);
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (link && link.hash === location.hash) open();
});
open();
let closed = [];
addEventListener("beforeprint", () => {
  for (const each of journeys) unfold(each);
  closed = [...document.querySelectorAll("details:not([open])")];
  for (const each of closed) each.open = true;
});
addEventListener("afterprint", () => {
  for (const each of closed) each.open = false;
});
