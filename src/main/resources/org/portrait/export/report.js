// Sorts tables and highlights a segment. Has none of the characters that HTML or XML would escape.
(function () {
  "use strict";
  var bar = document.getElementById("highlight");
  var buttons = bar.querySelectorAll("button");
  var chosen = null;

  function highlight(segment) {
    chosen = segment;
    document.body.classList.toggle("lit", chosen !== null);
    document.querySelectorAll("[data-s]").forEach(function (part) {
      part.classList.toggle("on", part.getAttribute("data-s") === chosen);
    });
    buttons.forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.value === chosen));
    });
  }

  buttons.forEach(function (button) {
    button.addEventListener("click", function () {
      highlight(button.value === chosen ? null : button.value);
    });
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      highlight(null);
    }
  });
  bar.hidden = false;

  function sort(heading) {
    var table = heading.closest("table");
    var body = table.tBodies[0];
    var rising = heading.getAttribute("aria-sort") === "descending";
    var sign = rising ? 1 : -1;
    function key(row) {
      return Number(row.cells[heading.cellIndex].getAttribute("data-v"));
    }
    Array.from(body.rows)
      .sort(function (a, b) {
        return sign * (key(a) - key(b));
      })
      .forEach(function (row) {
        body.append(row);
      });
    table.querySelectorAll("th[aria-sort]").forEach(function (other) {
      other.removeAttribute("aria-sort");
    });
    heading.setAttribute("aria-sort", rising ? "ascending" : "descending");
  }

  document.querySelectorAll("table.sortable th[data-sort]").forEach(function (heading) {
    var button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-label", heading.getAttribute("data-sort"));
    heading.append(button);
    heading.addEventListener("click", function () {
      sort(heading);
    });
  });
})();
