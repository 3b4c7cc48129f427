// What a bot sets apart from the words of its message, as Discord lays it out.

import { make } from "/files/dom.js";
import { link, markdown } from "/files/markdown.js";
import { written } from "/files/moment.js";
import { here, picture } from "/files/pictures.js";

export function embedded(embed, names) {
  const text = (value, tag, url) => {
    const words = value && markdown(value, names);
    return words ? make(tag, {}, url ? link(url, words) : words) : null;
  };
  const shown = (part, kind) => (part?.url ? picture(part.url, part.description, kind) : null);
  const fields = (embed.fields ?? []).map((entry) =>
    make("div", { class: entry.inline ? "" : "whole" }, make("b", {}, markdown(entry.name, names)), markdown(entry.value, names)),
  );
  const end = [embed.footer?.text, embed.timestamp && written(new Date(embed.timestamp))].filter(Boolean).join(" · ");
  const drawn = make(
    "section",
    { class: "embed" },
    shown(embed.thumbnail, "thumbnail"),
    beside(embed.author, text(embed.author?.name, "small", embed.author?.url)),
    text(embed.title, "b", embed.url),
    text(embed.description, "div"),
    fields.length ? make("div", { class: "fields" }, fields) : null,
    shown(embed.image),
    end ? beside(embed.footer, text(end, "small")) : null,
  );
  tint(drawn, embed.color);
  return drawn;
}

// Colours the bar of an embed or a container as the bot wishes.
export function tint(element, colour) {
  if (Number.isInteger(colour)) element.style.borderLeftColor = `#${colour.toString(16).padStart(6, "0")}`;
}

// An icon that lies elsewhere is no loss.
function beside(part, text) {
  return text && here(part?.icon_url) ? make("div", { class: "beside" }, picture(part.icon_url, "", "icon"), text) : text;
}
