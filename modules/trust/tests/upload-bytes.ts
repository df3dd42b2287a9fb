import { type AuthorizedScope, type Platform, recordUpload } from '@hien-luong/platform';

/** Uploads bytes as the person of the scope would; answers the upload's id. */
export async function uploadBytes(
  platform: Platform,
  scope: AuthorizedScope,
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  const stored = await platform.files.put(bytes, { maxBytes: 20_000_000 });
  const upload = await platform.db.write(scope, (tx) =>
    recordUpload(tx, scope, { name, mediaType: 'application/octet-stream', ...stored }),
  );
  return upload.id;
}
