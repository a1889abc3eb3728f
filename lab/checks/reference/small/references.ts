import { serveAccounts } from './accounts'
import { serveHttp } from './http'
import { serveRestDesign } from './rest-design'
import { type Handler, serveHandler, toBase } from './serve'
import { serveTrackValidation, serveValidation } from './validation'

/** Makes the handler of a reference server, anew at each start. `database` outlives a restart. */
type Reference = (fault: never, database: Map<string, unknown>) => Handler

const references = {
  http: serveHttp,
  'rest-design': serveRestDesign,
  validation: serveValidation,
  'track-validation': serveTrackValidation,
  authentication: serveAccounts,
  'api-security': serveAccounts,
  'track-auth': serveAccounts,
} satisfies Record<string, Reference>
export type ReferenceName = keyof typeof references

/** Faults of each reference server, with the checks that find them. */
export const referenceFaults: { readonly [Name in ReferenceName]: Readonly<Record<string, readonly string[]>> } = {
  http: {
    'ok-with-error-text': ['fixed-paths'],
    'no-allow': ['other-methods'],
    'etag-ignored': ['not-modified'],
    'open-cookie': ['visits'],
    'json-alone': ['form'],
    'any-type': ['other-types'],
    'delete-keeps': ['delete-note'],
  },
  'rest-design': {
    offset: ['pages'],
    'any-limit': ['limit'],
    'filter-ignored': ['filter'],
    'sort-ignored': ['sort'],
    'anything-goes': ['unknown-fields'],
    'repeats-twice': ['idempotency-key'],
    'patch-replaces': ['books'],
    'in-memory': ['restart'],
  },
  validation: {
    'one-fault': ['all-faults'],
    'unknown-fields-pass': ['unknown-field'],
    'html-404': ['one-form'],
    'taken-is-500': ['unique'],
    'asks-first': ['unique'],
    'stack-trace': ['unexpected'],
    'any-parameter': ['path-and-query'],
  },
  'track-validation': {
    'one-fault': ['all-faults'],
    'unknown-fields-pass': ['unknown-field', 'unknown-nested-field'],
    'html-404': ['one-form'],
    'taken-is-500': ['unique'],
    'asks-first': ['unique'],
    'stack-trace': ['unexpected'],
    'any-parameter': ['parameters'],
    'same-day': ['two-fields'],
    'unknown-nested-pass': ['unknown-nested-field'],
  },
  authentication: {
    'open-cookie': ['sign-in'],
    'fixed-session': ['new-session'],
    'sign-out-forgets': ['sign-out'],
    'tells-names': ['same-answer'],
    'open-list': ['strangers'],
    'notes-of-all': ['owners'],
    'any-signature': ['forged-tokens'],
    'alg-none': ['forged-tokens'],
    'old-tokens': ['other-tokens'],
    'any-audience': ['other-tokens'],
  },
  'api-security': {
    'role-from-body': ['role'],
    'guess-by-address': ['guessing'],
    'guess-for-all': ['guessing'],
    'any-size': ['body-size'],
    'any-page': ['page-size'],
    'cors-for-all': ['cors'],
    'any-origin': ['foreign-origin'],
    'search-by-pattern': ['injection'],
  },
  'track-auth': {
    'open-cookie': ['sign-in'],
    'fixed-session': ['new-session'],
    'sign-out-forgets': ['sign-out'],
    'sessions-in-memory': ['session-restart'],
    'tells-names': ['same-answer'],
    'guess-by-address': ['guessing'],
    'open-list': ['strangers'],
    'notes-of-all': ['owners'],
    'admin-for-members': ['admin'],
    'any-origin': ['foreign-origin'],
  },
}

/**
 * Starts a server that keeps the contract of a brief.
 * @param fault one of `referenceFaults`, by which it breaks it
 * @returns its address; `restart` ends it and starts it again at the same address, with what its database holds
 */
export async function startReference(name: ReferenceName, fault?: string) {
  const database = new Map<string, unknown>()
  const make = () =>
    (references[name] as (fault: string | undefined, database: Map<string, unknown>) => Handler)(fault, database)
  let server = await serveHandler(make())
  const base = toBase(server)
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  const restart = async () => {
    await close()
    server = await serveHandler(make(), Number(new URL(base).port))
  }
  return { base, close, restart }
}
