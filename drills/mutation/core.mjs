/** The domains that are mutated. Their own tests alone run. */
export const domains = ['lib/learning/levels', 'lib/learning/progress']

/** What decides nothing: the database's and the browser's side, input, rows for tests, wording. */
const OTHER = ['*.test', 'client', 'commands', 'data', 'schema', 'rows', '*-row', '*-data', 'sample-*', '*-words']

/** Patterns of the files that are mutated. */
export const mutated = [`{${domains.join()}}/*.ts`, `!{${domains.join()}}/{${OTHER.join()}}.ts`]
