/** What a browser is told about a file that somebody else handed in: keep it, do not show it, trust nothing in it. */
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

/** For clients that know no other alphabet. */
const plain = (name: string): string => name.replace(/[^\x20-\x7e]|["\\%]/g, '_')

/** As RFC 8187 wants it: `encodeURIComponent` leaves some characters that it forbids. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*!]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
