/** Reads server-sent events from a response, one by one. */

export interface Message {
  event: string;
  data: string;
  id: string;
}

/** Yields each message; `heard` is called for every piece that arrives, so that a silent line can be noticed. */
export async function* messagesOf(body: ReadableStream<Uint8Array>, heard: () => void): AsyncGenerator<Message> {
  for await (const block of blocksOf(body, heard)) {
    const message: Message = { event: 'message', data: '', id: '' };
    for (const line of block.split('\n')) read(line, message);
    if (message.data) yield message;
  }
}

/** Yields each line of a response without its end. */
export async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  yield* pieces(body, '\n', () => {});
}

function blocksOf(body: ReadableStream<Uint8Array>, heard: () => void) {
  return pieces(body, '\n\n', heard);
}

async function* pieces(body: ReadableStream<Uint8Array>, end: string, heard: () => void): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      heard();
      rest += decoder.decode(value, { stream: !done }).replaceAll('\r', '');
      const parts = rest.split(end);
      rest = parts.pop() ?? '';
      yield* parts;
      if (done) break;
    }
    if (rest.trim()) yield rest;
  } finally {
    reader.cancel().catch(() => {});
  }
}

function read(line: string, message: Message) {
  const colon = line.indexOf(':');
  if (colon < 1) return; // a comment, or nothing
  const field = line.slice(0, colon);
  const value = line.slice(colon + 1).replace(/^ /, '');
  if (field === 'data') message.data += message.data ? `\n${value}` : value;
  else if (field === 'event') message.event = value;
  else if (field === 'id') message.id = value;
}
