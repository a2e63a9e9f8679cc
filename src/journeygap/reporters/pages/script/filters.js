// What only a screen needs: stages that open and close, filters, sorting, copying. Without this script all is shown.
// ``words`` holds what the script says: it comes from the language of the page.
const fill = (text, ...facts) => text.replace(/{(\d)}/g, (_, at) => facts[at]);
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
    output.textContent = shown === cards ? fill(words.all, cards) : fill(words.some, shown, cards);
  };
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(show));
  form.hidden = false;
  show();
};
