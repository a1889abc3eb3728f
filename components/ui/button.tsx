import Link from 'next/link'
import type { ComponentProps } from 'react'
import { classNames } from './class-names'

type Look = 'primary' | 'secondary' | 'quiet' | 'danger'

const shape =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded px-4 text-[0.9375rem] font-semibold ' +
  'transition-colors duration-150 disabled:opacity-60'

const looks: Record<Look, string> = {
  primary: 'bg-pine text-on-pine hover:bg-pine-deep',
  secondary: 'border border-edge text-ink hover:bg-sunk',
  quiet: 'text-pine underline-offset-4 hover:underline px-2',
  danger: 'border border-ember text-ember hover:bg-sunk',
}

type ButtonProps = ComponentProps<'button'> & { look?: Look }

export function Button({ look = 'primary', className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={classNames(shape, looks[look], className)} {...rest} />
}

type ButtonLinkProps = ComponentProps<typeof Link> & { look?: Look }

/** A link that looks like a button, for going somewhere. */
export function ButtonLink({ look = 'primary', className, ...rest }: ButtonLinkProps) {
  return <Link className={classNames(shape, looks[look], className)} {...rest} />
}
