import { createElement, Fragment, type ReactNode } from 'react'

/** Shows a message with elements in it. Its parts are children, not a list: they need no keys. */
export const Rich = ({ text }: { text: readonly ReactNode[] }) => createElement(Fragment, null, ...joinWords(text))

/**
 * Joins adjacent texts into one. React would make a text node of each, and Chrome leaves one that is only a space out
 * of the name of a heading or a link: "Liam O’ConnorEvening cohort".
 */
function joinWords(text: readonly ReactNode[]): ReactNode[] {
  const joined: ReactNode[] = []
  for (const part of text) {
    const before = joined.at(-1)
    if (typeof part === 'string' && typeof before === 'string') joined[joined.length - 1] = before + part
    else joined.push(part)
  }
  return joined
}
