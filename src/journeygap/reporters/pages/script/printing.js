let closed = [];
addEventListener("beforeprint", () => {
  for (const each of journeys) unfold(each);
  closed = [...document.querySelectorAll("details:not([open])")];
  for (const each of closed) each.open = true;
});
addEventListener("afterprint", () => {
  for (const each of closed) each.open = false;
});
