/** Short messages at the foot of the page: what happened, with the way back. */
import { signal } from '../data/signal.ts';

export interface Message {
  id: number;
  text: string;
  tone: 'plain' | 'bad';
  /** The change that Undo takes back. */
  undo?: number;
  action?: { label: string; run: () => void };
}

export const messages = signal<readonly Message[]>([]);

const MOST = 3;
const STAYS = 7000;
let count = 0;

export function toast(message: Omit<Message, 'id' | 'tone'> & { tone?: Message['tone'] }): number {
  const id = ++count;
  const next: Message = { tone: 'plain', ...message, id };
  messages.set([...messages.get(), next].slice(-MOST));
  setTimeout(() => dismiss(id), message.tone === 'bad' ? STAYS * 2 : STAYS);
  return id;
}

export function dismiss(id: number) {
  messages.set(messages.get().filter((message) => message.id !== id));
}
