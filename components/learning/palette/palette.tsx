'use client'

import { useQuery } from '@tanstack/react-query'
import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { DebouncedStatus } from '@/components/foundation/ui/debounced-status'
import { usePreservedNext } from '@/components/people/accounts/use-preserved-next'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { progressQuery } from '@/lib/learning/progress/client'
import { roadmapQuery } from '@/lib/learning/roadmaps/client'
import { usePagePerson } from '@/lib/platform/delivery/page-person.client'
import * as words from '@/messages/generated/learning/palette'
import { entriesFor, type FoundEntry } from './entries'
import type { PaletteAudience, PalettePlace } from './places'
import { createSearch } from './search'
import { useCurrentStep } from './use-current-step'
import { useRunPaletteCommand } from './use-run-palette-command'

type PaletteProps = {
  seeker: PaletteAudience
  pages: readonly PalettePlace[]
  roadmapSlug: string | undefined
  roadmapTitle: string | null
  onClose: () => void
  onShortcuts: () => void
}

/** Finds a page, a step or an action while typing; arrows choose, Enter opens or performs it, Escape closes. */
export default function Palette(props: PaletteProps) {
  const { seeker, pages, roadmapSlug = '', roadmapTitle, onClose, onShortcuts } = props
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const { data: roadmap, isError, isLoading } = useQuery({ ...roadmapQuery(roadmapSlug), enabled: roadmapSlug !== '' })
  // Actions on the open step depend on the server's current data.
  const { data: progress, isFetching } = useQuery({
    ...progressQuery(roadmapSlug, usePagePerson()),
    enabled: roadmapSlug !== '' && seeker !== 'visitor',
    staleTime: 0,
  })
  const here = useCurrentStep(roadmap, isFetching ? undefined : progress)
  const track = progress?.track
  const next = usePreservedNext()
  const entries = useMemo(
    () => entriesFor({ seeker, pages, roadmap, track, here, next }),
    [seeker, pages, roadmap, track, here, next],
  )
  const search = useMemo(
    () => createSearch<FoundEntry>([...entries.pages, ...entries.steps, ...entries.actions]),
    [entries],
  )
  const found = useMemo(() => (typed.trim() === '' ? null : search(typed)), [search, typed])
  const list = useRef<HTMLDivElement>(null)
  const first = found?.[0]?.id
  // An entry chosen with the arrow keys stays chosen when later results arrive.
  const hasChosen = useRef(false)
  useEffect(() => {
    if (first !== undefined && !hasChosen.current) chooseFirst(list.current)
  }, [first])
  const act = useRunPaletteCommand(roadmapSlug, progress, onShortcuts)
  const choose = (one: FoundEntry) => {
    onClose()
    if ('href' in one) router.push(one.href)
    else act(one.act)
  }
  const nothing = isLoading ? words.loading() : words.noMatches()
  const items = (shown: readonly FoundEntry[]) =>
    shown.map((one) => (
      <Item key={one.id} value={one.id} onSelect={() => choose(one)}>
        <span lang={'summary' in one ? contentLang() : undefined}>{one.title}</span>
      </Item>
    ))
  return (
    <PaletteFrame onClose={onClose}>
      <Command
        label={words.label()}
        shouldFilter={false}
        loop
        onKeyDown={({ key }) => {
          if (key === 'ArrowUp' || key === 'ArrowDown') hasChosen.current = true
        }}
      >
        <Command.Input
          value={typed}
          onValueChange={(text) => {
            hasChosen.current = false
            setTyped(text)
          }}
          placeholder={words.label()}
          className="block min-h-14 w-full border-b border-rule bg-transparent px-4 text-lg outline-none placeholder:text-muted"
        />
        <Command.List ref={list} className="max-h-[min(24rem,60dvh)] overflow-y-auto overscroll-contain p-2">
          <Command.Empty className="p-4 text-muted">{nothing}</Command.Empty>
          {found === null ? (
            <>
              <Group heading={words.goTo()}>{items(entries.pages)}</Group>
              <Group heading={words.actions()}>{items(entries.actions)}</Group>
              {roadmap ? (
                <Group heading={roadmapTitle ? words.stepsOf({ roadmap: roadmapTitle }) : words.steps()}>
                  {items(entries.steps)}
                </Group>
              ) : null}
            </>
          ) : (
            items(found)
          )}
          {isError ? <p className="p-4 text-sm text-ember">{words.stepsFailed()}</p> : null}
        </Command.List>
      </Command>
      <DebouncedStatus
        of={typed}
        text={found && (found.length > 0 ? words.results({ count: found.length }) : nothing)}
      />
    </PaletteFrame>
  )
}

/**
 * Selects the first option. cmdk keeps the previous one when better matches arrive late, and none if it disappears. It
 * has no API for this; its key for the first option is Home.
 */
const chooseFirst = (list: HTMLElement | null) =>
  list?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true, cancelable: true }))

/** The browser's own modal dialog, near the top of the window; a click outside closes it. */
function PaletteFrame({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const ref = useRef<HTMLDialogElement>(null)
  const about = useId()
  // Closed before it is removed: otherwise the browser does not restore the focus.
  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    // The browser would focus the frame around the list.
    dialog?.querySelector('input')?.focus()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={ref}
      aria-label={words.label()}
      aria-describedby={about}
      onClose={onClose}
      onClick={(event) => event.target === ref.current && onClose()}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      className="mx-auto mt-[12dvh] w-[min(36rem,calc(100vw-2rem))] rounded border border-rule bg-raised p-0 shadow-float backdrop:bg-scrim"
    >
      <p id={about} className="sr-only">
        {words.about()}
      </p>
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

type ItemProps = { value: string; onSelect: () => void; children: ReactNode }

const Item = ({ children, ...rest }: ItemProps) => (
  <Command.Item
    {...rest}
    className="flex min-h-11 cursor-pointer items-center rounded px-3 data-[selected=true]:bg-sunk data-[selected=true]:font-medium"
  >
    {children}
  </Command.Item>
)
