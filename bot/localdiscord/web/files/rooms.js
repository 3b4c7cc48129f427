// The side of a pane: where one can look, and who is there.

import { make } from "/files/dom.js";

const SIGNS = { text: "#", forum: "▤", thread: "↳" };

// Returns the channels of the guild, each with its threads, and the direct messages.
export function rooms(pane) {
  const { channels, guild, bot } = pane.world;
  const children = (id) => channels.filter((room) => room.parent === id);
  const button = (room) => {
    const pings = pane.unread.get(room.id);
    return make(
      "button",
      {
        type: "button",
        "data-id": room.id,
        class: [room.kind, room.archived ? "archived" : "", pane.unread.has(room.id) ? "unread" : ""].join(" "),
        "aria-current": room.id === pane.channel ? "true" : null,
        title: room.name,
        onclick: () => pane.go(room.id),
      },
      pings ? make("span", { class: "pings" }, String(pings)) : null,
      room.kind === "direct" ? `@${bot.name}` : `${SIGNS[room.kind]} ${room.name}`,
    );
  };
  const tree = channels.filter((room) => !room.parent && room.kind !== "direct").flatMap((room) => [room, ...children(room.id)]);
  const direct = channels.filter((room) => room.kind === "direct");
  return [make("h2", {}, guild), ...tree.map(button), make("h2", {}, "Direct messages"), ...direct.map(button)];
}

// Returns everybody, each with the first command that stands in people's menus, if there is one.
export function people(pane) {
  const [menu] = pane.menus("user");
  const each = pane.world.people.map((user) =>
    make(
      "button",
      { type: "button", "data-id": user.id, disabled: !menu, onclick: () => pane.ask({ act: "menu", user: user.id, name: menu.name }) },
      `${user.name}${user.bot ? " (app)" : ""}`,
    ),
  );
  return [make("h2", {}, "People"), ...each];
}
