/** Shows the key equivalent to a button, where there is a keyboard. */
export function KeyHint({ children }: { children: string }) {
  return (
    <span aria-hidden="true" className="rounded border border-current px-1.5 font-mono text-xs pointer-coarse:hidden">
      {children}
    </span>
  )
}
