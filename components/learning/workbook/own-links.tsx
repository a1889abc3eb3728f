'use client'

import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { LazyFold } from '@/components/foundation/ui/lazy-fold'
import { lazyPart } from '@/components/foundation/ui/lazy-part'
import { OutsideLink } from '@/components/foundation/ui/outside-link'
import { Rich } from '@/components/foundation/ui/rich'
import { useRemovableRows } from '@/components/foundation/ui/use-removable-rows'
import { useRemoveOwnLink } from '@/lib/learning/workbook/client'
import type { OwnLink } from '@/lib/learning/workbook/data'
import * as words from '@/messages/generated/learning/own-links'

// Loaded when it is opened: most readers of a step save no link.
const OwnLinkForm = lazyPart(() => import('./own-link-form'))

/** Lists a learner's own links for a step. */
export function OwnLinks({ step, links }: { step: string; links: readonly OwnLink[] }) {
  const remove = useRemoveOwnLink()
  const { listed, removal, fallback } = useRemovableRows<OwnLink, HTMLElement>(links, remove)
  return (
    <div className="space-y-4">
      {listed.length > 0 ? (
        <ul>
          {listed.map((link) => (
            <li
              key={link.id}
              tabIndex={-1}
              className="flex min-h-11 items-center justify-between gap-3 border-b border-rule"
            >
              <span className="min-w-0 py-1.5 break-words">
                <OutsideLink url={link.url} className="text-pine underline">
                  {link.title}
                </OutsideLink>
              </span>
              <Button look="quiet" isPending={remove.isPending} onClick={removal(link.id)}>
                <Rich
                  text={words.remove({
                    title: link.title,
                    hidden: (text) => <span className="sr-only">{text}</span>,
                  })}
                />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <FieldErrorLine id="link-remove" error={remove.error?.message} />
      <LazyFold ref={fallback} summary={words.add()}>
        <OwnLinkForm step={step} />
      </LazyFold>
    </div>
  )
}
