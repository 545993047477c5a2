/** The server's own description of what can be asked of it. */
import { request } from './wire.ts';

export interface Deed {
  id: string;
  /** What it does, in a sentence. */
  says: string;
  /** The room of the house it belongs to. */
  room: string;
  /** Who may, where the description tells. */
  roles: readonly string[];
}

interface Operation {
  operationId?: string;
  summary?: string;
  tags?: string[];
  'x-roles'?: string[];
}

interface Description {
  paths: Record<string, { post?: Operation }>;
}

/** Every command there is, as the description has them. */
export async function loadDeeds(): Promise<Deed[]> {
  return deedsOf(await request<Description>('openapi.json'));
}

export function deedsOf({ paths }: Description): Deed[] {
  return Object.entries(paths).flatMap(([path, { post }]) => {
    // A sentence in backquotes is a note for programmers, not for people.
    if (!post?.summary || post.summary.startsWith('`')) return [];
    const { operationId = path, summary, tags = [], 'x-roles': roles = [] } = post;
    return [{ id: operationId, says: summary.replaceAll('`', ''), room: tags[0] ?? '', roles }];
  });
}
