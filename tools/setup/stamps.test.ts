import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

test('compiled packages suit every Node: a stamp need not know its version', () => {
  const compiled = readdirSync('node_modules', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.node'),
  )
  // At least those of the database and of password hashing.
  expect(compiled.length).toBeGreaterThan(2)
  // Symbol of modules that use Node's stable interface. Others fit only one version.
  const isStable = (file: string) => readFileSync(path.join('node_modules', file)).includes('napi_register_module_v1')
  expect(compiled.filter((file) => !isStable(file))).toEqual([])
})

test('and none is compiled as it is installed', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { hasInstallScript?: boolean; optional?: boolean }>
  }
  const withScript = Object.keys(packages).filter((name) => packages[name]?.hasInstallScript)
  // These contain a finished program; their install scripts are not needed (`allowScripts` of package.json).
  expect(withScript.map((name) => name.split('node_modules/').at(-1)).sort()).toEqual(['@prisma/engines', 'esbuild'])
})
