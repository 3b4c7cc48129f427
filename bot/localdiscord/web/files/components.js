// Buttons, select menus and layouts of a message; fields of a form.

import { make } from "/files/dom.js";
import { markdown } from "/files/markdown.js";
import { things } from "/files/names.js";

const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger" };
const THINGS = { 5: "user", 6: "role", 7: "mentionable", 8: "channel" };
const SELECTS = [3, ...Object.keys(THINGS).map(Number)];

// `use` is called with a wish: a button that was pressed, or a menu with what was chosen.
export function components(parts, use, world) {
  return (parts ?? []).map((part) => component(part, use, world));
}

function component(part, use, world) {
  const inner = () => components(part.components, use, world);
  switch (part.type) {
    case 1:
      return make("div", { class: "row" }, inner());
    case 2:
      return button(part, use);
    case 9:
      return make("div", { class: "section" }, make("div", {}, inner()), component(part.accessory, use, world));
    case 10:
      return markdown(part.content, world.names);
    case 14:
      return make("hr");
    case 17:
      return make("div", { class: "box" }, inner());
    default:
      return SELECTS.includes(part.type) ? select(part, use, world) : make("span");
  }
}

function button(part, use) {
  const label = `${part.emoji?.name ?? ""} ${part.label ?? ""}`.trim() || "·";
  if (part.url) {
    return make("a", { class: "press", href: part.url, target: "_blank", rel: "noreferrer noopener" }, `${label} ↗`);
  }
  return make(
    "button",
    {
      class: `press ${STYLES[part.style] ?? ""}`,
      type: "button",
      disabled: part.disabled,
      onclick: () => use({ act: "press", component: part.custom_id }),
    },
    label,
  );
}

function select(part, use, world) {
  const many = (part.max_values ?? 1) > 1;
  const title = part.placeholder ?? "Choose";
  const menu = choices(part, world, {
    multiple: many,
    disabled: part.disabled,
    onchange: (event) => {
      const values = [...event.target.selectedOptions].map((option) => option.value).filter(Boolean);
      if (!many && values.length) use({ act: "choose", component: part.custom_id, values });
    },
  });
  if (!many) {
    if (!part.options?.some((option) => option.default)) menu.prepend(make("option", { value: "", selected: true }, "—"));
    return make("label", { class: "choice" }, title, menu);
  }
  menu.size = Math.max(2, Math.min(4, menu.options.length));
  const send = () => use({ act: "choose", component: part.custom_id, values: [...menu.selectedOptions].map((o) => o.value) });
  return make("span", { class: "row" }, make("label", { class: "choice" }, title, menu), make("button", { class: "press", type: "button", onclick: send }, "Choose"));
}

function choices(part, world, properties) {
  const chosen = new Set((part.default_values ?? []).map((each) => each.id));
  const offered = things(world, part.channel_types)[THINGS[part.type]]?.map(({ id, text }) => ({ value: id, label: text, default: chosen.has(id) }));
  const options = offered ?? part.options ?? [];
  return make(
    "select",
    properties,
    options.map((option) =>
      make("option", { value: option.value, selected: option.default, title: option.description ?? "" }, option.label),
    ),
  );
}

// Returns the element of a form and a function that reads what was filled in.
export function form(parts, world) {
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
  if (part.type === 21) {
    const menu = choices(part, world, { required });
    return [menu, () => menu.value];
  }
  const multiple = part.type === 22 || (part.max_values ?? 1) > 1;
  const menu = choices(part, world, { multiple, required: required && !multiple });
  if (!multiple && !required) menu.prepend(make("option", { value: "", selected: true }, "—"));
  return [menu, () => [...menu.selectedOptions].map((option) => option.value).filter(Boolean)];
}
