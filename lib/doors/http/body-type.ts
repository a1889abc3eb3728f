/** How a body is to be read; null for a kind that no call reads. */
export type BodyType = 'json' | 'form'

/**
 * What a body says it is. A page elsewhere can post forms and plain text without asking: JSON passes only under its own
 * name, which a browser does not send to another site unasked.
 */
export function parseBodyType(contentType: string | null): BodyType | null {
  const [essence = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim().toLowerCase())
  const isUtf8 = parameters.every((one) => !one.startsWith('charset=') || /^charset="?utf-8"?$/.test(one))
  if (!isUtf8) return null
  if (essence === 'application/json') return 'json'
  return essence === 'application/x-www-form-urlencoded' ? 'form' : null
}
