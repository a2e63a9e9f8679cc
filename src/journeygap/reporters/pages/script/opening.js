
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
