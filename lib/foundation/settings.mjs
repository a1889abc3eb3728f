// Every setting of the environment, said once: its kind, what it is where a host sets nothing, and what a start says of a
// wrong value. Plain Node without packages: the `waymark` command reads it before anything is installed.

/**
 * `usual` is the value of a setting that is not set. `filled`: a start finds one from the other settings; where nothing was
 * started, as in a test, `unstarted` counts. The sentence of a refusal follows the name. What is `forTests` is in no manual.
 */
export const settings = /** @type {const} */ ({
  HOST: { kind: 'text', usual: '127.0.0.1' },
  PORT: { kind: 'whole', least: 0, most: 65_535, usual: 3000, refusal: 'must be a number' },
  DATABASE_URL: {
    kind: 'text',
    filled: true,
    refusal: 'must be file:<path> (SQLite) or postgresql://user:password@host/database',
  },
  /** Past a connection pooler that DATABASE_URL leads through: for a start and for commands. */
  DIRECT_DATABASE_URL: {
    kind: 'text',
    refusal: 'must be postgresql://user:password@host/database, as DATABASE_URL then is, with the same ?schema=',
  },
  DATA_FOLDER: { kind: 'text', filled: true },
  /** Has the folder `roadmaps`, with the roadmaps that this instance serves. */
  CONTENT_FOLDER: { kind: 'text', usual: 'content' },
  NEXTAUTH_URL: { kind: 'web', filled: true, refusal: 'must be a web address' },
  NEXTAUTH_SECRET: { kind: 'text', least: 32, filled: true, refusal: 'must have 32 characters at least' },
  SMTP_URL: { kind: 'mail', refusal: 'must start with smtp:// or smtps://' },
  MAIL_FROM: {
    kind: 'text',
    filled: true,
    unstarted: 'Waymark <waymark@localhost>',
    refusal: 'must be one address, such as Waymark <waymark@school.org>',
  },
  /** Hosts (`127.0.0.1:8080`) that addresses given by users may reach though they are private. */
  OUTBOUND_ALLOW: { kind: 'text', usual: '', forTests: true },
  /** Networks whose word on who asks is taken, separated by commas. */
  TRUSTED_PROXIES: { kind: 'text', usual: '', refusal: 'must be addresses or networks, separated by commas' },
  /** Issuers of CI jobs' OpenID tokens that are taken besides GitHub's and gitlab.com's, with spaces between. */
  CI_ISSUERS: { kind: 'text', usual: '', refusal: 'must be web addresses with spaces between' },
  GITHUB_ID: { kind: 'text' },
  GITHUB_SECRET: { kind: 'text' },
  GOOGLE_ID: { kind: 'text' },
  GOOGLE_SECRET: { kind: 'text' },
  OIDC_ISSUER: { kind: 'web', refusal: 'must be a web address' },
  OIDC_NAME: { kind: 'text', usual: 'your organisation' },
  OIDC_CLIENT_ID: { kind: 'text' },
  OIDC_CLIENT_SECRET: { kind: 'text' },
  /** Name, accent and sign-up of the instance: each overrides what admins chose under Admin > Instance. */
  INSTANCE_NAME: { kind: 'text', refusal: 'must be one line of at most 40 characters' },
  INSTANCE_ACCENT: {
    kind: 'choice',
    choices: ['pine', 'ocean', 'indigo', 'plum', 'rose', 'teal', 'bronze', 'slate'],
    refusal: 'must be pine, ocean, indigo, plum, rose, teal, bronze or slate',
  },
  SIGN_UP: { kind: 'text', refusal: 'must be open, invitation, or mail domains separated by commas' },
  /** `1`: admins without a second factor have no rights until they set one up. */
  REQUIRE_ADMIN_SECOND_FACTOR: { kind: 'choice', choices: ['0', '1'], usual: '0', refusal: 'must be 0 or 1' },
  /** By which all rate limits are multiplied: for tests and drills on loopback. */
  RATE_LIMIT_FACTOR: {
    kind: 'whole',
    least: 1,
    most: 1_000_000,
    usual: 1,
    forTests: true,
    refusal: 'must be a number',
  },
  /** `1`: the pseudo-locale `en-XA` can be chosen, as it can in development. */
  PSEUDO_LOCALE: { kind: 'choice', choices: ['0', '1'], usual: '0', forTests: true, refusal: 'must be 0 or 1' },
  LOG_LEVEL: {
    kind: 'choice',
    choices: ['debug', 'info', 'warn', 'error', 'silent'],
    usual: 'info',
    refusal: 'must be debug, info, warn, error or silent',
  },
  /** From how many milliseconds on a statement of the database is logged; 0: none is. */
  SLOW_QUERY_MS: { kind: 'whole', least: 0, most: 600_000, usual: 200, refusal: 'must be a number' },
  /** Who brings it reads `/api/metrics`; without one nobody does. */
  METRICS_TOKEN: { kind: 'text', least: 32, refusal: 'must have 32 characters at least' },
  /** So long a server that is told to stop still takes requests: a proxy needs a while to see it. */
  DRAIN_SECONDS: { kind: 'number', least: 0, most: 300, usual: 0, refusal: 'must be a number of seconds' },
  /** The bound on the server's heap in MB, which `bin/serve` hands to Node; 0: Node's own. */
  HEAP_MB: { kind: 'whole', least: 0, most: 65_536, usual: 512, refusal: 'must be a number of megabytes' },
  DEMO: { kind: 'choice', choices: ['0', '1'], filled: true, unstarted: '0', refusal: 'must be 0 or 1' },
})
