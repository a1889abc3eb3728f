/** Nothing: without a file of its own, the framework would take ours, further up. */
export function register() {}
