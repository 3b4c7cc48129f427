// Whom and what somebody can name. People read and write names; Discord keeps ids.

// Returns what can be chosen, by the type of the option that takes it; of channels, these types.
export function things(world, types) {
  const rooms = new Map(world.channels.map((room) => [room.id, room]));
  const called = (room) => (room.parent ? `${called(rooms.get(room.parent))} › ${room.name}` : `#${room.name}`);
  const user = world.people.map(({ id, name }) => ({ id, text: `@${name}` }));
  const role = Object.entries(world.roles).map(([id, name]) => ({ id, text: `@${name.replace(/^@/, "")}` }));
  const fits = (room) => room.kind !== "direct" && (!types?.length || types.includes(room.type));
  const channel = world.channels.filter(fits).map((room) => ({ id: room.id, text: called(room) }));
  return { user, role, channel, mentionable: [...user, ...role] };
}

export function named(text, people) {
  const names = new Map(people.map((user) => [user.id, user.name]));
  return text.replace(/<@!?(\d+)>/g, (whole, id) => (names.has(id) ? `@${names.get(id)}` : whole));
}
