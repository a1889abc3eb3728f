// Finds Prisma's nested writes: into other tables than the named one, through the relations in its data.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { root } from '../../setup/steps.mjs'
import { generatedModel, listTypeParts } from './program.mjs'

const DATA = ['data', 'create', 'update']
const ROWS = ['create', 'createMany', 'connectOrCreate', 'update', 'updateMany', 'upsert', 'delete', 'deleteMany']
/** Operations that write the foreign key, which is in one of the two tables. */
const LINKS = ['connect', 'disconnect', 'set']

/**
 * Reads the schema: the relations of every model, `{ Review: { messages: { table: 'Message', isKeyThere: true } } }`,
 * and the model of every table that has another name in the database, `{ SettledKey: 'IdempotencyRecord' }`.
 */
export async function readSchema() {
  const { getDMMF } = createRequire(import.meta.url)('@prisma/internals')
  const { datamodel } = await getDMMF({ datamodel: readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8') })
  const listRelations = ({ fields }) =>
    fields
      .filter(({ kind }) => kind === 'object')
      .map(({ name, type, relationFromFields }) => [name, { table: type, isKeyThere: relationFromFields.length === 0 }])
  const { models } = datamodel
  return {
    relations: Object.fromEntries(models.map((model) => [model.name, Object.fromEntries(listRelations(model))])),
    models: Object.fromEntries(models.flatMap(({ name, dbName }) => (dbName ? [[dbName, name]] : []))),
  }
}

/** Lists the tables written by nested writes. @param type of the argument of a write to `table` */
export function nestedWrites(checker, relations, table, type) {
  return DATA.flatMap((name) => within(checker, type, name)).flatMap((data) => inData(checker, relations, table, data))
}

const inData = (checker, relations, table, data) =>
  Object.entries(relations[table]).flatMap(([field, { table: other, isKeyThere }]) =>
    within(checker, data, field).flatMap((relation) => {
      const rows = ROWS.flatMap((name) => within(checker, relation, name))
      const isWritten =
        rows.length > 0 || (isKeyThere && LINKS.some((name) => within(checker, relation, name).length > 0))
      const further = rows.flatMap((row) => [
        ...inData(checker, relations, other, row),
        ...nestedWrites(checker, relations, other, row),
      ])
      return isWritten ? [other, ...further] : []
    }),
  )

/** Returns the types of a property, also in unions and arrays. Ignores Prisma's own types, which allow everything. */
function within(checker, type, name) {
  return listTypeParts(type).flatMap((part) => {
    const element = checker.isArrayType(part) ? checker.getTypeArguments(part)[0] : part
    if (element !== part) return within(checker, element, name)
    const property = part.getProperty(name)
    if (!property || generatedModel(property) !== null) return []
    return [checker.getNonNullableType(checker.getTypeOfSymbol(property))]
  })
}
