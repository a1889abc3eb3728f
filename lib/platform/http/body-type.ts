/** Formats of bodies; null for one that no call accepts. */
export type BodyType = 'json' | 'form'

/**
 * Parses a content type. Pages of other sites can post forms and plain text without a preflight: JSON is accepted only
 * under its own type, which browsers do not send to another site without one.
 */
export function parseBodyType(contentType: string | null): BodyType | null {
  const [essence = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim().toLowerCase())
  const isUtf8 = parameters.every((one) => !one.startsWith('charset=') || /^charset="?utf-8"?$/.test(one))
  if (!isUtf8) return null
  if (essence === 'application/json') return 'json'
  return essence === 'application/x-www-form-urlencoded' ? 'form' : null
}
