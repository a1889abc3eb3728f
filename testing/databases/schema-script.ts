import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { PrismaPg } from '@prisma/adapter-pg'
import { parseProvider } from '@/lib/foundation/database/address'

const packages = createRequire(path.resolve('package.json'))

type Engine = { diff: (asked: object) => Promise<{ stdout: string | null }> }
type EngineModule = {
  SchemaEngine: { new: (options: object, log: () => void, adapter: object) => Promise<Engine> }
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void
}

/** Loads Prisma's own schema engine as WebAssembly, which needs no download. */
async function loadEngine(): Promise<EngineModule> {
  const folder = path.dirname(packages.resolve('@prisma/schema-engine-wasm'))
  const glue: EngineModule = await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href)
  const bytes = readFileSync(path.join(folder, 'schema_engine_bg.wasm'))
  const imports = { './schema_engine_bg.js': glue } as unknown as WebAssembly.Imports
  const { instance } = await WebAssembly.instantiate(bytes, imports)
  glue.__wbg_set_wasm(instance.exports)
  const begin = instance.exports.__wbindgen_start as () => void
  begin()
  return glue
}

/** Returns the SQL by which Prisma would create a database of this kind from the schema. */
export async function scriptOfSchema(url: string): Promise<string> {
  const isPostgresql = parseProvider(url) === 'postgresql'
  const model = isPostgresql ? 'prisma/postgresql/schema.prisma' : 'prisma/schema.prisma'
  const files = [{ path: model, content: readFileSync(model, 'utf8') }]
  const factory = isPostgresql ? new PrismaPg(url) : new PrismaLibSql({ url })
  const fromAdapter = createRequire(packages.resolve('@prisma/adapter-pg'))
  const { bindMigrationAwareSqlAdapterFactory } = fromAdapter('@prisma/driver-adapter-utils')
  const { SchemaEngine } = await loadEngine()
  const adapter = bindMigrationAwareSqlAdapterFactory(factory)
  const engine = await SchemaEngine.new({ datamodels: [[model, files[0]?.content]] }, () => {}, adapter)
  const { stdout } = await engine.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return stdout ?? ''
}
