/** Brings a file to the server and tells how much of it has arrived; `fetch` cannot say that, so the older way is used. */
import { csrf, Refused, refusal, Unreachable } from './wire.ts';

export interface Bringing<T> {
  answer: Promise<T>;
  /** Gives up; `answer` is then null. */
  stop: () => void;
}

/** `onProgress` hears shares from 0 to 1; at 1 the server reads what it got. */
export function bringFile<T>(path: string, form: FormData, onProgress: (share: number) => void): Bringing<T | null> {
  const asked = new XMLHttpRequest();
  const answer = new Promise<T | null>((resolve, reject) => {
    asked.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    asked.upload.onload = () => onProgress(1);
    asked.onabort = () => resolve(null);
    asked.onerror = () => reject(new Unreachable());
    asked.onload = () => {
      const response = new Response(asked.responseText, { status: asked.status });
      if (response.ok) resolve(response.json() as Promise<T>);
      else void refusal(response).then((error) => reject(error instanceof Refused ? error : new Unreachable()));
    };
  });
  asked.open('POST', `/api/v1/${path}`);
  asked.setRequestHeader('Accept', 'application/json');
  asked.setRequestHeader('Idempotency-Key', crypto.randomUUID());
  asked.setRequestHeader('X-CSRFToken', csrf.token);
  asked.send(form);
  return { answer, stop: () => asked.abort() };
}
