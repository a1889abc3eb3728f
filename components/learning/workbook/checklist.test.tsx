import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Checklist } from './checklist'

const items = [
  { id: 'written', text: 'It is written down', checks: [] },
  { id: 'status', text: 'It answers with the right status', checks: ['status-codes'] },
]

const readNotes = (marked: readonly string[], ticked: readonly string[]) => {
  const html = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <Checklist
        step="http"
        title="Done"
        lead=""
        items={items}
        markedItems={marked}
        tickedItems={ticked}
        finish={null}
      />
    </QueryClientProvider>,
  )
  return [...html.matchAll(/<p id="([\w-]+)"[^>]*>([^<]*)</g)].map(([, id, text]) => [id, text])
}

test('an item that a check ticks says so, and afterwards who ticked it', () => {
  expect(readNotes([], [])).toEqual([['status-check', 'The check ticks this.']])
  expect(readNotes(['status'], ['status'])).toEqual([['status-check', 'Ticked by the check.']])
  expect(readNotes(['status'], [])).toEqual([['status-check', 'Ticked by you. The check ticks this too.']])
})

test('an item that was unticked by hand after a run is offered again', () => {
  expect(readNotes(['written'], ['status'])).toEqual([['status-check', 'The check ticks this.']])
})
