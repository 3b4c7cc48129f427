// One message, as one person sees it.

import { reacting, threadUnder } from "/files/asking.js";
import { components } from "/files/components.js";
import { make } from "/files/dom.js";
import { embedded } from "/files/embeds.js";
import { markdown } from "/files/markdown.js";
import { named } from "/files/names.js";
import { file } from "/files/pictures.js";
import { reach } from "/files/stop.js";

export function message(told, pane) {
  const marks = ["message"];
  for (const mark of ["calls", "private", "loading", "system"]) if (told[mark]) marks.push(mark);
  const id = `${pane.key}-${told.id}`;
  const use = (wish) => pane.ask({ ...wish, message: told.id });
  const drawn = make(
    "article",
    { class: marks.join(" "), id, "aria-labelledby": `${id}-head ${id}-body`, onkeydown: (event) => keys(event, told, pane) },
    above(told, pane),
    head(told, `${id}-head`),
    make("div", { id: `${id}-body` }, told.loading ? make("div", { class: "body" }, `${told.author.name} is thinking…`) : body(told, pane)),
    told.embeds.map((embed) => embedded(embed, pane.names)),
    alone(told).map(file),
    components(told.components, use, pane.world),
    reactions(told, use),
    told.thread ? threadLink(told.thread, pane) : null,
    told.private ? make("p", { class: "remark" }, "Only you can see this.") : null,
    tools(told, use, pane),
  );
  reach(drawn, -1);
  return drawn;
}

function above(told, pane) {
  if (told.used) return make("div", { class: "above" }, told.used);
  if (!told.reply) return null;
  return make("div", { class: "above" }, `↱ ${told.reply.author} ${named(told.reply.content, pane.world.people)}`);
}

function head(told, id) {
  const time = new Date(told.at);
  return make(
    "div",
    { class: "head", id },
    make("span", { class: "name" }, told.author.name),
    told.author.bot ? make("span", { class: "tag" }, "APP") : null,
    make("time", { dateTime: time.toISOString() }, time.toLocaleTimeString()),
    told.edited ? make("span", { class: "remark" }, "(edited)") : null,
  );
}

function body(told, pane) {
  if (told.system) return make("div", { class: "body" }, told.content ? `opened a thread: ${told.content}` : "the thread begins here");
  return markdown(told.content, pane.names);
}

// The files that no embed or component shows.
function alone(told) {
  const shown = JSON.stringify([told.embeds, told.components]);
  return told.files.filter(({ url }) => !shown.includes(url));
}

function reactions(told, use) {
  if (!told.reactions.length) return null;
  const each = told.reactions.map((reaction) =>
    make(
      "button",
      { class: "reaction", type: "button", "data-id": reaction.emoji, "aria-pressed": String(reaction.mine), onclick: () => use({ act: "react", emoji: reaction.emoji }) },
      `${reaction.emoji} ${reaction.count}`,
    ),
  );
  return make("div", { class: "reactions" }, each);
}

function threadLink(thread, pane) {
  return make("div", { class: "row" }, make("button", { class: "press", type: "button", onclick: () => pane.go(thread.id) }, `Thread: ${thread.name}`));
}

function tools(told, use, pane) {
  if (told.system || told.loading) return null;
  const act = (label, title, onclick) =>
    make("button", { class: "act", type: "button", title, "aria-label": title, onclick }, label);
  const buttons = [
    act("👍", "React with 👍", () => use({ act: "react", emoji: "👍" })),
    told.private ? null : reacting(use),
    told.private ? null : act("↩", "Reply (r)", () => pane.composer.replyTo(told)),
    told.mine ? act("✎", "Edit (e)", () => pane.composer.edit(told)) : null,
    told.private || pane.room?.kind !== "text" ? null : threadUnder(told, pane),
    told.mine || told.private ? act("✕", told.private ? "Dismiss" : "Delete", () => pane.delete(told)) : null,
  ];
  return make("div", { class: "tools", role: "toolbar", "aria-label": "Message" }, buttons, apps(told, use, pane));
}

// The commands of bots that stand in a message's menu, which Discord calls Apps.
function apps(told, use, pane) {
  const menus = pane.menus("message");
  if (!menus.length) return null;
  const choose = (name) => {
    opened.open = false;
    return use({ act: "menu", channel: told.channel, name });
  };
  const each = menus.map((menu) => make("button", { class: "act", type: "button", onclick: () => choose(menu.name) }, menu.label));
  const opened = make("details", { class: "menu apps" }, make("summary", { class: "act" }, "Apps"), make("div", {}, each));
  return opened;
}

function keys(event, told, pane) {
  if (event.target !== event.currentTarget) return;
  const said = !told.system && !told.loading;
  const next = { ArrowDown: event.currentTarget.nextElementSibling, ArrowUp: event.currentTarget.previousElementSibling }[event.key];
  if (next) next.focus();
  else if (event.key === "r" && said && !told.private) pane.composer.replyTo(told);
  else if (event.key === "e" && said && told.mine) pane.composer.edit(told);
  else if (event.key === "t" && event.currentTarget.querySelector(".thread")) event.currentTarget.querySelector(".thread").open = true;
  else return;
  event.preventDefault();
}
