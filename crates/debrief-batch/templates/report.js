"use strict";
(() => {
  const table = document.getElementById("items");
  if (!table) return;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const count = document.getElementById("count");
  const search = document.getElementById("search");
  document.querySelectorAll(".script").forEach((part) => { part.hidden = false; });

  const key = (row, column) => row.cells[column].dataset.key ?? row.cells[column].textContent.trim();
  const compare = (a, b) => {
    const [x, y] = [parseFloat(a), parseFloat(b)];
    return Number.isNaN(x) || Number.isNaN(y) ? a.localeCompare(b) : x - y;
  };
  table.querySelectorAll("th button").forEach((button) => {
    button.addEventListener("click", () => {
      const head = button.parentElement;
      const descending = head.getAttribute("aria-sort") === "ascending";
      table.querySelectorAll("th[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      const column = head.cellIndex;
      rows.sort((a, b) => {
        const [x, y] = [key(a, column), key(b, column)];
        // What has no value is last, whichever way.
        if (x === "" || y === "") return (x === "") - (y === "");
        return descending ? compare(y, x) : compare(x, y);
      });
      body.append(...rows);
    });
  });

  const texts = new Map(rows.map((row) => [row, null]));
  const text = (row) => {
    if (texts.get(row) === null) {
      const debrief = document.getElementById(row.dataset.debrief);
      texts.set(row, (row.textContent + " " + (debrief ? debrief.textContent : "")).toLowerCase());
    }
    return texts.get(row);
  };
  search.addEventListener("input", () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const row of rows) {
      const shown = words.every((word) => text(row).includes(word));
      row.hidden = !shown;
      const debrief = document.getElementById(row.dataset.debrief);
      if (debrief) debrief.hidden = !shown;
      found += shown ? 1 : 0;
    }
    count.textContent = found + " of " + rows.length;
  });

  const open = () => {
    const debrief = document.getElementById(location.hash.slice(1));
    if (debrief instanceof HTMLDetailsElement) {
      debrief.open = true;
      debrief.querySelector("summary").focus();
      debrief.scrollIntoView();
    }
  };
  addEventListener("hashchange", open);
  table.addEventListener("click", (event) => {
    if (event.target.closest("a[href^='#']")?.hash === location.hash) open();
  });
  open();
})();
