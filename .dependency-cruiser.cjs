// Who may know whom. One rule for each sentence in ARCHITECTURE.md.
const IO = '/(data|commands|client)[.]ts$' // the three file names that may touch the outside
const INFRA = '^lib/(auth|boundary|database|outbound|rate-limit|testing)/|^lib/(db|env|transport)[.]ts$'
const TEST = '[.]test[.]tsx?$'
const rule = (name, from, to, extra = {}) => ({ name, severity: 'error', from, to, ...extra })

module.exports = {
  forbidden: [
    rule('no-cycles', { pathNot: '^prisma/generated/' }, { circular: true }),
    rule('lib-is-below-components-and-app', { path: '^lib/' }, { path: '^(app|components|e2e)/' }),
    rule('components-are-below-app', { path: '^components/' }, { path: '^(app|e2e)/' }),
    rule(
      'ui-knows-no-domain',
      { path: '^components/foundation/ui/' },
      { path: '^components/(?!ui/)|^lib/(?!values/)' },
    ),
    rule(
      'components-never-touch-the-server',
      { path: '^components/' },
      // A type alone is erased: it brings nothing to the browser.
      {
        path: '^lib/[^/]+/(data|commands)[.]ts$|^lib/(boundary/|auth/session|db[.]ts)',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'only-data-and-commands-open-the-database',
      { path: '^(app|components|lib)/', pathNot: `${INFRA}|/(data|commands)[.]ts$|${TEST}` },
      { path: '^lib/db[.]ts$|^prisma/generated/|(^|/)@prisma/' },
    ),
    rule(
      'the-core-is-pure',
      { path: '^lib/', pathNot: `${INFRA}|${IO}|${TEST}` },
      {
        path: `^lib/(boundary|outbound|testing)/|^lib/doors/auth/session|^lib/(db|env)[.]ts$|^lib/[^/]+${IO}|^prisma/generated/|^node:|(^|/)(next|react|@prisma|@tanstack)/`,
      },
    ),
    rule(
      'only-auth-knows-next-auth',
      { path: '^(app|components|lib)/', pathNot: '^lib/doors/auth/' },
      { path: 'node_modules/next-auth' },
    ),
    rule(
      'only-auth-and-testing-make-a-viewer',
      { path: '^(app|components)/' },
      {
        path: '^lib/doors/auth/(options|password|password-sign-in|confirm|email-token|second-factor|session-rows|session-cookie)[.]ts$',
      },
    ),
    rule('route-private-parts-stay-private', {}, { path: '/_components/', dependencyTypes: ['aliased'] }),
    rule('test-helpers-stay-in-tests', { pathNot: `${TEST}|^(e2e|prisma/seed|testing)/` }, { path: '^testing/' }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules|^prisma/generated/' },
    exclude: { path: '^[.]next|[.]test[.]tsx?$' },
  },
}
