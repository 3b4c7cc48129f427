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

// Of one choice, what is picked is sent at once. Whoever walks through the menu by keys passes
// others on the way, and sends where they end: by Enter, or by a button as menus of several have.
function select(part, use, world) {
  const many = (part.max_values ?? 1) > 1;
  let walks = false;
  const send = () => use({ act: "choose", component: part.custom_id, values: chosen(menu) });
  const button = make("button", { class: "press", type: "button", "data-id": part.custom_id, hidden: !many, disabled: part.disabled, onclick: send }, "Choose");
  const key = (event) => {
    walks = event.key !== " " && !event.altKey; // these two open it
    if (event.key !== "Enter" || button.hidden) return;
    event.preventDefault();
    send();
  };
  const change = () => {
    if (many) return;
    if (walks) button.hidden = !chosen(menu).length;
    else if (chosen(menu).length) send();
  };
  const menu = choices(part, world, {
    "data-id": part.custom_id,
    multiple: many,
    disabled: part.disabled,
    onkeydown: key,
    onpointerdown: () => (walks = false),
    onchange: change,
  });
  if (many) menu.size = Math.max(2, Math.min(4, menu.options.length));
  else if (!preset(menu)) blank(menu);
  return make("span", { class: "row choosing" }, make("label", { class: "choice" }, part.placeholder ?? "Choose", menu), button);
}

// Whether something is chosen in a menu as the bot sends it.
export function preset(menu) {
  return [...menu.options].some((option) => option.defaultSelected);
}

// Lets nothing be chosen in a menu of one choice, as is the case where nothing is preset.
export function blank(menu) {
  menu.prepend(make("option", { value: "", defaultSelected: !preset(menu) }, "—"));
}

// Returns what is chosen in a menu.
export function chosen(menu) {
  return [...menu.selectedOptions].map((option) => option.value).filter(Boolean);
}

// Returns a menu with what a part offers to choose.
export function choices(part, world, properties) {
  const before = new Set((part.default_values ?? []).map((each) => each.id));
  const offered = things(world, part.channel_types)[THINGS[part.type]]?.map(({ id, text }) => ({ value: id, label: text, default: before.has(id) }));
  const options = offered ?? part.options ?? [];
  return make(
    "select",
    properties,
    options.map((option) =>
      make("option", { value: option.value, defaultSelected: option.default, title: option.description ?? "" }, option.label),
    ),
  );
}
