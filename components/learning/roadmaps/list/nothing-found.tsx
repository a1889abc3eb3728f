import { EmptyState } from '@/components/foundation/layout/empty-state'
import { Button } from '@/components/foundation/ui/button'
import * as words from '@/messages/generated/learning/step-list'
import { FILTER_FORM } from './list-filter'

/** Shown instead of the list when no step matches the filter. */
export function NothingFound() {
  return (
    <EmptyState
      title={words.nothingFound()}
      action={
        <Button type="reset" form={FILTER_FORM} look="secondary">
          {words.showAllSteps()}
        </Button>
      }
    >
      {words.nothingFoundHint()}
    </EmptyState>
  )
}
