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
      tools.querySelector("output").textContent = fill(words.copied, rows.length);
    } catch {
      tools.querySelector("output").textContent = words.notCopied;
    }
  });
};
