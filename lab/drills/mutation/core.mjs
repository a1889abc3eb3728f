/** Domains that are mutated. Only their own tests run. */
export const domains = ['lib/learning/levels', 'lib/learning/progress']

/** Files without decisions: for the database or the browser, input, rows for tests, wording. */
const OTHER = ['*.test', '{*.,}{client,commands,data}', 'schema', '{*-,}row{,s}', '*-data', 'sample-*', '*-words']

/** Patterns of the files that are mutated. */
export const mutated = [`{${domains.join()}}/**/*.ts`, `!{${domains.join()}}/**/{${OTHER.join()}}.ts`]
