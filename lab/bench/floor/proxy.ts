/** Does nothing, for no address: without this file, the framework would load ours. */
export function proxy() {}
export const config = { matcher: '/no-such-page' }
