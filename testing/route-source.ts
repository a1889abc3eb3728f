import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { methods } from '@/lib/care/openapi/call'

/** A name that a route imports: from which module, and as what. */
export type Imported = { readonly module: string; readonly name: string }

/** What the source of a route handler says of itself. */
export type RouteSource = {
  /** As in the route tree: `PUT /api/v1/me/progress/[step]`. */
  readonly entry: string
  readonly isPublic: boolean
  /** The schemas that it reads with. */
  readonly bodies: readonly Imported[]
  readonly queries: readonly Imported[]
  readonly hasKey: boolean
  readonly hasUpload: boolean
  /** Of `created`, `noContent`, `seeOther`. */
  readonly answers: ReadonlySet<string>
  readonly looksAtForm: boolean
}

/** Every handler under `app/api`, but for what belongs to next-auth and what no other route answers. */
export function readRoutes(folder = 'app/api'): RouteSource[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'route.ts' && !file.includes('[...'))
    .flatMap((file) => handlersIn(path.join(folder, file)))
    .sort((a, b) => a.entry.localeCompare(b.entry))
}

function handlersIn(file: string): RouteSource[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const [imports, constants, exported] = [
    new Map<string, Imported>(),
    new Map<string, ts.Node>(),
    new Map<string, string>(),
  ]
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) readImport(statement, imports)
    if (ts.isVariableStatement(statement)) readConstants(statement, constants, exported)
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      for (const one of statement.exportClause.elements)
        exported.set(one.name.text, (one.propertyName ?? one.name).text)
    }
  }
  const address = `/${path.dirname(file).split(path.sep).slice(1).join('/')}`
  return methods.flatMap((method) => {
    const handler = constants.get(exported.get(method) ?? '')
    return handler ? [describeHandler(`${method} ${address}`, handler, imports)] : []
  })
}

function readImport({ importClause, moduleSpecifier }: ts.ImportDeclaration, imports: Map<string, Imported>) {
  const named = importClause?.namedBindings
  if (!named || !ts.isNamedImports(named)) return
  const module = (moduleSpecifier as ts.StringLiteral).text
  for (const one of named.elements) imports.set(one.name.text, { module, name: (one.propertyName ?? one.name).text })
}

function readConstants(
  statement: ts.VariableStatement,
  constants: Map<string, ts.Node>,
  exported: Map<string, string>,
) {
  const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  for (const { name, initializer } of statement.declarationList.declarations) {
    if (!ts.isIdentifier(name) || !initializer) continue
    constants.set(name.text, initializer)
    if (isExported) exported.set(name.text, name.text)
  }
}

function describeHandler(entry: string, handler: ts.Node, imports: ReadonlyMap<string, Imported>): RouteSource {
  const bodies: Imported[] = []
  const queries: Imported[] = []
  const called = new Set<string>()
  let looksAtForm = false
  const schemaOf = (call: ts.CallExpression): Imported => {
    const [argument] = call.arguments
    const found = argument && ts.isIdentifier(argument) ? imports.get(argument.text) : undefined
    if (!found) throw new Error(`${entry} reads with "${argument?.getText()}", which it does not import by name.`)
    return found
  }
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'isForm') looksAtForm = true
    if (ts.isCallExpression(node)) {
      const name = ts.isPropertyAccessExpression(node.expression)
        ? node.expression.name.text
        : node.expression.getText()
      called.add(name)
      if (name === 'body') bodies.push(schemaOf(node))
      if (name === 'query') queries.push(schemaOf(node))
    }
    ts.forEachChild(node, visit)
  }
  visit(handler)
  return {
    entry,
    isPublic: !called.has('route'),
    bodies,
    queries,
    hasKey: called.has('idempotencyKey'),
    hasUpload: called.has('stream'),
    answers: new Set(['created', 'noContent', 'seeOther'].filter((name) => called.has(name))),
    looksAtForm,
  }
}
