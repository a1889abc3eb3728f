/**
 * Returns the headers for downloading another person's file: browsers save it and neither display nor run anything in
 * it.
 */
export function downloadHeaders({ name, mediaType }: { readonly name: string; readonly mediaType: string }) {
  return {
    'content-type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
    'content-disposition': `attachment; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
    'cross-origin-resource-policy': 'same-origin',
  }
}

/** The name in ASCII, for clients that support nothing else. */
const plain = (name: string): string => name.replace(/[^\x20-\x7e]|["\\%]/g, '_')

/** The name encoded by RFC 8187: `encodeURIComponent` leaves some characters that it forbids. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*!]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
