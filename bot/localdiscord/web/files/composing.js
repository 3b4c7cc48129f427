// What an input method composes, as for Japanese: until it is done, every key is its own.

// Safari tells of the last key when all is composed already, and marks it by this number alone.
const ITS_OWN = 229;

export function composing() {
  const keep = (event) => (event.isComposing || event.keyCode === ITS_OWN) && event.stopPropagation();
  document.addEventListener("keydown", keep, { capture: true });
}
