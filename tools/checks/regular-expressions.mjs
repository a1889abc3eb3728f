// Part of `npm run check`. Fails where a regular expression takes more than linear time on some text. Literals are read
// from the source. A composed one is read by running its file, so it has to be an exported constant.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { check } from 'recheck'
import { tsImport } from 'tsx/esm/api'
import ts from 'typescript'
import { ROOMS } from './rooms.mjs'

/** Expressions that only match short texts, or our own files, by their source. */
const accepted = new Set([
  // Lines of a README, cut at 1,000 characters.
  String.raw`/^ {0,3}#{1,6}\s+(.*)$/`,
  String.raw`/<h1\b[^>]{0,500}>(.*?)(?:<\/h1>|$)/i`,
  String.raw`/!\[[^\]]*\]\([^)]*\)/g`,
  String.raw`/\[([^\]]*)\]\([^)]*\)/g`,
  String.raw`/[*${'`'}]|(?<!\w)_+|_+(?!\w)/g`,
  // A header, which Node bounds.
  String.raw`/\bVersion\/.*\bSafari\//`,
  // Our content files.
  String.raw`/\[([^\]]*)\]\([^)\s]*\)/g`,
  `/([a-zA-Z]+)="([^"]*)"/g`,
  String.raw`/^!\[([^\]\n${'`'}]*)\]\(([a-z0-9-]+\.svg)\)$/gm`,
  String.raw`/^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igsh(?:id)?|ref|ref_src|source|aff\w*|tag|si|trk\w*)$/i`,
  String.raw`/[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\/|\./g`,
  String.raw`/\b(?:https?:\/\/|www\.)\S+|\S+@\S+/g`,
  String.raw`/(?<=[.!?]['")\]”’]*)(?<!\b(?:e\.g|i\.e|cf|vs|approx)\.)\s+/i`,
  // Linear by its look-behind, which the checker does not understand: it is tried only at the start of a word.
  String.raw`/(?<![^\s"'<>@,;:()])[^\s"'<>@,;:()]+@[^\s"'<>@,;:()]+/g`,
  String.raw`/\b[0-9a-f]{32,}|(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{32,}/g`,
])

/** Files that compose expressions where they are used, which cannot be read here. */
const acceptedFiles = new Set([
  // A name as a whole word, with each letter escaped: the checker considers those safe.
  'lib/operations/privacy/deletion/replace-name.ts',
  // From Next's own build, one for each route: a parameter ends at the next slash or with the path.
  'server/route-patterns.mjs',
  // Our content files.
  'lib/learning/roadmaps/authoring/coverage.ts',
  'lib/learning/roadmaps/authoring/pattern.ts',
  'lib/learning/roadmaps/authoring/product-words.ts',
  'lib/learning/roadmaps/authoring/topics.ts',
])

const { stdout } = spawnSync('git', ['ls-files', 'app', 'components', 'lib', 'testing', ...ROOMS, 'proxy.ts'], {
  encoding: 'utf8',
})
const found = new Map()
const builtFiles = new Set()
const problems = []
for (const file of stdout.split('\n').filter((one) => /(?<!\.test)\.(?:tsx?|mjs)$/.test(one))) await collect(file)

for (const [expression, places] of found) {
  if (accepted.has(expression)) continue
  const end = expression.lastIndexOf('/')
  const options = { timeout: 30_000, checker: 'automaton' }
  // Uses the checker's native program where it exists for this machine, otherwise Java or a worker.
  const { status, complexity, error } = await check(expression.slice(1, end), expression.slice(end + 1), options)
  if (status === 'safe') continue
  problems.push(`${places.join(', ')}: ${expression} ${complexity?.summary ?? error?.kind}`)
}
for (const one of [...accepted, ...acceptedFiles]) {
  if (!found.has(one) && !builtFiles.has(one)) problems.push(`accepted, but nowhere any more: ${one}`)
}
console.log(problems.length > 0 ? problems.join('\n') : `${found.size} regular expressions are linear`)
process.exit(problems.length > 0 ? 1 : 0)

async function collect(file) {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : undefined
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, kind)
  const locate = (node) => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
  const add = (expression, place) => found.set(expression, [...(found.get(expression) ?? []), place])
  const literals = new Set()
  const built = []
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      add(node.text, locate(node))
      if (ts.isVariableDeclaration(node.parent)) literals.add(node.parent.name.getText())
    }
    const isMade = ts.isNewExpression(node) || ts.isCallExpression(node)
    if (isMade && node.expression.getText() === 'RegExp') built.push(node)
    ts.forEachChild(node, visit)
  }
  visit(source)
  // A copy of a literal with other flags is checked already.
  const unread = built.filter((node) => !literals.has(node.arguments?.[0]?.getText()))
  if (unread.length === 0) return
  builtFiles.add(file)
  if (acceptedFiles.has(file)) return
  const exported = unread.some(isExported) ? await tsImport(`../../${file}`, import.meta.url) : {}
  for (const node of unread) {
    if (isExported(node)) add(String(exported[node.parent.name.getText()]), locate(node))
    else problems.push(`${locate(node)}: make it a literal, or a constant that is exported, so that it is checked`)
  }
}

/** Returns whether an expression is the value of an exported constant. */
function isExported({ parent }) {
  const statement = ts.isVariableDeclaration(parent) ? parent.parent.parent : null
  return statement?.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
}
