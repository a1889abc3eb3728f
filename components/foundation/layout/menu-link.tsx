'use client'

/** A link within a popover, which closes as one follows it: the page changes below it without being loaded anew. */
export function MenuLink({ href, children }: { href: string; children: string }) {
  return (
    <a
      href={href}
      onClick={(event) => event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
      className="flex min-h-11 items-center rounded px-3 hover:bg-sunk"
    >
      {children}
    </a>
  )
}
