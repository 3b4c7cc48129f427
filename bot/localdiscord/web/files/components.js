// Buttons, select menus and layouts of a message.

import { make } from "/files/dom.js";
import { tint } from "/files/embeds.js";
import { markdown } from "/files/markdown.js";
import { things } from "/files/names.js";
import { file, picture } from "/files/pictures.js";

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
    case 11:
      return picture(part.media.url, part.description, "thumbnail");
    case 12:
      return make("div", { class: "gallery" }, part.items.map((item) => picture(item.media.url, item.description)));
    case 13:
      return file({ ...part, url: part.file.url });
    case 14:
      return make("hr");
    case 17: {
      const box = make("div", { class: "box" }, inner());
      tint(box, part.accent_color);
      return box;
    }
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
      "data-id": part.custom_id,
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
    "data-id": part.custom_id,
    multiple: many,
    disabled: part.disabled,
    onchange: (event) => {
      const values = [...event.target.selectedOptions].map((option) => option.value).filter(Boolean);
      if (!many && values.length) use({ act: "choose", component: part.custom_id, values });
    },
  });
  if (!many) {
    if (!part.options?.some((option) => option.default)) menu.prepend(make("option", { value: "", defaultSelected: true }, "—"));
    return make("label", { class: "choice" }, title, menu);
  }
  menu.size = Math.max(2, Math.min(4, menu.options.length));
  const send = () => use({ act: "choose", component: part.custom_id, values: [...menu.selectedOptions].map((o) => o.value) });
  return make("span", { class: "row" }, make("label", { class: "choice" }, title, menu), make("button", { class: "press", type: "button", "data-id": part.custom_id, onclick: send }, "Choose"));
}

// Returns a menu with what a part offers to choose.
export function choices(part, world, properties) {
  const chosen = new Set((part.default_values ?? []).map((each) => each.id));
  const offered = things(world, part.channel_types)[THINGS[part.type]]?.map(({ id, text }) => ({ value: id, label: text, default: chosen.has(id) }));
  const options = offered ?? part.options ?? [];
  return make(
    "select",
    properties,
    options.map((option) =>
      make("option", { value: option.value, defaultSelected: option.default, title: option.description ?? "" }, option.label),
    ),
  );
}
