import { refused } from '../provider/ask';
import { fileAddress } from '../provider/upload';

/** Saves the manifest of a batch under a name that says which it is. */
export async function saveManifest(fileId: string, name: string): Promise<void> {
  const response = await fetch(fileAddress(fileId), { credentials: 'same-origin' });
  if (!response.ok) throw refused({ code: 'UNAVAILABLE' }, response.status);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
