// Part of `npm run check`. Fails where two exports of lib or components share a name, and where a function's name ends
// in "Of", which does not tell what it does. Arguments: files, instead of all of the project's.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { ROOMS } from './rooms.mjs'

const folders = ['app', 'components', 'e2e', 'lib', 'prisma', 'testing', 'lab', ...ROOMS]
const list = ['ls-files', '--cached', '--others', '--exclude-standard', ...folders]
const given = process.argv.slice(2)
const files = given.length > 0 ? given : execFileSync('git', list, { encoding: 'utf8' }).split('\n')

const meanings = new Map()
const problems = []
for (const file of files.filter((name) => /\.(?:tsx?|mjs)$/.test(name))) {
  const text = readText(file)
  if (text !== null) read(file, ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))
}
for (const [name, where] of meanings) {
  if (where.size > 1) problems.push(`${name} is exported by ${[...where].join(' and ')}: give each a name of its own`)
}
console.log(problems.length > 0 ? problems.join('\n') : `${meanings.size} exported names have one meaning each`)
process.exit(problems.length > 0 ? 1 : 0)

function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null // deleted, not yet committed
  }
}

function read(file, source) {
  const isShared = /(?:^|\/)(?:lib|components)\//.test(file) && !/\.test\.tsx?$/.test(file)
  for (const statement of isShared ? source.statements.filter(isExported) : []) {
    for (const name of getNames(statement)) meanings.set(name, (meanings.get(name) ?? new Set()).add(file))
  }
  collectVagueNames(file, source)
}

function collectVagueNames(file, node) {
  if (isFunction(node) && /[a-z]Of$/.test(node.name.text)) {
    problems.push(`${file}: ${node.name.text} does not say what it does, as getX, toX or listX would`)
  }
  ts.forEachChild(node, (child) => collectVagueNames(file, child))
}

function isFunction(node) {
  if (ts.isFunctionDeclaration(node)) return node.name !== undefined
  if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || !node.initializer) return false
  return ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer)
}

function isExported(statement) {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
}

function getNames(statement) {
  if (statement.name) return [statement.name.text]
  if (!ts.isVariableStatement(statement)) return []
  return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []))
}
