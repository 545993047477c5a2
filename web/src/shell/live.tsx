/** Says things to people who listen instead of look: where something went, what opened. */
import { signal, useSignal } from '../data/signal.ts';

const said = signal('');

export function say(text: string) {
  // The same sentence twice in a row must be heard twice: a trailing no-break space makes it another text.
  said.set(said.get() === text ? `${text}\u00a0` : text);
}

export function LiveRegion() {
  return (
    <div className="unseen" role="status" aria-live="polite">
      {useSignal(said)}
    </div>
  );
}
