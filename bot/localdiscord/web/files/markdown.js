// Discord's Markdown, as far as bots and people use it, as elements.

import { make } from "/files/dom.js";
import { written } from "/files/moment.js";

const INLINE = [
  { pattern: /^\\([*_~`|<>\\[\]()#-])/, build: (m) => m[1] },
  { pattern: /^``([\s\S]+?)``/, build: (m) => make("code", {}, m[1]) },
  { pattern: /^`([^`\n]+)`/, build: (m) => make("code", {}, m[1]) },
  { pattern: /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\*\*|\\[\s\S]|[^\s*\\])|[^\s*\\])+?)\*(?!\*)/, build: (m, names) => make("em", {}, inline(m[1], names)) },
  { pattern: /^_((?:__|\\[\s\S]|[^_\\])+?)_(?!\w)/, build: (m, names) => make("em", {}, inline(m[1], names)) },
  { pattern: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, build: (m, names) => make("strong", {}, inline(m[1], names)) },
  { pattern: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, build: (m, names) => make("u", {}, inline(m[1], names)) },
  { pattern: /^~~([\s\S]+?)~~/, build: (m, names) => make("s", {}, inline(m[1], names)) },
  { pattern: /^\|\|([\s\S]+?)\|\|/, build: (m, names) => spoiler(m[1], names) },
  { pattern: /^\[([^\[\]]+)\]\(<?(https?:\/\/(?:[^\s<>()]|\([^\s<>()]*\))+)>?\)/, build: (m, names) => link(m[2], inline(m[1], names)) },
  { pattern: /^<(https?:\/\/[^\s<>]+)>/, build: (m) => link(m[1], m[1]) },
  { pattern: /^https?:\/\/(?:[^\s<>()]|\([^\s<>()]*\))*(?:[^\s<>().,:;!?'"\]]|\([^\s<>()]*\))/, build: (m) => link(m[0], m[0]) },
  { pattern: /^<@!?(\d+)>/, build: (m, names) => mention(`@${names.user(m[1])}`) },
  { pattern: /^<@&(\d+)>/, build: (m, names) => mention(`@${names.role(m[1])}`) },
  { pattern: /^<#(\d+)>/, build: (m, names) => mention(`#${names.channel(m[1])}`) },
  { pattern: /^<\/([^:>]+):\d+>/, build: (m) => mention(`/${m[1]}`) },
  { pattern: /^<t:(-?\d{1,12})(?::([tTdDfFsSR]))?>/, build: (m) => moment(Number(m[1]), m[2]) },
  { pattern: /^@(everyone|here)\b/, build: (m) => mention(m[0]) },
];
const BLOCKS = [
  { pattern: /^```(?:([a-z0-9+-]+)\n)?\n?([\s\S]*?)\n?```\n?/i, build: (m) => make("pre", {}, make("code", {}, m[2])) },
  { pattern: /^(#{1,3}) (.+)\n?/, build: (m, names) => make(`h${m[1].length}`, {}, inline(m[2], names)) },
  { pattern: /^-# (.+)\n?/, build: (m, names) => make("small", {}, inline(m[1], names)) },
  { pattern: /^>>> ([\s\S]+)/, build: (m, names) => make("blockquote", {}, blocks(m[1], names)) },
  {
    pattern: /^(?:> .*(?:\n|$))+/,
    build: (m, names) => make("blockquote", {}, blocks(m[0].replace(/^> /gm, "").trimEnd(), names)),
  },
  { pattern: listed("[-*]"), build: (m, names) => make("ul", {}, items(m[0], names)) },
  { pattern: listed("\\d{1,9}\\."), build: (m, names) => make("ol", { start: parseInt(m[0]) }, items(m[0], names)) },
];

export function markdown(text, names) {
  return make("div", { class: "body" }, blocks(text, names));
}

function blocks(text, names) {
  const built = [];
  let prose = "";
  const flush = () => {
    if (prose) built.push(...inline(prose, names));
    prose = "";
  };
  while (text) {
    const found = BLOCKS.map((block) => [block, block.pattern.exec(text)]).find(([, m]) => m);
    if (found) {
      flush();
      built.push(found[0].build(found[1], names));
      text = text.slice(found[1][0].length);
    } else {
      // A fence may begin anywhere, all other blocks at the beginning of a line.
      const end = text.search(/\n|(?<=.)```/);
      const taken = end < 0 ? text.length : text[end] === "\n" ? end + 1 : end;
      prose += text.slice(0, taken);
      text = text.slice(taken);
    }
  }
  flush();
  return built;
}

// Of the marks that a text may begin with, the one that holds the most of it: `***a* b**` is bold.
function longest(text) {
  const found = INLINE.map((mark) => [mark, mark.pattern.exec(text)]).filter(([, m]) => m);
  return found.reduce((best, other) => (best && best[1][0].length >= other[1][0].length ? best : other), null);
}

function inline(text, names) {
  const built = [];
  let plain = "";
  while (text) {
    const inWord = /\w$/.test(plain) && /^[_h]/.test(text);
    const found = inWord ? null : longest(text);
    if (found) {
      if (plain) built.push(plain);
      plain = "";
      built.push(found[0].build(found[1], names));
      text = text.slice(found[1][0].length);
    } else {
      plain += text[0];
      text = text.slice(1);
    }
  }
  if (plain) built.push(plain);
  return built;
}

// Matches lines with a mark, each with whatever is indented below it but code, whose lines are its own.
function listed(mark) {
  return new RegExp(String.raw`^(?:${mark} .+(?:\n|$)(?: +(?!\`{3})\S.*(?:\n|$))*)+`);
}

function items(text, names) {
  // What is indented belongs to the item before it: as its next line, or as a list of its own.
  return text.trimEnd().split(/\n(?! )/).map((item) => {
    const [first, ...below] = item.split("\n");
    const list = below.findIndex((line) => /^ +(?:[-*]|\d{1,9}\.) /.test(line));
    const inner = below.splice(list < 0 ? below.length : list);
    const own = [first.slice(first.indexOf(" ") + 1), ...below.map((line) => line.trimStart())].join("\n");
    const indent = new RegExp(`^ {0,${inner[0]?.search(/\S/) ?? 0}}`);
    const nested = inner.map((line) => line.replace(indent, "")).join("\n");
    return make("li", {}, inline(own, names), blocks(nested, names));
  });
}

export function link(url, children) {
  return make("a", { href: url, target: "_blank", rel: "noreferrer noopener", title: url }, children);
}

function mention(text) {
  return make("span", { class: "mention" }, text);
}

function moment(seconds, style) {
  const date = new Date(seconds * 1000);
  return make("time", { dateTime: date.toISOString(), title: written(date, "F") }, written(date, style));
}

function spoiler(text, names) {
  const hidden = { role: "button", tabIndex: 0, "aria-label": "Spoiler" };
  const click = (event) => show(event.currentTarget);
  const press = (event) => {
    if (!event.currentTarget.role || !["Enter", " "].includes(event.key)) return;
    event.preventDefault(); // a space would scroll
    show(event.currentTarget);
  };
  return make("span", { class: "spoiler", ...hidden, onclick: click, onkeydown: press }, make("span", {}, inline(text, names)));
}

// Opens a spoiler, which is as any other text from then on.
export function show(spoiler) {
  spoiler.role = spoiler.ariaLabel = null;
  spoiler.tabIndex = -1;
}
