export const POLICY_HEADER = 'content-security-policy'

export type PageSetting = {
  /** Made for this one answer; base64. */
  readonly nonce: string
  /** The development server evaluates code and keeps a socket open. */
  readonly isDev: boolean
  /** People reach the instance by https. */
  readonly isSecure: boolean
}

/**
 * The Content-Security-Policy of a page: only scripts that this answer itself brought, and what those load; nothing from
 * or to another origin.
 */
export function pagePolicy({ nonce, isDev, isSecure }: PageSetting): string {
  const directives: readonly (readonly [string, ...string[]])[] = [
    ['default-src', NONE],
    ['script-src', `'nonce-${nonce}'`, "'strict-dynamic'", ...(isDev ? ["'unsafe-eval'"] : [])],
    // In development styles come as elements that a script makes.
    ['style-src-elem', SELF, isDev ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    // Charts place their marks by style attributes. Nobody's text becomes one: raw HTML is never rendered.
    ['style-src-attr', "'unsafe-inline'"],
    // Pictures, and shapes that a picture uses from a file of ours.
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

/** The nonce of a page's policy, for a script that we write into the page ourselves. */
export const nonceIn = (policy: string | null): string | undefined => /'nonce-([^']+)'/.exec(policy ?? '')?.[1]

const SELF = "'self'"
const NONE = "'none'"
