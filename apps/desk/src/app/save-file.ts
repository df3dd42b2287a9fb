import { toProblemError } from './create-desk-client.ts';

/**
 * Fetches a file that is made when it is asked for and hands it to the person under the server's
 * name for it. Throws the server's problem, which a link would leave as a file of JSON.
 */
export async function saveFile(path: string): Promise<void> {
  const response = await fetch(`/api${path}`, { credentials: 'same-origin' });
  if (!response.ok) {
    const problem = toProblemError(await response.json().catch(() => undefined));
    throw problem ?? Object.assign(new Error(path), { status: response.status });
  }
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileNameOf(response.headers.get('content-disposition') ?? '');
  link.click();
  // The browser has taken it by the next turn.
  setTimeout(() => URL.revokeObjectURL(url));
}

/** @spec RFC 6266 §4.3 */
export function fileNameOf(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded === undefined ? 'tep' : decodeURIComponent(encoded);
}
