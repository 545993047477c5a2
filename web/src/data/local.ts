/** The one store of this tab. */
import { signal } from './signal.ts';
import { Store } from './store.ts';

export const store = new Store();

/** Grows when everything was loaded anew: what was fetched beside the store is then fetched again. */
export const loadCount = signal(0);
