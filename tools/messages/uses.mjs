// Finds the messages that a file uses.
import ts from 'typescript'

const MODULES = 'messages/generated/'

/**
 * Reads a file's uses of messages.
 * @param source a parsed file
 * @returns for each imported module of messages: `keys`, those that it may use, and `lookups`, the lines with a
 * computed key, whose use cannot be determined
 */
export function readUses(source) {
  return source.statements.flatMap((statement) => {
    const from = importedFrom(statement)
    return from ? [{ module: from, ...usesIn(source, statement) }] : []
  })
}

function importedFrom(statement) {
  if (!ts.isImportDeclaration(statement)) return null
  return statement.moduleSpecifier.text.split(MODULES)[1] || null
}

function usesIn(source, { importClause }) {
  const bindings = importClause?.namedBindings
  if (!bindings || ts.isNamedImports(bindings)) {
    const keys = bindings?.elements.map(({ name, propertyName }) => (propertyName ?? name).text) ?? []
    return { keys, lookups: [] }
  }
  const [keys, lookups] = [new Set(), []]
  const name = bindings.name.text
  const isModule = (node) => ts.isIdentifier(node) && node.text === name
  const visit = (node) => {
    if (ts.isPropertyAccessExpression(node) && isModule(node.expression)) keys.add(node.name.text)
    else if (ts.isElementAccessExpression(node) && isModule(node.expression)) {
      lookups.push(source.getLineAndCharacterOfPosition(node.getStart()).line + 1)
    }
    // A message given by its key: `{ key: 'tooLong', values }`.
    else if (ts.isStringLiteral(node) && isKey(node)) keys.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { keys, lookups }
}

const isKey = ({ parent }) => ts.isPropertyAssignment(parent) && parent.name.getText() === 'key'
