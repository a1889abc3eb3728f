import { createElement, type ReactNode, useId } from 'react'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { type DiagramNode, partsOfDiagram, readDiagram } from '@/lib/learning/roadmaps/diagram'

/**
 * Renders a diagram of our own content in the colours of the theme. It is parsed strictly, element by element: no
 * markup is inserted.
 */
export function Diagram({ block }: { block: string }) {
  const id = useId()
  const { alt, svg } = partsOfDiagram(block)
  const { attributes, children } = readDiagram(svg)
  return (
    <svg lang={contentLang()} role="img" aria-label={alt} viewBox={attributes.viewBox} className="diagram">
      <Heads id={id} />
      {children.map((child, place) => getElement(child, place, id))}
    </svg>
  )
}

/** Arrowheads, with ids unique to this diagram: a page can have several. */
function Heads({ id }: { id: string }) {
  return (
    <defs>
      {tones.map((tone) => (
        <marker
          key={tone}
          id={`${id}${tone}`}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto-start-reverse"
        >
          <path d="M0 0.5L8 4L0 7.5Z" className={`head ${tone}`} />
        </marker>
      ))}
    </defs>
  )
}

const tones = ['plain', 'hot', 'warn'] as const

function getElement(node: DiagramNode | string, place: number, id: string): ReactNode {
  if (typeof node === 'string') return node
  const { class: className = '', ...attributes } = node.attributes
  const names = className.split(' ')
  const tone = tones.find((one) => names.includes(one)) ?? 'plain'
  const head = `url(#${id}${tone})`
  const arrow = names.includes('arrow') ? { markerEnd: head, ...(names.includes('both') && { markerStart: head }) } : {}
  const children = node.children.map((child, index) => getElement(child, index, id))
  return createElement(
    node.name,
    { key: place, className: className || undefined, ...attributes, ...arrow },
    ...children,
  )
}
