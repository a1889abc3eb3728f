// Bundles the scripts that every page contains into a module with their text: pages have it in an inline script.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const folder = fileURLToPath(new URL('../../components/foundation/layout/page-scripts', import.meta.url))
const entryPoints = [path.join(folder, 'entry.ts')]
const { outputFiles } = await build({ entryPoints, bundle: true, minify: true, target: 'es2022', write: false })
mkdirSync(path.join(folder, 'generated'), { recursive: true })
const [{ text }] = outputFiles
writeFileSync(path.join(folder, 'generated/script.ts'), `export const script = ${JSON.stringify(text.trim())}\n`)
