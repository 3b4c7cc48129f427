// What somebody has opened or chosen on a message, kept while the message is drawn anew.

import { show } from "/files/markdown.js";

// Opens and chooses in `after` what is open and chosen in `before`, as far as it is the same there.
export function keep(before, after) {
  each("details", (was, is) => (is.open = was.open));
  each("input", (was, is) => (is.value = was.value));
  each(".spoiler", (was, is) => !was.role && was.textContent === is.textContent && show(is));
  // What the bot offers and presets is written in a menu, what somebody has chosen is not.
  each(".choosing", (was, is) => {
    const [before, after] = [was, is].map((menu) => menu.querySelector("select"));
    if (before.innerHTML !== after.innerHTML) return;
    [...before.options].forEach((option, index) => (after.options[index].selected = option.selected));
    is.lastChild.hidden = was.lastChild.hidden;
  });

  function each(selector, carry) {
    const found = after.querySelectorAll(selector);
    before.querySelectorAll(selector).forEach((was, index) => found[index] && carry(was, found[index]));
  }
}
