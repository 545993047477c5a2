/** The server's sentences begin with a name; beside a face the name stands apart. */

export function afterName(says: string, name: string | undefined): string {
  return name && says.startsWith(`${name} `) ? says.slice(name.length + 1) : says;
}
