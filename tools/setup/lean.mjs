// Removes the packages that only a build needs, about 360 MB: `node tools/setup/lean.mjs`, in the image, which never builds
// again. It refuses to remove anything that a page loads by Next's traces.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { root } from './steps.mjs'

/**
 * Packages by the start of their names: Next's compiler, types, styles, icons and fonts (all bundled), generators, test
 * runners.
 */
const BUILD_ONLY = [
  ...['@next/swc-', 'babel-plugin-react-compiler', '@babel/', 'typescript', '@types/'],
  ...['tailwindcss', '@tailwindcss/', 'lightningcss', 'lucide', '@fontsource-variable/'],
  ...['subset-font', 'fontverter', 'wawoff2', 'harfbuzzjs'],
  ...['@prisma/client-generator-ts', '@prisma/internals', '@prisma/prisma-schema-wasm', '@prisma/schema-engine-wasm'],
  ...['@prisma/config', 'effect', 'fast-check', '@playwright/', 'playwright'],
]

/**
 * Unneeded files of packages that stay: Prisma's query compilers for databases that Waymark does not support, and the
 * smaller and slower ones for those that it does; Next for development and for bundlers, and its documentation.
 */
const BUILD_ONLY_FILES = [
  /^@prisma\/client\/runtime\/query_compiler_(?!fast_bg\.(sqlite|postgresql)\.)/,
  /^next\/dist\/compiled\/next-server\/.*\.runtime\.dev\.js$/,
  /^next\/dist\/(esm|docs)\//,
]

const packages = path.join(root, 'node_modules')
const isBuildOnly = (name) => BUILD_ONLY.some((start) => name.startsWith(start))

/** Names of all packages at the top of node_modules. */
const installed = readdirSync(packages).flatMap((name) =>
  name.startsWith('@') ? readdirSync(path.join(packages, name)).map((part) => `${name}/${part}`) : [name],
)

/** Lists the files of packages that the built pages load, by Next's traces, such as `next/dist/server/next.js`. */
function tracedFiles() {
  const built = path.join(root, '.next')
  const traces = readdirSync(built, { recursive: true }).filter((file) => file.endsWith('.nft.json'))
  if (traces.length === 0)
    throw new Error('The build has no traces (.nft.json): it cannot be told what its pages load.')
  const files = traces.flatMap((trace) => JSON.parse(readFileSync(path.join(built, trace), 'utf8')).files)
  return files.map((file) => /node_modules\/(.*)/.exec(file)?.[1]).filter(Boolean)
}

const isBuildOnlyFile = (file) => BUILD_ONLY_FILES.some((pattern) => pattern.test(file))

const traced = tracedFiles()
const tracedPackages = new Set(traced.map((file) => /^((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]))
const needed = [...[...tracedPackages].filter(isBuildOnly), ...new Set(traced.filter(isBuildOnlyFile))]
if (needed.length > 0) throw new Error(`Pages load what would be removed: ${needed.join(', ')}`)
for (const name of installed.filter(isBuildOnly)) rmSync(path.join(packages, name), { recursive: true })
for (const file of readdirSync(packages, { recursive: true }).filter(isBuildOnlyFile)) {
  rmSync(path.join(packages, file), { recursive: true, force: true })
}
for (const cache of ['.next/cache', '.next/diagnostics', '.next/trace']) {
  if (existsSync(path.join(root, cache))) rmSync(path.join(root, cache), { recursive: true })
}
