import { createElement, Fragment, type ReactNode } from 'react'

/** Shows a message with elements in it. Its parts are children, not a list: they need no keys. */
export const Rich = ({ text }: { text: readonly ReactNode[] }) => createElement(Fragment, null, ...text)
