/** How one signs in, and where one is signed in now. */
import { Sessions } from '../signing-in/Sessions.tsx';

export function SigningIn() {
  return <Sessions />;
}
