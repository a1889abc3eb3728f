/** Nothing either, and for no address: without a file of its own, the framework would take ours. */
export function proxy() {}
export const config = { matcher: '/no-such-page' }
