// Fails where a regular expression takes more than linear time on some text: part of `npm run check`.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import ts from 'typescript'

// The checker's own process and its binary are not needed for texts this short.
process.env.RECHECK_BACKEND = 'pure'
const { checkSync } = await import('recheck')

/** Read only texts of so few characters that it does not matter, or files of ours. By expression, as it is written. */
const accepted = new Set([
  // Lines of a README, cut at 1,000 characters.
  String.raw`/^ {0,3}#{1,6}\s+(.*)$/`,
  String.raw`/<h1\b[^>]{0,500}>(.*?)(?:<\/h1>|$)/i`,
  String.raw`/!\[[^\]]*\]\([^)]*\)/g`,
  String.raw`/\[([^\]]*)\]\([^)]*\)/g`,
  String.raw`/[*${'`'}]|(?<!\w)_+|_+(?!\w)/g`,
  // A header, which Node bounds.
  String.raw`/\bVersion\/.*\bSafari\//`,
  // Content files of ours.
  String.raw`/\[([^\]]*)\]\([^)\s]*\)/g`,
  String.raw`/^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igsh(?:id)?|ref|ref_src|source|aff\w*|tag|si|trk\w*)$/i`,
  String.raw`/[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\/|\./g`,
  String.raw`/\b(?:https?:\/\/|www\.)\S+|\S+@\S+/g`,
  String.raw`/(?<=[.!?]['")\]”’]*)(?<!\b(?:e\.g|i\.e|cf|vs|approx)\.)\s+/i`,
  // Linear by its look-behind, which the checker does not know: it is tried only where a word begins.
  String.raw`/(?<![^\s"'<>@,;:()])[^\s"'<>@,;:()]+@[^\s"'<>@,;:()]+/g`,
  String.raw`/\b[0-9a-f]{32,}|(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{32,}/g`,
])

const { stdout } = spawnSync('git', ['ls-files', 'app', 'components', 'lib', 'scripts', 'proxy.ts'], {
  encoding: 'utf8',
})
const found = new Map()
for (const file of stdout.split('\n').filter((one) => /(?<!\.test)\.(?:tsx?|mjs)$/.test(one))) collect(file)

const problems = []
for (const [expression, places] of found) {
  if (accepted.has(expression)) continue
  const end = expression.lastIndexOf('/')
  const options = { timeout: 5000, checker: 'automaton' }
  const { status, complexity, error } = checkSync(expression.slice(1, end), expression.slice(end + 1), options)
  if (status === 'safe') continue
  problems.push(`${places.join(', ')}: ${expression} ${complexity?.summary ?? error?.kind}`)
}
for (const one of accepted) if (!found.has(one)) problems.push(`accepted, but nowhere any more: ${one}`)
console.log(problems.length > 0 ? problems.join('\n') : `${found.size} regular expressions are linear`)
process.exit(problems.length > 0 ? 1 : 0)

function collect(file) {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : undefined
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, kind)
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.set(node.text, [...(found.get(node.text) ?? []), `${file}:${line + 1}`])
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
}
