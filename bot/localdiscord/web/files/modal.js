// The modals that bots open: forms over the page, with a field for each thing that they ask for.

import { blank, choices, chosen, preset } from "/files/components.js";
import { make } from "/files/dom.js";
import { carried } from "/files/field.js";
import { markdown } from "/files/markdown.js";

// Shows the form that the bot opened, and sends what was filled in.
export function fillIn({ id, form: opened }, pane) {
  const [fields, read] = form(opened.components, pane.world);
  const dialog = make("dialog", { "aria-label": opened.title });
  let sending = false;
  const send = async (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true; // a second press would send it again
    const values = await read().catch(() => null);
    if (!values) pane.tell("A file that was picked cannot be read.", true);
    const sent = values && !(await pane.ask({ act: "submit", interaction: id, values })).error;
    sending = false;
    if (sent) dialog.close();
  };
  const cancel = make("button", { type: "button", onclick: () => dialog.close() }, "Cancel");
  dialog.append(
    make("form", { onsubmit: send }, make("h2", {}, opened.title), fields, make("div", { class: "row" }, cancel, make("button", { class: "press primary" }, "Submit"))),
  );
  // The browser gives the focus back to what opened the form, if that is still there.
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (document.activeElement === document.body) pane.composer.focus();
  });
  pane.element.append(dialog);
  dialog.showModal();
}

// Returns the element of a form and a function that reads what was filled in.
function form(parts, world) {
  const readers = {};
  const build = (part, label = part.label, about = "") => {
    if (part.type === 18) return build(part.component, part.label, part.description);
    if (part.type === 1) return part.components.map((inner) => build(inner));
    if (part.type === 10) return markdown(part.content, world.names);
    const [element, read] = field(part, world);
    readers[part.custom_id] = read;
    const text = [label ?? part.custom_id, part.required === false ? " (optional)" : ""].join("");
    return make("label", {}, text, about ? make("span", { class: "remark" }, about) : null, element);
  };
  const element = make("div", {}, parts.map((part) => build(part)).flat());
  const read = async () => {
    const values = {};
    for (const [name, reader] of Object.entries(readers)) values[name] = await reader();
    return values;
  };
  return [element, read];
}

function field(part, world) {
  const required = part.required !== false;
  if (part.type === 4) {
    const shared = {
      name: part.custom_id,
      required,
      value: part.value ?? "",
      placeholder: part.placeholder ?? "",
      minLength: part.min_length,
      maxLength: part.max_length,
    };
    const input = part.style === 2 ? make("textarea", { ...shared, rows: 4 }) : make("input", shared);
    return [input, () => input.value];
  }
  if (part.type === 23) {
    const box = make("input", { type: "checkbox", checked: part.default });
    return [box, () => box.checked];
  }
  if (part.type === 19) {
    const picked = make("input", { type: "file", required, multiple: (part.max_values ?? 1) > 1 });
    return [picked, () => Promise.all([...picked.files].map(carried))];
  }
  const multiple = part.type === 22 || (part.max_values ?? 1) > 1;
  const menu = choices(part, world, { multiple, required: required && !multiple });
  if (!multiple && !(required && preset(menu))) blank(menu);
  return [menu, () => (part.type === 21 ? menu.value : chosen(menu))];
}
