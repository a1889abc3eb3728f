import { isValidElement, type ReactNode } from 'react'
import { weigh } from '@/lib/foundation/values/page-budget'

/** Memory: about 400 bytes an element, two a character. */
const inMemory = { element: 400, of: (text: string) => 2 * text.length }
/** Bytes on a page: an element's tags in the HTML, and its name, key and brackets in React's data. */
const onPage = { element: 70, of: weigh }

/** Estimates how much memory elements take, in bytes. Recursion is safe, because `limitSize` bounds the nesting. */
export const countBytes = (node: ReactNode): number => sum(node, inMemory)
/** Estimates how many bytes they add to a page. */
export const countBytesOnPage = (node: ReactNode): number => sum(node, onPage)

type Cost = { readonly element: number; readonly of: (text: string) => number }

function sum(node: ReactNode, cost: Cost): number {
  if (typeof node === 'string') return cost.of(node)
  if (Array.isArray(node))
    return node.reduce((total: number, one: ReactNode) => total + sum(one, cost), 8 * node.length)
  if (!isValidElement<Record<string, unknown>>(node)) return 8
  let total = cost.element
  for (const [name, value] of Object.entries(node.props)) {
    if (name === 'children') total += sum(value as ReactNode, cost)
    else if (typeof value === 'string') total += cost.of(value)
  }
  return total
}
