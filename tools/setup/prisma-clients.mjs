// Generates the database client of each named model, as `prisma generate` does, with the same generator. Prisma's
// command line would install 64 more packages, a studio and a development server among them: 215 MB.
import { createRequire } from 'node:module'

// Uses CommonJS: the generator's ES modules import folders, which Node refuses.
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
