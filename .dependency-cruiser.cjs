// Who may know whom. One rule for each sentence in ARCHITECTURE.md; `tools/checks/import-rules.test.ts` sees each of them fail.

// Each wing knows itself and those above it in this list, and each domain of a wing those before it.
const wings = require('./tools/checks/wings.json')

// The file names that may touch the outside, at any depth: `data.ts` and `queue.data.ts` alike.
const named = (names) => `^lib/.*[/.](${names})[.]ts$`
const DATABASE = '^lib/foundation/database/db[.]ts$|^prisma/generated/|(^|/)@prisma/'
const INFRA =
  '^lib/platform/(auth|http)/|^lib/foundation/(availability|database|outbound|rate-limit)/|^lib/foundation/(env[.]ts|webassembly[.]ts|messages/in-locale[.]ts|process-log[.]mjs)$'
const OUTSIDE = `${INFRA}|${named('data|commands|client')}`
const rule = (name, from, to) => ({ name, severity: 'error', from, to })
const below = (list, index) => list.slice(index + 1)

const names = Object.keys(wings.lib)
const wingRules = names
  .slice(0, -1)
  .map((wing, index) =>
    rule(
      `${wing}-knows-no-wing-below`,
      { path: `^(lib|components)/${wing}/` },
      { path: `^(lib|components|messages/generated)/(${below(names, index).join('|')})/` },
    ),
  )

const domainRules = Object.entries(wings).flatMap(([tree, its]) =>
  Object.entries(its).flatMap(([wing, domains]) =>
    domains
      .slice(0, -1)
      .map((domain, index) =>
        rule(
          `${tree}-${wing}-${domain}-knows-no-domain-below`,
          { path: `^${tree}/${wing}/${domain}/` },
          { path: `^${tree}/${wing}/(${below(domains, index).join('|')})/` },
        ),
      ),
  ),
)

// A folder or a file that the list does not have: files directly in a wing know no domain of it.
const listed = Object.entries(wings).flatMap(([tree, its]) =>
  Object.entries(its).map(([wing, domains]) => `^${tree}/${wing}/(${[...domains, '[^/]+$'].join('|')})`),
)

module.exports = {
  forbidden: [
    rule('no-cycles', { pathNot: '^(prisma|messages)/generated/' }, { circular: true }),
    rule('lib-is-below-components-and-app', { path: '^lib/' }, { path: '^(app|components|e2e)/' }),
    rule('components-are-below-app', { path: '^components/' }, { path: '^(app|e2e)/' }),
    ...wingRules,
    ...domainRules,
    rule('each-domain-is-listed', { path: '^(lib|components)/', pathNot: listed }, {}),
    rule('files-of-a-wing-know-no-domain', { path: '^lib/[^/]+/[^/]+$' }, { path: '^lib/[^/]+/[^/]+/' }),
    rule(
      'ui-knows-values-alone',
      { path: '^components/foundation/ui/' },
      {
        path: '^components/(?!foundation/ui/)|^lib/(?!foundation/(messages|values)/)|^messages/generated/(?!foundation/)',
      },
    ),
    rule('only-app-knows-its-messages', { path: '^(lib|components)/' }, { path: '^messages/generated/app/' }),
    rule(
      'components-never-touch-the-server',
      { path: '^components/' },
      // A type alone is erased: it brings nothing to the browser.
      {
        path: `${named('data|commands')}|^lib/platform/(http/|auth/session)|${DATABASE}`,
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'only-data-and-commands-open-the-database',
      { path: '^(app|components|lib)/', pathNot: `${INFRA}|${named('data|commands')}` },
      { path: DATABASE },
    ),
    rule(
      'the-core-is-pure',
      { path: '^lib/', pathNot: OUTSIDE },
      {
        path: [
          named('data|commands|client'),
          '^lib/platform/(http/|auth/session)|^lib/foundation/(outbound/|env[.]ts$)|^testing/',
          `${DATABASE}|(^|/)(next|react|@tanstack)/`,
        ],
      },
    ),
    rule('the-core-knows-no-node', { path: '^lib/', pathNot: OUTSIDE }, { dependencyTypes: ['core'] }),
    rule(
      'only-auth-knows-next-auth',
      { path: '^(app|components|lib)/', pathNot: '^lib/platform/auth/' },
      { path: 'node_modules/next-auth' },
    ),
    rule(
      'only-auth-and-testing-make-a-viewer',
      { path: '^(app|components)/' },
      {
        path: '^lib/platform/auth/(passwords/|second-factor/|sessions/)?(options|password|password-sign-in|reauthentication|email-token|second-factor|session-rows|session-cookie)[.]ts$',
      },
    ),
    // The lab makes viewers too, and no rule is run on it.
    rule(
      'makers-of-viewers-are-listed',
      { pathNot: '^lib/platform/auth/|^testing/' },
      { path: '^lib/platform/auth/make-viewer[.]ts$' },
    ),
    // The list of all calls is for the tests of the whole API too.
    rule(
      'parts-of-a-route-stay-in-it',
      {},
      { path: '^app/', pathNot: '^app/api/v1/calls[.]ts$', dependencyTypes: ['aliased'] },
    ),
    // Learners download them in one file, which runs by itself.
    rule(
      'the-runner-knows-checks-alone',
      { path: '^(runner|content/checks)/' },
      { pathNot: '^(runner|content/checks|lib/learning/checks/kit)/', dependencyTypesNot: ['core'] },
    ),
    rule('checks-know-no-node', { path: '^content/checks/' }, { dependencyTypes: ['core'] }),
    rule('test-helpers-stay-in-tests', { pathNot: '^(e2e|testing)/' }, { path: '^testing/' }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules|^(prisma|messages)/generated/' },
    exclude: { path: '^[.]next|[.]test[.]tsx?$' },
  },
}
