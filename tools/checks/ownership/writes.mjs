// Finds every write to a table in a source: by Prisma's client, nested in another write, or in SQL.
import ts from 'typescript'
import { nestedWrites } from './nested.mjs'
import { generatedModel, listNodes, listTypeParts, literals, locate } from './program.mjs'

const OPERATIONS = new Set([
  ...['create', 'createMany', 'createManyAndReturn', 'update', 'updateMany', 'updateManyAndReturn'],
  ...['upsert', 'delete', 'deleteMany'],
])
/** Placeholder for an interpolated value of a template. */
const FILLED = '?'
const SQL = [
  /\b(?:INSERT (?:OR [A-Z]+ )?INTO|DELETE FROM) (?:"?(\w+)|\?)/g,
  // With SET, because in prose UPDATE is a word like any other.
  /\bUPDATE (?:"?(\w+)"?|\?)(?: AS \w+)? SET\b/g,
]
/** Columns that an UPDATE assigns. */
const ASSIGNED = /[ ,]"(\w+)" = /g
const DATA = ['data', 'create', 'update']

/**
 * Finds the writes of a program.
 * @param schema as `readSchema` returns it (`nested.mjs`)
 * @returns `{ table, columns, place }` for each write; `table` and `columns` are null where they cannot be determined
 */
export function findWrites({ checker, sources }, { relations, models }) {
  const writesAt = (node) =>
    [...new Set(tablesAt(checker, relations, node))].map((table) => {
      return { table: models[table] ?? table, columns: columnsAt(checker, table, node), place: locate(node) }
    })
  return sources.flatMap((source) => [...listNodes(source)].flatMap(writesAt))
}

/** Lists the columns of its own table that a call of Prisma's client or an UPDATE writes; null for any other write. */
function columnsAt(checker, table, node) {
  if (ts.isTemplateExpression(node)) {
    const assigned = findAssignments(toSql(node))
    return assigned && [...` ${assigned}`.matchAll(ASSIGNED)].map(([, column]) => column)
  }
  if (!ts.isCallExpression(node) || !listDelegates(checker, node.expression.expression).includes(table)) return null
  const type = node.arguments[0] && checker.getTypeAtLocation(node.arguments[0])
  const data = DATA.flatMap((name) => type?.getProperty(name) ?? []).map((property) =>
    checker.getTypeOfSymbol(property),
  )
  if (data.length === 0) return null
  const rows = data.flatMap(listTypeParts).map((part) => checker.getIndexTypeOfType(part, ts.IndexKind.Number) ?? part)
  return [...new Set(rows.flatMap((row) => row.getProperties().map(({ name }) => name)))]
}

/** Returns the part of an UPDATE between SET and what follows its assignments; null for any other statement. */
function findAssignments(sql) {
  const start = sql.indexOf(' SET ', sql.search(/\bUPDATE /))
  if (start === -1 || !/\bUPDATE /.test(sql)) return null
  const [assigned = ''] = sql.slice(start + ' SET '.length).split(/ (?:FROM|WHERE) /, 1)
  return assigned
}

function tablesAt(checker, relations, node) {
  if (ts.isCallExpression(node)) return byClient(checker, relations, node)
  if (ts.isPropertyAccessExpression(node)) return handedOn(checker, node)
  return ts.isTemplateExpression(node) || ts.isStringLiteralLike(node) ? bySql(toSql(node)) : []
}

/** Finds calls like `tx.review.update(...)`, whatever the name of the client or its part. */
function byClient(checker, relations, { expression, arguments: [argument] }) {
  const operation = ts.isPropertyAccessExpression(expression) ? [expression.name.text] : named(checker, expression)
  if (!operation.some((name) => OPERATIONS.has(name))) return []
  return listDelegates(checker, expression.expression).flatMap((table) => [
    table,
    ...(argument ? nestedWrites(checker, relations, table, checker.getTypeAtLocation(argument)) : []),
  ])
}

/** Counts `tx.review as Table` and `fill(tx.review)` as writes, because the receiver may write. */
const handedOn = (checker, node) =>
  ts.isPropertyAccessExpression(node.parent) || ts.isElementAccessExpression(node.parent)
    ? []
    : listDelegates(checker, node)

/** Returns the tables for whose part of Prisma's client an expression stands. */
export const listDelegates = (checker, expression) =>
  listTypeParts(checker.getApparentType(checker.getTypeAtLocation(expression)))
    .map(({ symbol }) => ({ name: symbol?.name, table: generatedModel(symbol) }))
    .filter(({ name, table }) => table !== null && name === `${table}Delegate`)
    .map(({ table }) => table)

const named = (checker, expression) =>
  ts.isElementAccessExpression(expression) ? literals(checker.getTypeAtLocation(expression.argumentExpression)) : []

/** Returns a template or a string on one line, with `FILLED` for its values. */
export function toSql(node) {
  const texts = ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map((span) => span.literal.text)]
    : [node.text]
  return texts.join(FILLED).replaceAll(/\s+/g, ' ')
}

function bySql(sql) {
  return SQL.flatMap((pattern) => [...sql.matchAll(pattern)].map(([, table]) => table ?? null))
}
