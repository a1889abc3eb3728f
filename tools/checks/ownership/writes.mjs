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
  /\bUPDATE (?:"?(\w+)"?|\?) SET\b/g,
]

/**
 * Finds the writes of a program.
 * @param relations of each table, by field (`nested.mjs`)
 * @returns `{ table, place }` for each write; `table` is null where its name cannot be determined
 */
export function findWrites({ checker, sources }, relations) {
  const writesAt = (node) => [...new Set(tablesAt(checker, relations, node))].map((table) => ({ table, node }))
  return sources
    .flatMap((source) => [...listNodes(source)].flatMap(writesAt))
    .map(({ table, node }) => ({ table, place: locate(node) }))
}

function tablesAt(checker, relations, node) {
  if (ts.isCallExpression(node)) return byClient(checker, relations, node)
  if (ts.isPropertyAccessExpression(node)) return handedOn(checker, node)
  if (ts.isTemplateExpression(node))
    return bySql([node.head.text, ...node.templateSpans.map((span) => span.literal.text)])
  return ts.isStringLiteralLike(node) ? bySql([node.text]) : []
}

/** Finds calls like `tx.review.update(...)`, whatever the name of the client or its part. */
function byClient(checker, relations, { expression, arguments: [argument] }) {
  const operation = ts.isPropertyAccessExpression(expression) ? [expression.name.text] : named(checker, expression)
  if (!operation.some((name) => OPERATIONS.has(name))) return []
  return delegates(checker, expression.expression).flatMap((table) => [
    table,
    ...(argument ? nestedWrites(checker, relations, table, checker.getTypeAtLocation(argument)) : []),
  ])
}

/** Counts `tx.review as Table` and `fill(tx.review)` as writes, because the receiver may write. */
const handedOn = (checker, node) =>
  ts.isPropertyAccessExpression(node.parent) || ts.isElementAccessExpression(node.parent)
    ? []
    : delegates(checker, node)

/** Returns the tables for whose part of Prisma's client an expression stands. */
const delegates = (checker, expression) =>
  listTypeParts(checker.getApparentType(checker.getTypeAtLocation(expression)))
    .map(({ symbol }) => ({ name: symbol?.name, table: generatedModel(symbol) }))
    .filter(({ name, table }) => table !== null && name === `${table}Delegate`)
    .map(({ table }) => table)

const named = (checker, expression) =>
  ts.isElementAccessExpression(expression) ? literals(checker.getTypeAtLocation(expression.argumentExpression)) : []

function bySql(texts) {
  const sql = texts.join(FILLED).replaceAll(/\s+/g, ' ')
  return SQL.flatMap((pattern) => [...sql.matchAll(pattern)].map(([, table]) => table ?? null))
}
