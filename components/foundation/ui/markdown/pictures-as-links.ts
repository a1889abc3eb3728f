import type { Nodes, PhrasingContent, Root } from 'mdast'

/**
 * A plugin of remark that makes each picture a link to it by its alternative text: a picture from elsewhere would tell
 * its host who reads this. Within a link, which holds no other, it is the text alone.
 */
export const picturesAsLinks = () => (tree: Root) => replaceIn(tree, false)

/** Nested no deeper than `limitSize` lets a text be. */
function replaceIn(node: Nodes, isInLink: boolean): void {
  if (!('children' in node)) return
  const isLink = isInLink || node.type === 'link' || node.type === 'linkReference'
  const children: Nodes[] = node.children
  node.children = children.flatMap((child) => replacing(child, isLink)) as typeof node.children
  // A link that it became is not entered: there is only text in it.
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
