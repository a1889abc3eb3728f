export const POLICY_HEADER = 'content-security-policy'

export type PageSetting = {
  /** Random value for this response alone; base64. */
  readonly nonce: string
  /** The development server evaluates code and keeps a socket open. */
  readonly isDev: boolean
  /** The public address uses https. */
  readonly isSecure: boolean
}

/**
 * Builds the Content-Security-Policy of a page: only scripts of this response itself, and those they load; nothing from
 * or to another origin.
 */
export function pagePolicy({ nonce, isDev, isSecure }: PageSetting): string {
  const directives: readonly (readonly [string, ...string[]])[] = [
    ['default-src', NONE],
    ['script-src', `'nonce-${nonce}'`, "'strict-dynamic'", ...(isDev ? ["'unsafe-eval'"] : [])],
    // In development, scripts insert styles as elements.
    ['style-src-elem', SELF, isDev ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    // Charts position their marks by style attributes. User text never becomes one: raw HTML is never rendered.
    ['style-src-attr', "'unsafe-inline'"],
    // Pictures, and shapes that they use from our files.
    ['img-src', SELF],
    ['font-src', SELF],
    ['connect-src', SELF, ...(isDev ? ['ws:'] : [])],
    ['manifest-src', SELF],
    ['form-action', SELF],
    ['frame-ancestors', NONE],
    ['base-uri', NONE],
    ...(isSecure ? ([['upgrade-insecure-requests']] as const) : []),
  ]
  return directives.map((directive) => directive.join(' ')).join('; ')
}

/** Returns the nonce of a page's policy, for scripts that we write into the page ourselves. */
export const nonceIn = (policy: string | null): string | undefined => /'nonce-([^']+)'/.exec(policy ?? '')?.[1]

const SELF = "'self'"
const NONE = "'none'"
