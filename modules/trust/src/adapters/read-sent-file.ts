/**
 * The file of an upload: programs send it as the first file of a form, under whatever name, or as
 * the bare body. Undefined where there is none.
 * @spec RFC 7578 §4
 */
export async function readSentFile(
  body: Uint8Array | undefined,
  contentType: string,
): Promise<Uint8Array | undefined> {
  if (body === undefined || body.length === 0) return undefined;
  if (!contentType.toLowerCase().startsWith('multipart/form-data')) return body;
  try {
    const headers = { 'content-type': contentType };
    const form = await new Response(new Uint8Array(body), { headers }).formData();
    const file = [...form.values()].find((value) => typeof value !== 'string');
    return file && new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}
