import type { ComponentProps, MouseEvent } from 'react'
import { classNames } from './class-names'
import { Link } from './link'

type Look = 'primary' | 'secondary' | 'quiet' | 'danger'

const shape =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded text-[0.9375rem] font-semibold ' +
  'transition-colors duration-150'

const looks: Record<Look, string> = {
  // The border shows in forced-colours mode, where the background is removed.
  primary: 'px-4 bg-pine text-on-pine hover:bg-pine-deep forced-colors:border',
  secondary: 'px-4 border border-edge text-ink hover:bg-sunk',
  // Padding that a negative margin of the same size offsets, to align its text with a line's.
  quiet: 'px-2 text-pine underline-offset-4 hover:underline',
  danger: 'px-4 border border-ember text-ember hover:bg-sunk',
}

type ButtonProps = ComponentProps<'button'> & {
  look?: Look
  /** A request is in progress: presses are ignored. Unlike `disabled`, it keeps the focus. */
  isPending?: boolean
}

const waiting = { 'aria-disabled': true, onClick: (event: MouseEvent) => event.preventDefault() }

export function Button({ look = 'primary', className, type = 'button', isPending, ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames(shape, looks[look], className)}
      {...rest}
      {...(isPending ? waiting : null)}
    />
  )
}

type ButtonLinkProps = ComponentProps<typeof Link> & { look?: Look }

/** A link that looks like a button. */
export function ButtonLink({ look = 'primary', className, ...rest }: ButtonLinkProps) {
  return <Link className={classNames(shape, looks[look], className)} {...rest} />
}
