// The focus, kept where it is while things around it are drawn anew.

// Runs what draws something anew and returns it. A focus in it goes to the whole first, since a
// message shows its bar only then, and on to the same control where there still is one.
export function refocusing(before, draw) {
  const had = document.activeElement;
  const held = before?.contains(had);
  const after = draw();
  if (held) for (const control of [after, same(after, had)]) control?.focus({ preventScroll: true });
}

// The control that goes by the same name: its `data-id`, or else what it is called.
function same(within, had) {
  return [...within.querySelectorAll(had.tagName)].find((control) => name(control) === name(had) && !control.disabled);
}

function name(control) {
  return control.dataset.id ?? control.ariaLabel ?? control.textContent;
}
