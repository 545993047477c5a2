/** Which commands there are and what each takes, read from the server's own description at compile time. */
import type { paths } from './schema.d.ts';

type Address = keyof paths & string;

/** "tasks", "projects": the kinds of row that commands are about. */
export type Noun = Address extends infer A ? (A extends `/api/v1/${infer N}/{id}/${string}` ? N : never) : never;

/** "assign", "move": what one can ask of a row of this kind. */
export type Verb<N extends string> = Address extends infer A
  ? A extends `/api/v1/${N}/{id}/${infer V}`
    ? V
    : never
  : never;

/** What a command takes. */
export type Asked<N extends string, V extends string> = BodyAt<`/api/v1/${N}/{id}/${V}`>;

/** What making a row takes. */
export type Made<N extends string> = BodyAt<`/api/v1/${N}`>;

type BodyAt<A extends string> = A extends Address
  ? paths[A] extends { post: { requestBody: { content: { 'application/json': infer Body } } } }
    ? Body
    : never
  : never;
