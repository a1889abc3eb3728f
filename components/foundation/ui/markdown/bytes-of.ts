import { isValidElement, type ReactNode } from 'react'

/** An element, its props and what React keeps beside them. */
const ELEMENT = 400

/** About how much memory elements take, in bytes. Nested no deeper than `limitSize` lets a text be. */
export function countBytes(node: ReactNode): number {
  if (typeof node === 'string') return 2 * node.length
  if (Array.isArray(node)) return node.reduce((sum: number, one: ReactNode) => sum + countBytes(one), 8 * node.length)
  if (!isValidElement<Record<string, unknown>>(node)) return 8
  let sum = ELEMENT
  for (const [name, value] of Object.entries(node.props)) {
    if (name === 'children') sum += countBytes(value as ReactNode)
    else if (typeof value === 'string') sum += 2 * value.length
  }
  return sum
}
