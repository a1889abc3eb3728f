import type { ReactNode } from 'react'

/** A table of figures. Where it is too wide for the screen it scrolls within itself, by keyboard too. */
export function DataTable({ label, caption, children }: { label: string; caption: ReactNode; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse.
    <section aria-label={label} tabIndex={0} className="max-w-3xl overflow-x-auto">
      <table className="w-full border-collapse text-left text-[0.9375rem] tabular-nums">
        <caption className="pb-2 text-left text-sm text-muted">{caption}</caption>
        {children}
      </table>
    </section>
  )
}

export function HeadCell({ children }: { children: ReactNode }) {
  return (
    <th scope="col" className="border-b border-edge py-2 pr-2 sm:pr-3 align-bottom text-sm font-semibold last:pr-0">
      {children}
    </th>
  )
}

export function RowHead({ children }: { children: ReactNode }) {
  return (
    <th scope="row" className="border-b border-rule py-2 pr-2 sm:pr-3 align-top font-medium">
      {children}
    </th>
  )
}

export function TableCell({ children }: { children: ReactNode }) {
  return <td className="border-b border-rule py-2 pr-2 sm:pr-3 align-top last:pr-0">{children}</td>
}
