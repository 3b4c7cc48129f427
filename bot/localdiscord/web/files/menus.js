// Menus that open beside their names: a click elsewhere, going on and Escape close them again.

function close({ target }) {
  for (const menu of document.querySelectorAll("details[open]")) if (!menu.contains(target)) menu.open = false;
}

// A menu opens upwards on a message, but where the log would cut it.
function place({ target }) {
  const view = target.closest(".view");
  if (!view || !target.open) return;
  target.classList.remove("down");
  const cut = target.lastElementChild.getBoundingClientRect().top < view.getBoundingClientRect().top;
  target.classList.toggle("down", cut);
}

export function menus() {
  document.addEventListener("toggle", place, { capture: true });
  document.addEventListener("pointerdown", close);
  document.addEventListener("focusin", close);
  document.addEventListener("keydown", (event) => {
    const menu = event.target.closest("details[open]");
    if (event.key !== "Escape" || !menu) return;
    menu.querySelector("summary").focus();
    menu.open = false;
  });
}
