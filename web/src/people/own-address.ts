/** Where to go after signing in: only to places of our own, whatever the address bar says. */

export function ownAddress(next: string | undefined): string {
  const isOwn = next?.startsWith('/') && !/^\/[/\\]/.test(next) && !next.startsWith('/sign-');
  return isOwn && next ? next : '/';
}
