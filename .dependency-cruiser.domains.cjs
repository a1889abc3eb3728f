// Domains form no circle: a folder below lib never leads back to itself. A run of its own, because the helpers of tests
// look at several domains at once and are left out here.
const { options } = require('./.dependency-cruiser.cjs')

module.exports = {
  forbidden: [
    {
      name: 'no-cycles-between-domains',
      severity: 'error',
      scope: 'folder',
      from: { path: '^lib/[^/]+$' },
      to: { circular: true, viaOnly: { path: '^lib/[^/]+$' } },
    },
  ],
  options: { ...options, exclude: { path: '[.]test[.]tsx?$|^testing/|^(scripts|prisma|node_modules)/' } },
}
