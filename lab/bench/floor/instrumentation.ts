/** Does nothing: without this file, the framework would load ours from the parent folder. */
export function register() {}
