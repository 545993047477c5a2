/** Search: what the server finds beyond what the store holds - descriptions, comments, files' names, everything old. */
import type { components } from './schema.d.ts';
import { request } from './wire.ts';

type Described = components['schemas'];
export type Found = Described['Found'];
export type FoundTask = Described['Hit'];
export type Facets = Described['Facets'];
export type FoundPlace = FoundTask['place'];

interface Wish {
  limit?: number;
  cursor?: string;
  facets?: boolean;
}

/** What the person who asks may read of it, the best first. Aborted when it is no longer wanted. */
export function loadFound(q: string, { limit = 20, cursor, facets }: Wish, signal: AbortSignal) {
  const query = new URLSearchParams({ q, limit: String(limit) });
  if (cursor) query.set('cursor', cursor);
  if (facets) query.set('facets', 'true');
  return request<Found>(`search?${query}`, { signal });
}

/** Characters the server takes. */
export const LONGEST = 500;
