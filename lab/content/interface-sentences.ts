// Collects the sentences of the screens: messages, the text of JSX, and strings that are sentences.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { messageSentences } from './message-sentences'

export type Said = { readonly file: string; readonly text: string }

/** Placeholder for a value in a sentence: a word of one syllable. */
const VALUE = 'this'

/** Returns every sentence of the screens, with its file. @param root folder of the project */
export function interfaceSentences(root: string): Said[] {
  const files = ['app', 'components', 'lib'].flatMap((folder) => sourcesIn(path.join(root, folder)))
  const inCode = files.flatMap((file) =>
    sentencesIn(readFileSync(file, 'utf8'), file).map((text) => ({ file: path.relative(root, file), text })),
  )
  return [...inCode, ...messageSentences(root, VALUE).filter(({ text }) => isSentence(text))]
}

/**
 * Lists the sources of screens, and of domains' texts and error messages for them; without texts for programs and
 * authors.
 */
function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        /\.tsx?$/.test(name) &&
        !/\.test\.tsx?$|(^|\/)(\w+\.)?(calls|answers)\.ts$|^platform\/calls\/|authoring\//.test(name),
    )
    .map((name) => path.join(folder, name))
    .sort()
}

/** Returns the sentences of one file as shown. */
export function sentencesIn(source: string, file = 'a.tsx'): string[] {
  const found: string[] = []
  const keep = (text: string) => {
    const said = text.replace(/\s+/g, ' ').trim()
    if (isSentence(said)) found.push(said)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) || ts.isJsxFragment(node)) keep(flowing(node))
    else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) keep(node.text)
    else if (ts.isTemplateExpression(node)) keep(written(node))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return found
}

/** Returns whether a text has at least four words, a capital at the start and a full stop at the end. */
const isSentence = (text: string): boolean => /^[A-Z“].*[.!?]”?$/s.test(text) && text.split(' ').length >= 4

const written = (node: ts.TemplateExpression): string =>
  node.head.text + node.templateSpans.map(({ literal }) => VALUE + literal.text).join('')

/** Returns the text directly in an element, including its links and emphasis; blocks in it are collected separately. */
function flowing(node: ts.JsxElement | ts.JsxFragment): string {
  const own = node.children.filter((child) => ts.isJsxText(child) && child.text.trim() !== '')
  if (own.length === 0) return ''
  return node.children.map(inline).join('')
}

function inline(child: ts.JsxChild): string {
  if (ts.isJsxText(child)) return child.text
  if (ts.isJsxElement(child)) return child.children.map(inline).join('')
  if (!ts.isJsxExpression(child) || !child.expression) return ''
  const { expression } = child
  return ts.isStringLiteral(expression) ? expression.text : VALUE
}
