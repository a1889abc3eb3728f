import type { IconNode } from 'lucide'
import { createElement } from 'react'

type IconProps = { icon: IconNode; size: number; strokeWidth?: number }

/** One of Lucide's icons, a decoration beside text. Lucide's own React component would add a script to every page. */
export const Icon = ({ icon, size, strokeWidth = 2 }: IconProps) => (
  <svg
    viewBox="0 0 24 24"
    width={size}
    height={size}
    fill="none"
    stroke="currentColor"
    strokeWidth={strokeWidth}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {icon.map(([tag, attributes]) => createElement(tag, { key: JSON.stringify(attributes), ...attributes }))}
  </svg>
)
