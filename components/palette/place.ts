/** Somewhere to go from the palette. `words` are found too, though they are not shown. */
export type Place = { readonly href: string; readonly label: string; readonly words?: string }
