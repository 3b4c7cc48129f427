// Menus that open below their names: a click elsewhere, going on and Escape close them again.

function close({ target }) {
  for (const menu of document.querySelectorAll("details[open]")) if (!menu.contains(target)) menu.open = false;
}

export function menus() {
  document.addEventListener("pointerdown", close);
  document.addEventListener("focusin", close);
  document.addEventListener("keydown", (event) => {
    const menu = event.target.closest("details[open]");
    if (event.key !== "Escape" || !menu) return;
    menu.querySelector("summary").focus();
    menu.open = false;
  });
}
