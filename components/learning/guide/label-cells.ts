/** The properties used of a node in the text's tree. */
type Node = {
  type: string
  tagName?: string
  value?: string
  properties?: Record<string, unknown>
  children?: Node[]
}

/**
 * Labels the cells of each Markdown table: the first of a row becomes its heading, the others carry the name of their
 * column, which narrow screens show in front of them. An empty heading becomes an empty cell.
 */
export function labelCells() {
  return (tree: Node): void => {
    for (const table of find(tree, 'table')) {
      const columns = find(table, 'th').map(toText)
      for (const row of find(table, 'tr')) {
        const cells = (row.children ?? []).filter(({ type }) => type === 'element')
        cells.forEach((cell, index) => {
          label(cell, index, columns[index] ?? '')
        })
      }
    }
  }
}

function label(cell: Node, index: number, column: string): void {
  if (cell.tagName === 'th') {
    if (column) cell.properties = { ...cell.properties, scope: 'col' }
    else cell.tagName = 'td'
    return
  }
  if (index === 0) {
    cell.tagName = 'th'
    cell.properties = { ...cell.properties, scope: 'row' }
    return
  }
  cell.properties = { ...cell.properties, 'data-label': column }
}

function find(node: Node, tagName: string): Node[] {
  const below = (node.children ?? []).flatMap((child) => find(child, tagName))
  return node.tagName === tagName ? [node, ...below] : below
}

const toText = (node: Node): string => node.value ?? (node.children ?? []).map(toText).join('')
