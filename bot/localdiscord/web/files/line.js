// The line between one person's page and the place. Where it breaks it is mended by itself.

const COMES_BACK = 300;
export const GONE = "The place is gone; looking for it again …";

export class Line {
  // `hear` is called with each thing that the page is told, `broken` whenever the line is gone.
  constructor(person, { hear, open, broken }) {
    this.address = `ws://${location.host}/socket?person=${encodeURIComponent(person)}`;
    this.hear = hear;
    this.open = open;
    this.broken = broken;
    this.waiting = new Map();
    this.asked = 0;
    this.connect();
  }

  connect() {
    if (this.ended) return;
    const socket = new WebSocket(this.address);
    socket.onmessage = (event) => this.take(JSON.parse(event.data));
    socket.onopen = this.open;
    socket.onclose = () => {
      if (this.ended) return;
      this.broken();
      for (const resolve of this.waiting.values()) resolve({ error: GONE });
      this.waiting.clear();
      setTimeout(() => this.connect(), COMES_BACK);
    };
    this.socket = socket;
  }

  take(told) {
    if (told.type !== "answer") return this.hear(told);
    this.waiting.get(told.id)?.(told);
    this.waiting.delete(told.id);
  }

  // Asks for something in this person's name; resolves to the answer.
  ask(wish) {
    if (this.socket.readyState !== WebSocket.OPEN) return Promise.resolve({ error: GONE });
    const id = ++this.asked;
    this.socket.send(JSON.stringify({ ...wish, id }));
    return new Promise((resolve) => this.waiting.set(id, resolve));
  }

  end() {
    this.ended = true;
    this.socket.close();
  }
}
