import type { Nodes, PhrasingContent, Root } from 'mdast'

/**
 * A remark plugin that replaces each picture by a link with its alternative text: a picture from elsewhere would tell
 * its host who reads this. Within a link, which cannot contain another, only the text is left.
 */
export const picturesAsLinks = () => (tree: Root) => replaceIn(tree, false)

/** Replaces pictures recursively. Safe, because `limitSize` bounds the nesting. */
function replaceIn(node: Nodes, isInLink: boolean): void {
  if (!('children' in node)) return
  const isLink = isInLink || node.type === 'link' || node.type === 'linkReference'
  const children: Nodes[] = node.children
  node.children = children.flatMap((child) => replacing(child, isLink)) as typeof node.children
  // Visits only the old children: a link that replaced a picture contains only text.
  for (const child of children) replaceIn(child, isLink)
}

function replacing(node: Nodes, isInLink: boolean): Nodes | readonly Nodes[] {
  if (node.type !== 'image' && node.type !== 'imageReference') return node
  const children: PhrasingContent[] = node.alt ? [{ type: 'text', value: node.alt }] : []
  if (isInLink) return children
  if (node.type === 'image') return { type: 'link', url: node.url, children }
  const { identifier, label, referenceType } = node
  return { type: 'linkReference', identifier, label, referenceType, children }
}
