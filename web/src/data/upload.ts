/** Brings a file and tells how far it is: `fetch` cannot say that yet, so this is the one place with the older way. */
import { t } from '@lingui/core/macro';
import { type Answer, lastAnswer } from './ask.ts';
import { store } from './local.ts';
import type { Id } from './rows.ts';
import { csrf, Refused } from './wire.ts';

/** `onProgress` hears a share from 0 to 1; aborting `signal` stops the upload. */
export async function upload(
  task: Id,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Answer> {
  const form = new FormData();
  form.append('task', task);
  form.append('file', file);
  const answer = await send(form, onProgress, signal);
  store.merge(answer.rows, answer.seq ?? 0);
  lastAnswer.set(answer);
  return answer;
}

function send(form: FormData, onProgress: (share: number) => void, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/files');
    request.responseType = 'json';
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-CSRFToken', csrf.token);
    request.setRequestHeader('Idempotency-Key', crypto.randomUUID());
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () => (request.status < 300 ? resolve(request.response as Answer) : reject(refusalOf(request)));
    request.onerror = () => reject(new Refused(0, t`The file did not arrive. Check your connection and try again.`));
    request.onabort = () => reject(new Refused(0, t`Stopped.`));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

function refusalOf(request: XMLHttpRequest): Refused {
  const problem = (request.response ?? {}) as { detail?: string; field?: string };
  const unexplained =
    request.status === 413
      ? t`This file is too large to be kept here.`
      : t`The file could not be kept. Please try again.`;
  return new Refused(request.status, problem.detail ?? unexplained, problem.field);
}
