// Whom and what somebody can name. People read and write names; Discord keeps ids.

// Returns what a channel is called, a thread behind the channel that it belongs to.
export function called(room, rooms) {
  const parent = rooms.find((each) => each.id === room.parent);
  return parent ? `${called(parent, rooms)} › ${room.name}` : `#${room.name}`;
}

// Returns what can be chosen, by the type of the option that takes it; of channels, these types.
export function things(world, types) {
  const user = world.people.map(({ id, name }) => ({ id, text: `@${name}` }));
  const role = Object.entries(world.roles).map(([id, name]) => ({ id, text: `@${name.replace(/^@/, "")}` }));
  const fits = (room) => room.kind !== "direct" && (!types?.length || types.includes(room.type));
  const channel = world.channels.filter(fits).map((room) => ({ id: room.id, text: called(room, world.channels) }));
  return { user, role, channel, mentionable: [...user, ...role] };
}

export function named(text, people) {
  const names = new Map(people.map((user) => [user.id, user.name]));
  return text.replace(/<@!?(\d+)>/g, (whole, id) => (names.has(id) ? `@${names.get(id)}` : whole));
}
