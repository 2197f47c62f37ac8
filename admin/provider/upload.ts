import { refused } from './ask';

/** A file that the server keeps; mutations take its id. */
export type Upload = { id: string; sha256: string; size: number };

/** Sends one file for a purpose (PHOTO, ID_COPY, …); refusals come back as those of `ask` do. */
export async function upload(file: Blob, purpose: string, signal?: AbortSignal): Promise<Upload> {
  const response = await fetch('/files', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': file.type || 'application/octet-stream',
      'x-requested-by': 'console',
      'x-purpose': purpose,
    },
    body: file,
    signal,
  }).catch((reason: unknown) => {
    if (signal?.aborted) throw reason;
    throw refused({ code: 'UNAVAILABLE' }, 0);
  });
  const answer = (await response.json().catch(() => ({}))) as Upload & Parameters<typeof refused>[0];
  if (!response.ok) throw refused(answer.code ? answer : { code: 'UNAVAILABLE' }, response.status);
  return answer;
}

/** Where a kept file is read from. */
export const fileAddress = (id: string): string => `/files/${encodeURIComponent(id)}`;
