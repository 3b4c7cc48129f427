// Pictures and files. Only those of this place are shown: the page asks nothing of other sites.

import { make } from "/files/dom.js";

const SIZE = new Intl.NumberFormat(undefined, { notation: "compact", style: "unit", unit: "byte", unitDisplay: "narrow" });

export function here(url) {
  return URL.canParse(url) && new URL(url).hostname === location.hostname;
}

// Returns a picture, or a link to one that lies elsewhere.
export function picture(url, about, kind = "picture") {
  const shown = here(url) ? make("img", { src: url, alt: about ?? "" }) : `🖼 ${about || url}`;
  return make("a", { class: kind, href: url, target: "_blank", rel: "noreferrer noopener" }, shown);
}

export function file({ name, url, size, image }) {
  const about = [name ?? url, Number.isInteger(size) && `(${SIZE.format(size)})`].filter(Boolean).join(" ");
  return make("div", { class: "file" }, image ? picture(url, name) : null, make("a", { href: url, target: "_blank" }, about));
}
