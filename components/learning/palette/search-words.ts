/** Synonyms: typed words and the words of titles that they stand for. */
export const synonyms: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ai: ['machine'],
    bash: ['command'],
    cache: ['caching'],
    db: ['database', 'databases'],
    graph: ['graphql'],
    job: ['openings', 'applications'],
    jobs: ['openings', 'background'],
    jwt: ['authorisation'],
    k8s: ['kubernetes'],
    login: ['sign', 'authentication'],
    logout: ['sign'],
    mongo: ['document'],
    mongodb: ['document'],
    resume: ['cv'],
    shell: ['command'],
    swagger: ['openapi'],
    tdd: ['tests'],
    terminal: ['command'],
    terraform: ['infrastructure'],
    testing: ['tests'],
    unix: ['linux'],
    websocket: ['real'],
    websockets: ['real'],
  }),
)

/** Words ignored when nothing matches the whole text. */
export const stopWords: ReadonlySet<string> = new Set(
  'a an and are can do does for how i in is it me my of on or the to what where with'.split(' '),
)
