import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type HeatDay, HeatMap } from './heat-map'

const day = (id: string, more: Partial<HeatDay> = {}): HeatDay => ({
  ...{ id, label: null, strength: 0, isToday: false, isFuture: false },
  ...more,
})

test('colours the days with progress, outlines today, and leaves out days to come', () => {
  const days = [
    day('mon', { strength: 2, label: 'Mon: 2 steps' }),
    day('tue', { isToday: true }),
    day('wed', { strength: 1, label: 'Wed: 1 step', isFuture: true }),
  ]
  const rows = days.map(({ id }) => ({ id, label: id }))
  const markup = renderToStaticMarkup(
    <HeatMap title="t" description="d" columns={[{ id: 'week', label: '', days }]} rows={rows} />,
  )
  expect(markup.match(/<title>[^<]*/g)).toEqual(['<title>t', '<title>Mon: 2 steps'])
  expect(markup.match(/stroke-ink/g)).toHaveLength(1)
  expect(markup.match(/<use[^>]*fill-pine[^>]*>/g)).toEqual([expect.stringContaining('x="2" y="2"')])
  const [, pattern] = markup.match(/<pattern id="([^"]+)"/) ?? []
  expect(markup).toContain(`<path d="M0 0h24v48h-24z" fill="url(#${pattern})"`)
})
