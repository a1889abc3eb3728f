import type { ComponentProps, MouseEvent } from 'react'
import { classNames } from './class-names'
import { Link } from './link'

type Look = 'primary' | 'secondary' | 'quiet' | 'danger'

const shape =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded text-[0.9375rem] font-semibold ' +
  'transition-colors duration-150'

const looks: Record<Look, string> = {
  // Without its ground, where colours are forced, it would look like text.
  primary: 'px-4 bg-pine text-on-pine hover:bg-pine-deep forced-colors:border',
  secondary: 'px-4 border border-edge text-ink hover:bg-sunk',
  // Its words stand where those of a line stand: a negative margin of as much aligns them.
  quiet: 'px-2 text-pine underline-offset-4 hover:underline',
  danger: 'px-4 border border-ember text-ember hover:bg-sunk',
}

type ButtonProps = ComponentProps<'button'> & {
  look?: Look
  /** A request is under way: presses are ignored. Unlike `disabled`, it keeps the focus. */
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

/** A link that looks like a button, for going somewhere. */
export function ButtonLink({ look = 'primary', className, ...rest }: ButtonLinkProps) {
  return <Link className={classNames(shape, looks[look], className)} {...rest} />
}
