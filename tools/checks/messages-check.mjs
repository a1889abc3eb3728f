// Part of `npm run check`. Fails on an interface text in code, on an unused message, and on a message key that is
// computed at run time.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { readCatalogue } from '../messages/catalogue.mjs'
import { readUses } from '../messages/uses.mjs'
import { findWording } from '../messages/wording.mjs'

const root = path.resolve(process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url)))
const inEnglish = JSON.parse(readFileSync(path.join(root, 'messages/in-english.json'), 'utf8'))
/** Returns whether a file may contain interface texts. */
const isShown = (file) => /^(?:app|components|lib)\//.test(file)
/** Returns whether a file's texts are only for hosts and developers: the API's document, terminals, figures. */
const speaksEnglish = (file) =>
  /(?:answers|calls)\.ts$/.test(file) || inEnglish.some((place) => file === place || file.startsWith(`${place}/`))
const { files, problems } = readCatalogue(path.join(root, 'messages'))
const used = new Map([...files.keys()].map((name) => [name, new Set()]))

for (const file of listSources()) {
  const text = readFileSync(path.join(root, file), 'utf8')
  const isToSpeak = isShown(file) && !speaksEnglish(file)
  if (!isToSpeak && !text.includes('messages/generated/')) continue
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  if (isToSpeak) {
    for (const { line, words } of findWording(source)) {
      problems.push(`${file}:${line} "${words}" is not in messages/en (docs/architecture/messages.md says how)`)
    }
  }
  for (const { module, keys, lookups } of readUses(source)) {
    for (const key of keys) used.get(module)?.add(key)
    for (const line of lookups) problems.push(`${file}:${line} looks a message up by a key that is not written there`)
  }
}
for (const place of inEnglish) {
  if (!existsSync(path.join(root, place))) problems.push(`messages/in-english.json: ${place} does not exist`)
}
for (const [name, messages] of files) {
  for (const key of messages.keys()) {
    if (!used.get(name).has(key)) problems.push(`messages/en/${name}.json: nothing uses ${key}`)
  }
}
const count = [...files.values()].reduce((sum, messages) => sum + messages.size, 0)
console.log(problems.length > 0 ? problems.join('\n') : `${count} messages, all used`)
process.exit(problems.length > 0 ? 1 : 0)

/** Lists sources without tests, which may repeat interface texts, and whose use of a message does not count. */
function listSources() {
  const args = [
    'ls-files',
    '--cached',
    '--others',
    '--exclude-standard',
    'app',
    'components',
    'lib',
    'prisma',
    'commands',
  ]
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && existsSync(path.join(root, file)))
}
