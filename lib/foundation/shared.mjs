/**
 * @typedef {object} FromServer put there by `server/`
 * @property {import('./log').Log} [log]
 * @property {{ getStore: () => { readonly id: string, isUnavailable?: boolean } | undefined }} [requests] facts of the
 *   request under way
 * @property {{ getStore: () => { readonly locale: string } | undefined }} [locale] language of the request under way;
 *   `messages/in-locale.ts` makes it in a process without a server
 * @property {AbortSignal} [stopping]
 * @property {AbortSignal} [draining]
 * @property {<Message>(message: Message) => Message} [pseudo] in the browser too
 *
 * @typedef {object} FromBuild put there by modules of the build, for `server/`
 * @property {(headers: import('node:http').IncomingHttpHeaders) => Promise<import('@/server/refusals.mjs').Refusal | null>} [takePage]
 * @property {{ readonly idle: () => Promise<void> }} [jobs]
 * @property {import('@/prisma/generated/sqlite/client').PrismaClient} [database]
 * @property {boolean} [isDatabaseUnavailable]
 * @property {string} [siteName] name of the instance, as last read
 *
 * @typedef {object} OfBuild shared by modules of the build alone
 * @property {import('prom-client').Registry} [metrics]
 * @property {import("@/lib/platform/instance/settings").Instance} [lastInstance] settings of the instance, as last read
 * @property {() => Promise<import("@/lib/platform/instance/settings").Instance>} [instance] reads them
 */

/**
 * Values of which a process has one. Next loads a module anew for pages, for routes and for instrumentation, and `server/`
 * loads nothing of the build: all of them find these values here.
 * @type {FromServer & FromBuild & OfBuild}
 */
export const shared = globalThis.waymark ?? {}
globalThis.waymark = shared

/**
 * Returns the value of that name, which is made the first time in this process.
 * @template Value
 * @param {string} name
 * @param {() => Value} make
 * @returns {Value}
 */
export function oncePerProcess(name, make) {
  shared[name] ??= make()
  return shared[name]
}
