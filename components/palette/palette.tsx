'use client'

import { useQuery } from '@tanstack/react-query'
import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'
import { paths } from '@/lib/paths'
import { roadmapQuery } from '@/lib/roadmaps/client'
import { stepsOf } from '@/lib/roadmaps/roadmap'
import { type Place, placesFor, type Seeker } from './places'
import { rank } from './rank'

type PaletteProps = {
  seeker: Seeker
  pages: readonly Place[]
  roadmapSlug: string | undefined
  onClose: () => void
  onShortcuts: () => void
}

/** Finds a page or a step as one types; arrows choose, Enter goes there, Escape closes. */
export default function Palette({ seeker, pages, roadmapSlug, onClose, onShortcuts }: PaletteProps) {
  const router = useRouter()
  const { data: roadmap, isError } = useQuery({ ...roadmapQuery(roadmapSlug ?? ''), enabled: Boolean(roadmapSlug) })
  const go = (href: string) => {
    onClose()
    router.push(href)
  }
  return (
    <PaletteFrame onClose={onClose}>
      <Command label="Find a page or a step" filter={rank} loop>
        <Command.Input
          placeholder="Find a page or a step"
          className="block min-h-14 w-full border-b border-rule bg-transparent px-4 text-lg outline-none placeholder:text-muted"
        />
        <Command.List className="max-h-[min(24rem,60dvh)] overflow-y-auto overscroll-contain p-2">
          <Command.Empty className="p-4 text-muted">Nothing is called that.</Command.Empty>
          <Group heading="Go to">
            {placesFor(seeker, pages).map(({ href, label, words }) => (
              <Item
                key={href}
                value={`${label} ${href}`}
                keywords={words ? [words] : undefined}
                onSelect={() => go(href)}
              >
                {label}
              </Item>
            ))}
            <Item value="Keyboard shortcuts" onSelect={onShortcuts}>
              Keyboard shortcuts
            </Item>
          </Group>
          {roadmap ? (
            <Group heading="Steps">
              {stepsOf(roadmap).map(({ id, slug, title, summary }) => (
                <Item
                  key={id}
                  value={`${title} ${slug}`}
                  keywords={[summary]}
                  onSelect={() => go(paths.step(roadmap.slug, slug))}
                >
                  {title}
                </Item>
              ))}
            </Group>
          ) : null}
          {isError ? <p className="p-4 text-sm text-ember">The steps could not be read. Pages can be found.</p> : null}
        </Command.List>
      </Command>
    </PaletteFrame>
  )
}

/** The browser's own modal dialog, near the top of the window; a press beside it closes it. */
function PaletteFrame({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    // The browser would choose the frame around the list.
    dialog?.querySelector('input')?.focus()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={ref}
      aria-label="Find a page or a step"
      onClose={onClose}
      onClick={(event) => event.target === ref.current && onClose()}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      className="mx-auto mt-[12dvh] w-[min(36rem,calc(100vw-2rem))] rounded border border-rule bg-raised p-0 shadow-float backdrop:bg-ink/40"
    >
      {children}
    </dialog>
  )
}

const Group = ({ heading, children }: { heading: string; children: ReactNode }) => (
  <Command.Group
    heading={heading}
    className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-sm [&_[cmdk-group-heading]]:text-muted"
  >
    {children}
  </Command.Group>
)

type ItemProps = { value: string; keywords?: string[]; onSelect: () => void; children: ReactNode }

const Item = ({ children, ...rest }: ItemProps) => (
  <Command.Item
    {...rest}
    className="flex min-h-11 cursor-pointer items-center rounded px-3 data-[selected=true]:bg-sunk data-[selected=true]:font-medium"
  >
    {children}
  </Command.Item>
)
