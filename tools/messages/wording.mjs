// Finds interface texts that are written into code instead of messages.
import ts from 'typescript'

/** Names of the product and of technologies, which are the same in every language. */
const NAMES = /\b(?:Waymark|Samsung Internet|GitHub|GitLab|Git|Markdown|JSON|CSV|API|HTTPS?|https|URL|PDF|SVG|UTC)\b/g
/** Attributes that are shown or read aloud. */
const SHOWN = new Set(
  `alt aria-description aria-label aria-placeholder aria-roledescription aria-valuetext label placeholder title`.split(
    ' ',
  ),
)
/** Attributes that are not shown. */
const UNSEEN = new Set('aria-keyshortcuts className class style d key id href src data-testid nonce'.split(' '))

/** SQL statements, calls of the API, and headers. */
const CODE = /^(?:SELECT|WITH|PRAGMA|Bearer|GET|POST|PUT|PATCH|DELETE) /
/** Errors that only programs and the log see. */
const INTERNAL = new Set(['Error', 'RangeError', 'TypeError', 'TooMuchMarkdown'])

const hasWords = (text) => /\p{L}{2}/u.test(text.replaceAll(NAMES, '').replaceAll(/&\w+;/g, ''))
/** Matches a capital, then a space somewhere: a sentence or a label of two words. */
const isLabel = (text) => !CODE.test(text) && /^[“‘(]?\p{Lu}\S* \S/u.test(text) && hasWords(text)

/**
 * Finds the interface texts of a file.
 * @param source a parsed file of a folder that uses messages
 * @returns `line` and `words` of each text
 */
export function findWording(source) {
  const found = []
  const report = (node, text) =>
    found.push({
      line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      words: text.replaceAll(/\s+/g, ' ').trim().slice(0, 60),
    })
  const visit = (node) => {
    if (ts.isImportDeclaration(node) || isUnseen(node)) return
    if (ts.isJsxText(node)) {
      if (hasWords(node.text)) report(node, node.text)
    } else if (ts.isStringLiteralLike(node)) {
      if (isLabel(node.text) || (isShown(node) && hasWords(node.text))) report(node, node.text)
    } else if (ts.isTemplateExpression(node)) {
      const text = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')
      if (isLabel(text) || (isShown(node) && hasWords(text))) report(node, text)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/**
 * Returns whether a text is never shown: types, SQL, class names, addresses, the API’s document, log lines, and
 * internal errors.
 */
function isUnseen(node) {
  if (ts.isTypeNode(node) || ts.isTaggedTemplateExpression(node)) return true
  if (ts.isJsxAttribute(node)) return UNSEEN.has(node.name.getText())
  if (ts.isCallExpression(node)) {
    return (
      node.expression.kind === ts.SyntaxKind.SuperKeyword ||
      /^(?:log\(\)|console)\.|\.describe$/.test(node.expression.getText())
    )
  }
  return ts.isNewExpression(node) && INTERNAL.has(node.expression.getText())
}

/** Returns whether an element or an attribute shows a text, also as one of several: `{isOn ? 'On' : 'Off'}`. */
function isShown(node) {
  const { parent } = node
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isShown(parent)
  if (ts.isParenthesizedExpression(parent)) return isShown(parent)
  if (ts.isBinaryExpression(parent)) {
    return parent.right === node && /^(\|\||&&|\?\?|\+)$/.test(parent.operatorToken.getText()) && isShown(parent)
  }
  if (ts.isJsxAttribute(parent)) return SHOWN.has(parent.name.getText())
  if (!ts.isJsxExpression(parent)) return false
  return ts.isJsxAttribute(parent.parent) ? SHOWN.has(parent.parent.name.getText()) : true
}
