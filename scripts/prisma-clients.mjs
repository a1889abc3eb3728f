// Generates the database client of each model that is named, as `prisma generate` does, by the generator that it calls.
// Prisma's command line would bring 64 more packages, a studio and a development server among them: 215 MB.
import { createRequire } from 'node:module'

// The generator's ES modules import folders, which Node refuses.
const require = createRequire(import.meta.url)
const { getGenerators } = require('@prisma/internals')
const { PrismaClientTsGenerator } = require('@prisma/client-generator-ts')

const registry = { 'prisma-client': { type: 'in-process', generator: new PrismaClientTsGenerator() } }
for (const schemaPath of process.argv.slice(2)) {
  for (const generator of await getGenerators({ schemaPath, registry, skipDownload: true })) {
    await generator.generate()
    generator.stop()
  }
}
