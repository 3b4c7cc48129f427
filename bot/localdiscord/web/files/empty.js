// What stands in the middle of a channel without messages. A forum has none, but posts to go to.

import { make } from "/files/dom.js";

const WAYS = {
  text: (bot) => `Begin with @${bot} to ask it something, use a command with /, or write to it in direct messages.`,
  forum: () => "Each post here is a thread of its own.",
  direct: (bot) => `Whatever you write here, ${bot} reads.`,
};

export function empty(pane, room) {
  const posts = room.kind === "forum" ? pane.world.channels.filter((each) => each.parent === room.id) : [];
  const way = (WAYS[room.kind] ?? WAYS.text)(pane.world.bot.name);
  if (!posts.length) return [`Nothing has been said here yet. ${way}`];
  const each = posts.map((post) => make("button", { class: "press", type: "button", "data-id": post.id, onclick: () => pane.go(post.id) }, post.name));
  return [way, make("div", { class: "row" }, each)];
}
